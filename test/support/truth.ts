// What the records say, by plain SQL that knows nothing of counters, places or the tree's tables of ancestors.
import { today } from '../../src/core/day.ts';
import { firstDate, lastDate, type Period } from '../../src/core/period.ts';
import type { World } from './world.ts';

/** Numbers by division id and by `metric` or `metric:value`. */
export type Numbers = ReadonlyMap<number, Readonly<Record<string, number>>>;

interface Source {
  readonly from: string;
  readonly where: string;
  readonly sum?: string;
  readonly by?: string;
}

const flow = (column: string) => `${column} >= $1 and ${column} < $2`;
const stock = (from: string, to: string) => `${from} <= $3 and (${to} is null or ${to} > $3)`;

const activity = { from: 'activity x', where: `x.withdrawn_at is null and ${flow('x.held_on')}` };
const attendance = {
  ...activity,
  from: 'activity x join attendance a on a.activity_id = x.id join serving s on s.id = a.serving_id',
};
const opinion = { from: 'opinion x' };
const mandate = { from: 'mandate x', where: stock('x.starts_on', 'x.ends_on') };
const station = { from: 'station x', where: stock('x.opened_on', 'x.closed_on') };

const assessed = {
  from: 'station x join assessment a on a.station_id = x.id',
  where: `${station.where} and a.state = 'VERIFIED' and a.upheld is distinct from false and a.on_date <= $3
    and coalesce(a.superseded_on, 'infinity') > $3 and coalesce(a.valid_until, 'infinity') > $3`,
};

const sources: Readonly<Record<string, Source>> = {
  activityCount: { ...activity, by: 'x.type' },
  stationActivityCount: { ...activity, where: `${activity.where} and x.station_id is not null` },
  groupActivityCount: { ...activity, where: `${activity.where} and x.group_id is not null` },
  trainingSessions: { ...activity, where: `${activity.where} and x.type = 'TRAINING'` },
  votersReceived: { ...activity, sum: 'x.voters_received' },
  activityAttendances: attendance,
  deputyStationVisits: { ...attendance, where: `${attendance.where} and x.station_id is not null` },
  reportBackDeputyCount: {
    ...attendance,
    where: `${attendance.where} and x.type = 'REPORT_BACK'`,
    by: 's.level',
  },
  opinionsCollected: { ...opinion, where: `x.withdrawn_at is null and ${flow('x.received_on')}` },
  opinionsResolved: {
    ...opinion,
    where: `x.withdrawn_at is null and x.state = 'RESOLVED' and ${flow('x.resolved_on')}`,
  },
  byElectedCount: {
    ...{ from: 'by_election x', by: 'x.level' },
    where: `x.withdrawn_at is null and ${flow('x.held_on')}`,
  },
  terminatedMandateCount: {
    ...{ from: 'mandate x' },
    where: `x.end_reason is not null and x.end_reason <> 'TERM_EXPIRED' and ${flow('x.ends_on')}`,
  },
  seatQuota: { from: 'term x', where: stock('x.starts_on', 'x.ends_on'), sum: 'x.seat_quota' },
  mandateCount: { ...mandate, by: 'x.level' },
  filledSeats: mandate,
  groupCount: { from: 'deputy_group x', where: stock('x.formed_on', 'x.dissolved_on') },
  stationCount: { ...station, by: 'x.kind' },
  professionalStationCount: { ...station, where: `${station.where} and x.kind = 'PROFESSIONAL'` },
  assessedStationCount: assessed,
  compliantStationCount: { ...assessed, where: `${assessed.where} and a.is_compliant` },
  demonstrationStationCount: {
    ...{ from: 'demonstration x', where: stock('x.granted_on', 'x.ended_on') },
    by: 'x.level',
  },
};

/** The metrics whose truth is known here, beside those that are made of them. */
export const knownMetrics = [
  ...Object.keys(sources),
  'vacantSeats',
  'distinctDeputyCount',
  'servedDeputyCount',
];

/** The first day, the day after the last, and the last day counted: what lies ahead is not counted. */
function bounds(period: Period): [Date, Date, Date] {
  const until = new Date(Math.min(lastDate(period).getTime(), today().getTime()));
  return [firstDate(period.from), new Date(until.getTime() + 86_400_000), until];
}

const numbersFrom = (rows: readonly { id: number; key: string; n: number }[]): Numbers => {
  const numbers = new Map<number, Record<string, number>>();
  for (const { id, key, n } of rows) numbers.set(id, { ...numbers.get(id), [key]: n });
  return numbers;
};

const types = '$1::date is not null and $2::date is not null and $3::date is not null';

/** What each division's own records say of every additive metric. */
export async function ownNumbers(world: World, period: Period): Promise<Numbers> {
  const selects = Object.entries(sources).flatMap(([key, { from, where, sum = '1', by }]) => {
    const select = (name: string, group: string) =>
      `select x.division_id as id, ${name} as key, sum(${sum})::int as n from ${from} where ${types} and ${where} group by ${group}`;
    return [select(`'${key}'`, '1'), ...(by ? [select(`'${key}:' || ${by}::text`, '1, 2')] : [])];
  });
  return numbersFrom(await world.sql(selects.join(' union all '), bounds(period)));
}

const beneath = `with recursive beneath as (
  select id as top, id from division
  union all select b.top, d.id from beneath b join division d on d.parent_id = b.id)`;

/** How many persons hold mandates, and how many deputies are served, in each division and all beneath it. */
export async function distinctNumbers(world: World, period: Period): Promise<Numbers> {
  const served = (key: string) => `select b.top as id, ${key} as key, count(distinct x.card_id)::int as n
    from beneath b join serving x on x.division_id = b.id
    where ${types} and ${stock('x.since', 'x.until')} group by 1, 2`;
  const text = `${beneath}
    select b.top as id, 'distinctDeputyCount' as key, count(distinct x.person_id)::int as n
    from beneath b join mandate x on x.division_id = b.id
    where ${types} and ${mandate.where} group by 1
    union all ${served(`'servedDeputyCount'`)} union all ${served(`'servedDeputyCount:' || x.level::text`)}`;
  return numbersFrom(await world.sql(text, bounds(period)));
}

/** Who was to report in each division and beneath it, in the order of their places, and whether they did. */
export async function reporters(
  world: World,
  period: Period,
): Promise<ReadonlyMap<number, readonly { code: string; did: boolean }[]>> {
  const rows = await world.sql<{ id: number; code: string; did: boolean }>(
    `${beneath}
    select b.top as id, d.code,
      exists (select from activity a where a.division_id = d.id and a.withdrawn_at is null and ${flow('a.held_on')})
      or exists (select from opinion o where o.division_id = d.id and o.withdrawn_at is null and ${flow('o.received_on')})
      or exists (select from nil_report n where n.division_id = d.id and ${flow('n.month')}) as did
    from beneath b join division d on d.id = b.id
    where ${types} and d.reports and coalesce(d.born_on, '1900-01-01') < $2 and coalesce(d.closed_on, '9999-01-01') >= $1
    order by d.place`,
    bounds(period),
  );
  const all = new Map<number, { code: string; did: boolean }[]>();
  for (const { id, ...each } of rows) all.set(id, [...(all.get(id) ?? []), each]);
  return all;
}
