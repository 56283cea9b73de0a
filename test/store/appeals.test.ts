// Appeals that were raised before their moments were put on record: of these no more is known than the day, all of which they go on to hold.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBefore, type Older } from '../support/older.ts';

let older: Older;

beforeAll(async () => {
  older = await openBefore('20261202100000_appeals_by_the_moment');
  const raised = (id: number, day: string): string => `
    insert into appeal (id, division_id, place, scorer_division_id, scorer_place, ground, raised_on, duty_record_id)
    values (${id}, 1, 11, 1, 11, 'G', ${day}, 1);`;
  await older.rows(`begin; set local session_replication_role = replica;
    ${raised(1, `tally.today() - 1`)} ${raised(2, 'tally.today()')} commit`);
  await older.migrate();
});
afterAll(() => older.close());

it('are of the last moment of their day, and of none that lies ahead', async () => {
  const rows = await older.rows(
    `select id, raised_at <= now() as "isPast", (raised_at at time zone 'Asia/Shanghai')::date = raised_on as "isOfDay",
       id = 2 or raised_at = (tally.today()::timestamp at time zone 'Asia/Shanghai') - interval '1 millisecond' as "isLast"
     from appeal order by id`,
  );
  const all = { isPast: true, isOfDay: true, isLast: true };
  expect(rows).toEqual([
    { id: 1, ...all },
    { id: 2, ...all },
  ]);
});

it('are held to the laws that they were held to', async () => {
  const change = older.importing(`update appeal set ground = 'H' where id = 2`);
  await expect(change).rejects.toMatchObject({ code: 'RD095' });
});
