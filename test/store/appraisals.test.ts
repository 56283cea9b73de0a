// Marks that were given by accounts before they were those of persons: of what somebody gave twice the last stands, and counts.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBefore, type Older } from '../support/older.ts';

let older: Older;
/** What they came to before. */
let before: string[];

const year = `date_trunc('year', tally.today())::date`;
const mark = (id: number, assessor: string, points: number, seat: number, occasion = ''): string => `
  insert into appraisal (id, division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until, assessor,
    points, given_by, seat_id, occasion)
  select ${id}, 1, 11, 1, 1, 11, 'M', ${year}, (${year} + interval '1 year')::date, '${assessor}', ${points}, ${seat}, ${seat}, '${occasion}';`;

async function settle(): Promise<string[]> {
  for (let turn = 0; turn < 20; turn += 1) await older.rows('select tally.reckon_scores()');
  const rows = await older.rows<{ total: string }>(
    `select s.total::text from tally.score s join tally.score_board b on b.id = s.board_id
     where s.subject_id = 1 and b.computed_at is not null and b.until > tally.today()`,
  );
  return rows.map(({ total }) => total);
}

beforeAll(async () => {
  older = await openBefore('20261130183000_marks_of_persons');
  const own = '(division_id, place, id,';
  await older.importing(`
    insert into account (id, name) select n, 'A' || n from generate_series(1, 5) n;
    insert into person (id) values (1), (2);
    insert into seat ${own} account_id, role, person_id) values (1, 11, 1, 1, 'DEPUTY', 1), (1, 11, 2, 2, 'DEPUTY', 1),
      (1, 11, 3, 3, 'DEPUTY', 2), (1, 11, 4, 4, 'DEPUTY', 2), (1, 11, 5, 5, 'CLERK', null);
    insert into congress ${own} level, name) values (1, 11, 1, 'COUNTY', 'C');
    insert into term ${own} congress_id, number, starts_on, ends_on, seat_quota) values (1, 11, 1, 1, 1, '2020-01-01', '2100-01-01', 9);
    insert into mandate ${own} term_id, person_id, level, electoral_unit, manner, starts_on, ends_on, status)
      values (1, 11, 1, 1, 1, 'COUNTY', 'U', 'GENERAL', '2020-01-01', '2100-01-01', 'ACTIVE');
    insert into deputy_card ${own} level, name, pinyin, gender, electoral_unit, term_number, starts_on, ends_on, status)
      values (1, 11, 1, 'COUNTY', 'N', 'n', 'MALE', 'U', 1, '2020-01-01', '2100-01-01', 'ACTIVE');
    insert into rule_set ${own} label, number, cycle, effective_from) values (1, 11, 1, 'R', 1, 'YEAR', '2020-01-01');
    insert into rule_item ${own} rule_set_id, number, text, source, measure, points, matter, amount_from, amount_to, assessors, weights)
      values (1, 11, 1, 1, 1, 'T', 'MARKS', 'MEAN', 1, 'M', 0, 100, '{SELF,PEER,TOWNSHIP}', '{0.25,0.25,0.5}');
    update rule_set set state = 'PUBLISHED';
    ${mark(1, 'SELF', 60, 1)} ${mark(2, 'SELF', 100, 2)} ${mark(3, 'PEER', 20, 3)} ${mark(4, 'PEER', 80, 4)}
    ${mark(5, 'TOWNSHIP', 10, 5, '一')} ${mark(6, 'TOWNSHIP', 50, 5, '二')} ${mark(7, 'PEER', 80, 1)}`);
  before = await settle();
  await older.migrate();
});
afterAll(() => older.close());

it('are those of the persons behind them', async () => {
  const rows = await older.rows(
    `select id, given_by_person as person, occasion, withdrawn_at is not null as "isWithdrawn", withdrawn_reason as reason, version
     from appraisal order by id`,
  );
  const stands = { occasion: '', isWithdrawn: false, reason: null, version: 1 };
  const gone = { occasion: '', isWithdrawn: true, reason: '重复打分', version: 2 };
  expect(rows).toEqual([
    { id: 1, person: 1, ...gone },
    { id: 2, person: 1, ...stands },
    { id: 3, person: 2, ...gone },
    { id: 4, person: 2, ...stands },
    { id: 5, person: null, ...gone },
    { id: 6, person: null, ...stands },
    { id: 7, person: 1, ...stands },
  ]);
});

it('count as they stand, where all counted before', async () => {
  expect(before).toEqual(['50']);
  expect(await settle()).toEqual(['70']);
});
