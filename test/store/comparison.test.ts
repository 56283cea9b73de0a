// Assessments that were verified before they were compared: their topics are told, and they are counted.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBefore, type Older } from '../support/older.ts';
import { recount } from '../support/mend.ts';

let older: Older;

const verify = (id: number): string =>
  ['SUBMITTED', 'VERIFIED']
    .map((state) => `update assessment set state = '${state}' where id = ${id};`)
    .join(' ');

beforeAll(async () => {
  older = await openBefore('20261129100000_comparison');
  const own = `(division_id, place, id,`;
  await older.importing(`
    insert into standard ${own} label, title, number, kinds, effective_from) values (1, 11, 1, '二有', 'S', 1, '{ROOM}', '2020-01-01');
    insert into standard_item ${own} standard_id, number, text, topic, kind) values
      (1, 11, 1, 1, 1, 'A', 'PREMISES', 'PRESENCE'), (1, 11, 2, 1, 2, 'B', 'FUNDS', 'PRESENCE'), (1, 11, 3, 1, 3, 'C', 'RECORDS', 'PRESENCE');
    update standard set state = 'PUBLISHED';
    insert into station ${own} kind, name, opened_on, public_code) values
      (1, 11, 1, 'ROOM', 'A', '2020-01-01', 'a'), (1, 11, 2, 'ROOM', 'B', '2020-01-01', 'b'), (1, 11, 3, 'ROOM', 'C', '2020-01-01', 'c');
    insert into assessment ${own} station_id, standard_id, standard_division_id, standard_place, on_date)
      select 1, 11, n, n, 1, 1, 11, '2024-05-05' from generate_series(1, 3) n;
    insert into assessment_item (division_id, place, assessment_id, item_id, item_division_id, item_place, verdict)
      select 1, 11, a, i, 1, 11, (case when a = 2 and i = 2 then 'NOT_MET' when i = 3 then 'NOT_APPLICABLE' else 'MET' end)::"AssessmentVerdict"
      from generate_series(1, 3) a, generate_series(1, 3) i;
    ${verify(1)} ${verify(2)} update assessment set state = 'SUBMITTED' where id = 3;`);
  await older.migrate();
});
afterAll(() => older.close());

it('have the topics of what was found, and none while they have no result', async () => {
  const rows = await older.rows<{ asked: boolean | null; met: boolean | null }>(
    `select topics_applicable = topic_bit('PREMISES') | topic_bit('FUNDS') as asked,
       topics_met = case id when 1 then topic_bit('PREMISES') | topic_bit('FUNDS') else topic_bit('PREMISES') end as met
     from assessment order by id`,
  );
  expect(rows).toEqual([
    { asked: true, met: true },
    { asked: true, met: true },
    { asked: null, met: null },
  ]);
});

it('are counted: two assessed, one of them compliant, and a recount finds no difference', async () => {
  await older.rows('select tally.fold()');
  const [cell] = await older.rows<{ assessed: string; compliant: string }>(
    `select station_assessed as assessed, station_compliant as compliant from tally.cell
     where division_id = 1 and not own and grain = 'year' and period = '2024-01-01'`,
  );
  expect(cell).toEqual({ assessed: '2', compliant: '1' });
  expect(await older.rows(recount)).toEqual([]);
});

it('stay what they are', async () => {
  await expect(older.importing('update assessment set topics_met = 0 where id = 1')).rejects.toMatchObject({
    code: 'RD070',
  });
});
