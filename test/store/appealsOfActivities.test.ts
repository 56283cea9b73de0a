// Appeals that were raised before it was kept what they are against: of an activity that has not been corrected since, that is known.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBefore, type Older } from '../support/older.ts';

let older: Older;

/** An activity by its version and when it was corrected, and an appeal that was raised against a version of it ten days ago. */
const contested = (id: number, version: number, correctedAt: string, against: number): string => `
  insert into activity (id, division_id, place, type, title, held_on, version, corrected_at)
  values (${id}, 1, 11, 'VISIT', 'A', '2024-05-06', ${version}, ${correctedAt});
  insert into appeal (id, division_id, place, scorer_division_id, scorer_place, ground, raised_on, raised_at, card_id, activity_id, activity_version)
  values (${id}, 1, 11, 1, 11, 'G', tally.today() - 10, now() - interval '10 days', 1, ${id}, ${against});`;

beforeAll(async () => {
  older = await openBefore('20261205100200_corrections_undone');
  await older.rows(`begin; set local session_replication_role = replica;
    ${contested(1, 1, 'null', 1)} ${contested(2, 3, "now() - interval '20 days'", 2)}
    ${contested(3, 2, "now() - interval '5 days'", 1)} ${contested(4, 2, 'null', 1)} commit`);
  await older.migrate();
});
afterAll(() => older.close());

it('know it where the activity is as it was, and where it was corrected before', async () => {
  expect(await older.rows('select id, contested_as as "as" from appeal order by id')).toEqual([
    { id: 1, as: '2024-05-06 VISIT 0' },
    { id: 2, as: '2024-05-06 VISIT 0' },
    { id: 3, as: null },
    { id: 4, as: null },
  ]);
});

it('are answered by a correction that stays; where it is not known, by any', async () => {
  const correctedTo = async (type: string) => {
    await older.rows(`update activity set type = '${type}', version = version + 1`);
    const rows = await older.rows<{ is: boolean }>('select was_corrected as is from appeal order by id');
    return rows.map((row) => row.is);
  };
  expect(await correctedTo('RESEARCH')).toEqual([true, true, true, true]);
  expect(await correctedTo('VISIT')).toEqual([false, false, true, true]);
});

it('are held to the laws that they were held to', async () => {
  await expect(older.importing(`update appeal set ground = 'H' where id = 1`)).rejects.toMatchObject({
    code: 'RD095',
  });
});
