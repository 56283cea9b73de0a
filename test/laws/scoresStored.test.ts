// The laws of stored scores: what is read is what the records come to, before and after they are worked out anew, whatever
// changed; and what nothing touched is left alone.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plant, type Planted } from '../support/plant.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { settleScores } from '../support/scoring.ts';
import { sowRecords, tend } from '../support/tend.ts';
import { daysAgo } from '../support/tree.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let planted: Planted;
let random: Random;

const duties = ['SUGGESTION', 'MOTION', 'DEED', 'SESSION', 'ABSENCE', 'MISCONDUCT'] as const;

/** Items of every source, measure and formula, with some that exclude each other; whole numbers and decimals. */
const items = (seed: number): string => `
  (1, '甲', 'BASE', 'EVENT', 'EACH', ${20 + seed}, null, null, null, null, '{}', '{}', null, null, null, true),
  (2, '甲', 'ATTENDANCE', 'EVENT', 'FURTHER', 2.5, 1.25, 2, 9, null, '{}', '{}', null, null, null, false),
  (3, '乙', 'ATTENDANCE', 'DAY', 'EACH', 1.5, null, null, null, '逐条', '{}', '{}', null, null, null, false),
  (4, '乙', 'ATTENDANCE', 'EVENT', 'EACH', ${seed}, null, null, 12, '逐条', '{}', '{}', null, null, null, false),
  (5, null, 'OPINION_COLLECTED', 'EVENT', 'EACH', 1, null, null, 4, null, '{}', '{}', null, null, null, false),
  (6, '甲', 'OPINION_RESOLVED', 'EVENT', 'THRESHOLD', 5, null, 1, null, null, '{}', '{}', null, null, null, false),
  (7, '丙', 'DUTY', 'HALF_DAY', 'EACH', 1.1, null, null, null, '逐条', '{SUGGESTION,DEED}', '{}', null, null, null, false),
  (8, '丙', 'DUTY', 'QUANTITY', 'EACH', 0.75, null, null, 20, '逐条', '{SUGGESTION,MOTION}', '{}', null, null, null, false),
  (9, '丙', 'DUTY', 'RATE', 'BAND', null, null, null, null, '合计', '{SESSION}', '{ABSENCE}', '{0,50,100}', '{1,3,7}', null, false),
  (10, '丙', 'DUTY', 'AMOUNT', 'EACH', 1, null, null, 10, '合计', '{DEED}', '{}', null, null, 5, false),
  (11, '丙', 'DUTY', 'MEAN', 'EACH', 0.3, null, null, null, null, '{MOTION,DEED}', '{}', null, null, 8, false),
  (12, null, 'DUTY', 'EVENT', 'AROUND', 4, 1, 2, 6, null, '{SESSION}', '{}', null, null, null, false),
  (13, '乙', 'DUTY', 'DAY', 'EACH', -2, null, null, null, null, '{ABSENCE}', '{}', null, null, null, false),
  (14, '丙', 'MARKS', 'MEAN', 'EACH', 0.${seed}, null, null, 6, null, '{}', '{}', null, null, 10, false),
  (15, null, 'MARKS', 'MEAN', 'BAND', null, null, null, null, null, '{}', '{}', '{3,6.5,8}', '{1,2.5,4}', 10, false)`;

/** Rules in force since a day, of a division with an odd or even number of them. */
async function publish(code: string, subject: string, from: string, seed: number): Promise<void> {
  await world.arrange(
    `with made as (
       insert into rule_set (division_id, place, label, number, subject, cycle, effective_from, cap)
       select id, place, 'R', $3, '${subject}', 'YEAR', '${from}', 120 from division where code = $1 returning *
     ), headed as (
       insert into rule_category (division_id, place, rule_set_id, number, name, cap, floor)
       select m.division_id, m.place, m.id, 1, '甲', 30, null from made m union all select m.division_id, m.place, m.id, 2, '乙', $2, -3 from made m
     ), judged as (
       insert into rule_condition (division_id, place, rule_set_id, number, text, kinds, count, category, below, best_grade, bars_award)
       select m.division_id, m.place, m.id, 1, '违法', '{MISCONDUCT}'::"DutyKind"[], 1, null, null, 2, true from made m
       union all select m.division_id, m.place, m.id, 2, '过低', '{}', null, '乙', 1, 3, false from made m
     ), graded as (
       insert into rule_grade (division_id, place, rule_set_id, number, name, least, share)
       select m.division_id, m.place, m.id, 1, '优秀', 40::numeric, 50::numeric from made m union all select m.division_id, m.place, m.id, 2, '称职', 20, null from made m
     )
     insert into rule_item (division_id, place, rule_set_id, number, category, text, source, measure, formula, points, further, count, cap,
       exclusion_group, kinds, out_of, band_least, band_points, amount_to, amount_from, is_pro_rata, assessors, weights, spreads, matter)
     select m.division_id, m.place, m.id, i.n, i.category, 'I' || i.n, i.source::"RuleSource", i.measure::"RuleMeasure", i.formula::"RuleFormula",
       i.points, i.further::numeric, i.count::numeric, i.cap::numeric, i.ex, i.kinds::"DutyKind"[], i.out_of::"DutyKind"[], i.least::numeric[],
       i.worth::numeric[], i.most::numeric, case when i.most is null then null else 0 end, i.pro,
       case when i.source = 'MARKS' then '{SELF,PEER,VOTERS}'::"AssessorKind"[] else '{}' end,
       case when i.source = 'MARKS' then '{0.15,0.35,0.5}'::numeric[] else '{}' end, i.n = 14, case when i.source = 'MARKS' then 'M' || i.n end
     from made m, (values ${items(seed)}) i (n, category, source, measure, formula, points, further, count, cap, ex, kinds, out_of, least, worth, most, pro)`,
    [code, 10 + seed, seed],
  );
  await world.arrange(
    `update rule_set set state = 'PUBLISHED' where state = 'DRAFT' and division_id = (select id from division where code = $1)`,
    [code],
  );
}

/** A few duty records that count, by now or in some days, or that no longer do. */
async function serve(): Promise<void> {
  const made = await world.arrange<{ id: number }>(
    `insert into duty_record (division_id, place, card_id, group_id, scorer_division_id, scorer_place, declared_by, kind, title, happened_on,
       quantity, half_days, amount)
     select w.division_id, w.place, w.card_id, w.group_id, w.division_id, w.place, 1, '${random.pick(duties)}', '履职', w.day,
       ${random.int(0, 400) / 100}, ${random.int(1, 4)}, ${random.chance(0.7) ? random.int(0, 900) / 100 : 'null'}
     from (
       select division_id, place, id as card_id, null::int as group_id, greatest(starts_on, date '${daysAgo(random.int(1, 500))}') as day, ends_on from deputy_card
       union all
       select division_id, place, null, id, greatest(formed_on, date '${daysAgo(random.int(1, 500))}'), date '2100-01-01' from deputy_group
     ) w where w.day < w.ends_on and w.day <= tally.today() order by md5(w::text || '${random.int(0, 1e9)}') limit ${random.int(1, 6)} returning id`,
  );
  const ids = `id in (${made.map(({ id }) => id).join() || '0'})`;
  await world.arrange(`update duty_record set state = 'FIRST_REVIEWED', first_reviewed_by = 2 where ${ids}`);
  await world.arrange(
    `update duty_record set state = 'SECOND_REVIEWED', second_reviewed_by = 3 where ${ids}`,
  );
  await world.arrange(
    `update duty_record set state = 'PUBLISHED', published_on = happened_on, objection_until = ${random.chance(0.4) ? 'tally.today() + 3' : 'happened_on'} where ${ids}`,
  );
  await world.arrange(
    `update duty_record set state = 'FINAL' where ${ids} and objection_until <= tally.today()`,
  );
  if (random.chance(0.3)) {
    await world.arrange(
      `update duty_record set state = 'SENT_BACK' where id in (select id from duty_record where state in ('PUBLISHED', 'FINAL') order by md5(id::text || '${random.int(0, 99)}') limit 2)`,
    );
  }
}

/** Marks of a few assessors, given, corrected or taken away. */
async function appraise(): Promise<void> {
  if (random.chance(0.2)) {
    await world.arrange(
      `delete from appraisal where id in (select id from appraisal order by md5(id::text || '${random.int(0, 99)}') limit 2)`,
    );
  }
  await world.sql(
    `insert into appraisal (division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until,
       assessor, assessors, points, given_by)
     select c.division_id, c.place, c.id, c.division_id, c.place, i.matter, y.since, y.until, k.kind, k.many,
       k.many * ${random.int(0, 1_000) / 100}, ${random.int(1, 40)}
     from (select c.*, greatest(c.starts_on, date '${daysAgo(random.int(1, 500))}') as day from deputy_card c) c
       join rule_item i on i.source = 'MARKS' join rule_set s on s.id = i.rule_set_id and s.state <> 'DRAFT' and s.subject = 'DEPUTY'
       cross join lateral tally.cycle_of(s.id, c.division_id, c.day) y
       cross join (values ('SELF'::"AssessorKind", 1), ('PEER', 1), ('VOTERS', ${random.int(1, 40)})) k (kind, many)
     where c.day < c.ends_on and is_at_or_above(i.division_id, c.division_id)
     order by md5(c.id::text || i.id || k.kind || '${random.int(0, 1e9)}') limit ${random.int(1, 8)} on conflict do nothing`,
  );
  await world.arrange(
    `update appraisal set withdrawn_at = now(), withdrawn_reason = 'R' where id in (
       select id from appraisal where withdrawn_at is null order by md5(id::text || '${random.int(0, 99)}') limit 1)`,
  );
  await world.arrange(
    `update appraisal set points = assessors * ${random.int(0, 1_000) / 100} where id in (
       select id from appraisal where withdrawn_at is null order by md5(id::text || '${random.int(0, 99)}') limit 1)`,
  );
}

const suspend = () =>
  world.arrange(
    `insert into case_event (division_id, place, noun, case_id, move, from_state, to_state, at)
     select division_id, place, 'mandate', id, '${random.pick(['suspend', 'restore'])}', 'ACTIVE', 'SUSPENDED', now() - interval '${random.int(1, 300)} days'
     from mandate order by md5(id::text || '${random.int(0, 999)}') limit 2`,
  );

/** A change of other records, but for those that duty records keep from being taken away. */
const tended = () =>
  tend(world, random, planted).catch((error: { readonly code?: string }) => {
    if (error.code !== '23503') throw error;
  });

/** Everybody on every board as it is read, beside what the records come to: all that differs. */
const wrong = (which = 'true') =>
  world.sql(`
    with b as materialized (select row_number() over () as n, b.* from tally.score_board b where ${which}),
    shown as materialized (
      select row_number() over () as n, b.set_id, b.since, b.until, x.* from (select array_agg(division_id order by n) as d, array_agg(set_id order by n) as s,
        array_agg(since order by n) as f, array_agg(until order by n) as u from b) l cross join score_boards(l.d, l.s, l.f, l.u) x join b on b.n = x.at
    )
    select s.subject_id, s.total, m.total as ought, s.categories, m.categories as ought_categories, s.best_grade, m.best_grade as ought_grade
    from (select array_agg(subject_id order by n) as i, array_agg(set_id order by n) as s, array_agg(since order by n) as f, array_agg(until order by n) as u
      from shown) l cross join score_marks(l.i, l.s, l.f, l.u) m join shown s on s.n = m.at
    where (s.total::text, s.categories::text, s.best_grade, s.is_barred) is distinct from (m.total::text, m.categories::text, m.best_grade, m.is_barred)`);

const stored = () =>
  world.sql<{ key: string; value: string }>(
    `select s.board_id || ':' || s.subject_id as key, to_jsonb(s) || jsonb_build_object('row', s.xmin::text) as value from tally.score s order by 1`,
  );
const kept = async (column: string) =>
  (await world.sql<{ n: number }>(`select count(*)::int as n from ${column}`))[0]?.n ?? 0;

beforeAll(async () => {
  random = randomFrom(7);
  world = await openWorld('empty');
  planted = await plant(world, random);
  await sowRecords(world, random);
  for (let round = 0; round < 30; round += 1) await serve();
  const [top] = planted.nodes;
  await publish(top?.code ?? '', 'DEPUTY', '2020-01-01', 1);
  await publish(top?.code ?? '', 'GROUP', '2020-01-01', 2);
  for (let round = 0; round < 20; round += 1) await appraise();
});
afterAll(() => world.close());

it('are those of the records, however these change', async () => {
  await settleScores(world);
  expect(await kept('tally.score')).toBeGreaterThan(100);
  expect(await kept('tally.score where total > 0')).toBeGreaterThan(50);
  expect(await kept('tally.score where due_on is not null')).toBeGreaterThan(0);
  expect(await wrong()).toEqual([]);
  for (let round = 0; round < 60; round += 1) {
    for (let change = 0; change < random.int(1, 3); change += 1) {
      const what = random.int(0, 9);
      await (what < 3 ? serve() : what < 4 ? suspend() : what < 6 ? appraise() : tended());
    }
    expect(await wrong(), `before, round ${round}`).toEqual([]);
    if (random.chance(0.6)) await settleScores(world);
    expect(await wrong(), `after, round ${round}`).toEqual([]);
  }
});

it('change with the day on which what was published counts', async () => {
  await settleScores(world);
  // As it is on the day, for what is stored: all that is due then is worked out anew.
  await world.sql(`update tally.fact set counts_on = counts_on - 3 where counts_on > tally.today()`);
  await world.sql(`update tally.score set due_on = due_on - 3`);
  await world.sql(`set session_replication_role = replica;
    update duty_record set objection_until = objection_until - 3 where state = 'PUBLISHED' and objection_until > tally.today();
    set session_replication_role = origin`);
  expect(await wrong()).toEqual([]);
  await settleScores(world);
  expect(await kept('tally.score where due_on <= tally.today()')).toBe(0);
  expect(await wrong()).toEqual([]);
});

it('are written anew for whom a record touched, and for nobody else', async () => {
  await settleScores(world);
  const before = new Map((await stored()).map(({ key, value }) => [key, JSON.stringify(value)]));
  const [who] = await world.sql<{ id: number }>(
    `select m.id from mandate m where exists (select from tally.score s join tally.score_board b on b.id = s.board_id and b.subject = 'DEPUTY' where s.subject_id = m.id)
       and m.starts_on < tally.today() - 2 and m.ends_on > tally.today() limit 1`,
  );
  await world.arrange(
    `insert into case_event (division_id, place, noun, case_id, move, from_state, to_state, at)
     select division_id, place, 'mandate', id, 'suspend', 'ACTIVE', 'SUSPENDED', now() - interval '1 day' from mandate where id = $1`,
    [who?.id],
  );
  await settleScores(world);
  const after = await stored();
  const touched = after.filter(({ key, value }) => before.get(key) !== JSON.stringify(value));
  expect(touched.length).toBeGreaterThan(0);
  const others = await world.sql(
    `select from tally.score s join tally.score_board b on b.id = s.board_id where b.subject = 'DEPUTY' and s.subject_id <> $1
       and s.board_id || ':' || s.subject_id = any($2)`,
    [who?.id, touched.map(({ key }) => key)],
  );
  expect(others).toEqual([]);
  expect(touched.every(({ key }) => key.endsWith(`:${who?.id}`))).toBe(true);
});

it('are the same to the letter when all is worked out from the beginning', async () => {
  await settleScores(world);
  const plain = `select b.division_id, b.set_id, b.since, s.subject_id, s.total::text, s.categories::text, s.best_grade, s.is_barred, s.due_on
    from tally.score s join tally.score_board b on b.id = s.board_id order by 1, 2, 3, 4`;
  const once = JSON.stringify(await world.sql(plain));
  await world.sql(`insert into tally.score_mark values ('w', 0)`);
  expect(await wrong()).toEqual([]);
  await settleScores(world);
  expect(JSON.stringify(await world.sql(plain))).toBe(once);
});

it('stand as they were while new rules are reckoned with, and say so', async () => {
  await settleScores(world);
  const [top] = planted.nodes;
  const seated = planted.nodes.find(({ level, hasCongress }) => level === 'COUNTY' && hasCongress);
  const old = await world.sql(
    `select id from tally.score_board where division_id = ${seated?.id} and until > tally.today() and subject = 'DEPUTY'`,
  );
  await world.arrange(
    `update rule_set set effective_to = '2020-06-01', state = 'SUPERSEDED' where subject = 'DEPUTY'`,
  );
  await publish(top?.code ?? '', 'DEPUTY', '2020-06-01', 3);
  const [next] = await world.sql<{ id: number; replaces: number }>(
    `select b.* from tally.score_board b join rule_set s on s.id = b.set_id where b.division_id = ${seated?.id} and b.until > tally.today() and s.number = 3`,
  );
  if (old.length > 0) expect(next?.replaces).toBe(old[0]?.['id']);
  const standing = () =>
    world.sql(`select t.set_id = b.set_id as "isNew", t.is_stale as "isStale", t.progress from tally.score_board b
      cross join score_standing(array[b.division_id], array[b.set_id], array[b.since], array[b.until]) t where b.id = ${next?.id}`);
  if (old.length > 0) expect(await standing()).toEqual([{ isNew: false, isStale: true, progress: 0 }]);
  await settleScores(world);
  expect(await standing()).toEqual([{ isNew: true, isStale: false, progress: null }]);
  expect(await wrong()).toEqual([]);
});
