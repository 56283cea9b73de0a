// What people say at activities and what comes of it, and the months of which towns report that nothing happened.
import { type Topic, topics } from '../../src/exchange/demo/topics.ts';
import { type Day, partsOf } from './calendar.ts';
import { numbered, type Plan, type Step } from './plan.ts';

const parts = 4;

const wishes = topics.flatMap((topic) => topic.wishes.map((wish) => ({ ...topic, wish })));
const column = (name: Exclude<keyof Topic, 'wishes'> | 'wish') => wishes.map((each) => each[name]);

const ledgers: readonly Step[] = [
  {
    says: '(topic)',
    sql: 'create temp table topic (k int, wish text, handler text, answer text, outcome text, refusal text) on commit drop',
  },
  {
    says: '(topic)',
    sql: `insert into topic select o - 1, wish, handler, answer, outcome, refusal
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
        with ordinality as u (wish, handler, answer, outcome, refusal, o)`,
    values: [column('wish'), column('handler'), column('answer'), column('outcome'), column('refusal')],
  },
  { says: '(topic)', sql: 'analyze topic' },
];

/** Of a hundred: received 10, assigned 14, answered 14, declined 6, and the rest resolved if the two years allow. */
const state = `case when f.fate < 10 then 'RECEIVED' when f.fate < 24 then 'ASSIGNED' when f.fate < 38 then 'ANSWERED'
  when f.fate < 44 then 'DECLINED' when f.closed_on > date '2025-12-31' then 'ANSWERED' else 'RESOLVED' end`;

/** The opinions collected on some days: at every fourth activity that voters came to, one to three. */
const collected = ({ chance }: Plan, days: readonly Day[]): Step => ({
  says: 'opinion',
  sql: `insert into opinion (id, division_id, place, source, content, received_on, station_id, activity_id, state, assignee_id,
      assignee_place, handler, answer, answered_on, resolved_on, outcome, is_synthetic)
    select o.id, o.division_id, o.place, (case when o.station_id is null then 'VISIT' else 'STATION' end)::"OpinionSource",
      replace(t.wish, '{at}', o.name), o.held_on, o.station_id, o.activity_id, o.state::"OpinionState",
      case when o.state <> 'RECEIVED' then o.handler_id end, case when o.state <> 'RECEIVED' then h.place end,
      case when o.state <> 'RECEIVED' then h.name || t.handler || '部门' end,
      case when o.state in ('ANSWERED', 'RESOLVED') then t.answer end,
      case when o.state in ('ANSWERED', 'RESOLVED') then o.held_on + 1 + ${chance.below('o.closed_on - o.held_on', 'o.id', 'answered')} end,
      case when o.state = 'RESOLVED' then o.closed_on end,
      case o.state when 'RESOLVED' then t.outcome when 'DECLINED' then t.refusal end, true
    from (
      select f.*, ${state} as state,
        case when ${chance.happens(0.25, 'f.id', 'goes up')} then coalesce(f.upper_id, f.division_id) else f.division_id end as handler_id
      from (
        select (a.id - 1) * 3 + j + 1 as id, a.id as activity_id, a.division_id, a.place, a.held_on, a.station_id, s.name, s.upper_id,
          ${chance.below(100, '(a.id - 1) * 3 + j', 'fate')} as fate,
          a.held_on + 3 + ${chance.below(75, '(a.id - 1) * 3 + j', 'closed')} as closed_on
        from activity a join spot s on s.id = a.division_id
        cross join lateral generate_series(0, ${chance.low(3, 'a.id', 'opinions')}) j
        where a.id between ${days[0]?.first ?? 1} and ${days.at(-1)?.last ?? 0} and a.voters_received > 0
          and ${chance.happens(0.24, 'a.id', 'collected')}
      ) f
    ) o
    join spot h on h.id = o.handler_id
    join topic t on t.k = ${chance.below(wishes.length, 'o.id', 'topic')}`,
});

/** Of the months without a record, some are reported as such; towns that never report do not. */
const nilReports = ({ chance, scale }: Plan): Step => ({
  says: 'nil_report',
  sql: `insert into nil_report (id, division_id, place, month, recorded_at)
    select row_number() over (order by m.month, s.place)::int, s.id, s.place, m.month,
      (m.month + interval '1 month 2 days 9 hours') at time zone 'Asia/Shanghai'
    from spot s
    cross join (
      select n, (date '2024-01-01' + n * interval '1 month')::date as month from generate_series(0, 23) n
    ) m
    left join (select distinct division_id, date_trunc('month', held_on)::date as month from activity) r
      on r.division_id = s.id and r.month = m.month
    where s.reports and s.weight > 0 and r.division_id is null
      and ${chance.happens(0.4 * scale, 's.id::bigint * 24 + m.n', 'nil')}`,
});

/** Opinions and nil reports; activities first. */
export const opinionSteps = (plan: Plan, days: readonly Day[]): Step[] => [
  ...ledgers,
  ...partsOf(days, parts).map((some) => collected(plan, some)),
  nilReports(plan),
  ...['opinion', 'nil_report'].map(numbered),
];
