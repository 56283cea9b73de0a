// Every range and every mask that a function of the database holds is needed: broken in any way, somebody is answered otherwise.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Breaking, openBreaking, type Try } from '../support/breaking.ts';
import { openCanaries, doorOf } from '../support/canaries.ts';
import { daysAgo, upwards } from '../support/tree.ts';
import type { Walled } from '../support/walled.ts';

let walled: Walled;
/** With the laws of the tables, and without. */
let breaking: Breaking;

/** The cards, matters and cycles of which appeals against marks are open, and those whose marks are given still. */
let held: string;
let reopened: string;

const mine = '110101';
const above = '1101';
const beside = '110102';
const beneath = '110101100';
const everywhere = 10n ** 12n;

beforeAll(async () => {
  walled = await openCanaries();
  breaking = await openBreaking(walled, true);
  const id = (code: string) => walled.at(code).id;
  const handed = (table: string, column: string, from: string, to: string) =>
    `update ${table} set ${column}_id = ${id(to)}, ${column.replace('_division', '')}_place = ${walled.at(to).from} where division_id = ${id(from)}`;
  await walled.world.sql(
    `begin; set local session_replication_role = replica;
     update serving set village = 'V';
     ${handed('opinion', 'assignee', mine, above)};
     ${handed('duty_record', 'scorer_division', mine, above)};
     update duty_record set state = 'FIRST_REVIEWED', first_reviewed_by = id;
     update assessment set state = 'SUBMITTED';
     insert into seat (id, division_id, place, account_id, role, person_id)
       select id + 5000, division_id, place, account_id, 'DEPUTY', id from seat where id < 1000;
     update seat set role = 'KEEPER' where id = ${id(beneath)};
     update appraisal set withdrawn_at = null, withdrawn_reason = null, occasion = '', assessor = 'PEER', given_by_person = id;
     insert into appeal (id, division_id, place, card_id, scorer_division_id, scorer_place, ground, raised_on, activity_id, activity_version)
       select id + 2000, division_id, place, id, division_id, place, 'G', held_on, id, version from activity;
     insert into appeal (id, division_id, place, card_id, scorer_division_id, scorer_place, ground, raised_on, matter, cycle_since, cycle_until)
       select id + 3000, division_id, place, card_id, division_id, place, 'G', cycle_since, matter, cycle_since, cycle_until from appraisal;
     insert into appeal (id, division_id, place, card_id, scorer_division_id, scorer_place, ground, raised_on, state, decided_on, reason, matter, cycle_since, cycle_until)
       select id + 4000, division_id, place, card_id, division_id, place, 'G', current_date, 'UPHELD', current_date, 'R', 'R', '2020-01-01', '2020-02-01' from appraisal;
     update message set state = 'ACCEPTED', opinion_id = id, decided_at = now();
     update message m set receipt_hash = '⟦message.receipt_hash@' || d.code || '⟧' from division d where d.id = m.id;
     update opinion set state = 'RESOLVED', answer = 'A', answered_on = received_on, outcome = 'O', resolved_on = received_on,
       withdrawn_at = now() where division_id = ${id(beside)};
     update station set closed_on = current_date where division_id = ${id(beside)};
     insert into audit_entry (division_id, place, seat_id, action, target, category)
       select division_id, place, id, 'reveal', 't', 'REVEAL' from seat where id < 1000; commit`,
  );
  const all = await walled.world.sql<{ marks: string }>(
    `select concat_ws(', ', quote_literal(array_agg(card_id order by id)) || '::int[]', quote_literal(array_agg(matter order by id)) || '::text[]',
       quote_literal(array_agg(cycle_since order by id)) || '::date[]', quote_literal(array_agg(cycle_until order by id)) || '::date[]') as marks
     from appeal where matter is not null group by state = 'OPEN' order by state = 'OPEN'`,
  );
  [reopened, held] = [all[0]?.marks ?? '', all[1]?.marks ?? ''];
});
afterAll(async () => {
  await breaking.close();
  await walled.close();
});

/** Somebody of a division; above a county only the own place is written. */
function settings(code: string): Record<string, string> {
  const { id, from, to } = walled.at(code);
  const writes = code.length >= 6 ? to : from + 1n;
  return {
    'app.read_from': String(from),
    'app.read_to': String(to),
    'app.write_from': String(from),
    'app.write_to': String(writes),
    'app.grant_from': String(from),
    'app.grant_to': String(to),
    'app.chain': upwards(walled.at(code))
      .map((each) => each.id)
      .join(','),
    'app.person': String(id),
    'app.seat': String(id),
  };
}

/** Everything that is asked of functions, and everything that a law of a table stands in the way of. */
function tries(): Try[] {
  const codes = [mine, beside, above];
  const divisions = codes.map((code) => walled.at(code).id);
  const sets = divisions.map(() => walled.at(above).id);
  const days = [divisions.map(() => daysAgo(9)), divisions.map(() => daysAgo(-9))];
  const each = (text: string, ...values: readonly unknown[]): Try => ({ text, values });
  const stations = `'ACTIVE', null, current_date, '2020-01-01', '{}', '{}', null, '2020-01-01'`;
  return [
    each('select subject_id, total, rank from score_board($1, $2, $3, $4)', divisions, sets, ...days),
    each('select at, line, title, points from score_ledger($1, $2, $3, $4)', divisions, sets, ...days),
    ...divisions.map((id, at) =>
      each(
        'select subject_id, total from score_trial($1, $2, $3, $4)',
        id,
        sets[at],
        daysAgo(9),
        daysAgo(-9),
      ),
    ),
    ...divisions.map((id) => each(`select * from among_siblings($1, ${stations})`, id)),
    each('select place, village, deputies from villagers(0, $1, current_date)', everywhere),
    each('select own_records($1)', divisions),
    each('select c, is_own_card(c) from unnest($1::int[]) c', divisions),
    each('select own_account()'),
    each('select own_cards()'),
    each('select contested_marks($1)', divisions),
    each(`select * from held_marks(${held})`),
    each(
      `select q.card from unnest(${reopened}) as q (card, matter, since, until) where marks_reopened(q.card, q.matter, q.since, q.until)`,
    ),
    each(
      'select * from contested_activities($1)',
      [...codes, beneath].map((code) => walled.at(code).id + 2000),
    ),
    each('select audit.reveals_lately()'),
    each('select holds_county_or_above()'),
    ...codes.map((code) =>
      each(`select public_message($1) - 'leftAt' - 'decidedAt'`, `⟦message.receipt_hash@${code}⟧`),
    ),
    ...divisions.flatMap((id) => [
      each('select public_station($1)', doorOf(id)),
      each(`select leave_message($1, 'M', null, null, 'new', null, 'q') - 'leftAt'`, doorOf(id)),
      each('update opinion set content = $2 where id = $1', id, '改'),
      each(`update duty_record set state = 'WITHDRAWN' where id = $1`, id),
      each(`update duty_record set state = 'SECOND_REVIEWED', second_reviewed_by = 1 where id = $1`, id),
      each(`update assessment set state = 'WITHDRAWN' where id = $1`, id),
    ]),
  ];
}

const roles = ['renda_public', 'renda_reader', 'renda_staff', 'renda_deputy'];
const whole = new Map<string, string>();

async function isNoticed(broken: string): Promise<boolean> {
  const all = tries();
  for (const role of roles) {
    for (const code of [mine, above, beneath]) {
      const key = `${role} ${code}`;
      const before = whole.get(key) ?? String(await breaking.tried(null, role, settings(code), all));
      whole.set(key, before);
      if (String(await breaking.tried(broken, role, settings(code), all)) !== before) return true;
    }
  }
  return false;
}

interface Function {
  readonly name: string;
  readonly text: string;
}

/** The functions with words of these in them. Sheets are held by their own law. */
const functionsWith = (words: string): Promise<(Function & Record<string, unknown>)[]> =>
  walled.world.sql(
    `select p.oid::regproc::text as name, pg_get_functiondef(p.oid) as text from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'audit'::regnamespace) and p.prokind = 'f' and p.prosrc like '%' || $1 || '%'
     order by 1`,
    [words],
  );

const bound = (end: string) =>
  new RegExp(`nullif\\(current_setting\\('app\\.\\w+_${end}', true\\), ''\\)::bigint`, 'gi');
const own = /= nullif\(current_setting\('app\.(?:seat|person)', true\), ''\)::int/gi;
const ownSelected = /= \(select nullif\(current_setting\('app\.(?:seat|person)', true\), ''\)::int\)/gi;

const ways: Readonly<Record<string, (text: string) => string>> = {
  'reaches one further': (text) => text.replaceAll(bound('to'), '($& + 1000000)'),
  'is everywhere': (text) =>
    text.replaceAll(bound('from'), '0::bigint').replaceAll(bound('to'), `${everywhere}::bigint`),
  'is nowhere': (text) => text.replaceAll(bound('to'), '0::bigint'),
  'is anybody’s': (text) => text.replaceAll(own, 'is not null').replaceAll(ownSelected, 'is not null'),
};

it('is not noticed, when nothing is broken', async () => {
  expect(await isNoticed('select')).toBe(false);
});

it('is noticed, whichever range is broken in whichever way', async () => {
  const found = await functionsWith('app.');
  expect(found.length).toBeGreaterThan(5);
  const mutants = found.flatMap(({ name, text }) =>
    Object.entries(ways).flatMap(([how, broken]) =>
      broken(text) === text ? [] : [{ name: `${name} ${how}`, broken: broken(text) }],
    ),
  );
  // Whatever asks for a range is broken in some way.
  expect(found.filter(({ name }) => !mutants.some((each) => each.name.startsWith(`${name} `)))).toEqual([]);
  const survivors: string[] = [];
  for (const { name, broken } of mutants) if (!(await isNoticed(broken))) survivors.push(name);
  expect(survivors).toEqual([]);
}, 600_000);

/** What functions hide of what they see, and how they would show it. */
const masks: readonly (readonly [name: string, hides: string, shows: string])[] = [
  ['among_siblings', 't.siblings >= 5', 't.siblings >= 0'],
  ['among_siblings', 't.siblings >= 9', 't.siblings >= 0'],
  ...['answer', 'answered_on', 'outcome', 'resolved_on'].map(
    (column) =>
      ['public_message', `case when o.withdrawn_at is null then o.${column} end`, `o.${column}`] as const,
  ),
  ['public_message', `when o.withdrawn_at is not null then 'CLOSED'`, ''],
  ['public_station', 'and s.closed_on is null', ''],
  ['leave_message', 'and s.closed_on is null', ''],
];

it.each(masks)('is noticed, when %s does not hide by %s', async (name, hides, shows) => {
  const [found] = (await functionsWith(hides)).filter((each) => each.name === name);
  expect(found).toBeDefined();
  expect(await isNoticed(found?.text.replaceAll(hides, shows) ?? '')).toBe(true);
});
