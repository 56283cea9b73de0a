// Records in a planted world, and random changes of them: each change is one transaction of plain SQL.
import { activityTypes } from '../../src/domain/activity/card.ts';
import { demonstrationLevels, stationKinds } from '../../src/domain/station/card.ts';
import { mandateRows, type Planted } from './plant.ts';
import { daysAgo, sow, upwards, window } from './tree.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** What to do to so many rows. Several statements are one transaction. */
type Change = (random: Random, count: number) => string;

const anyDay = (random: Random): string => `date '${daysAgo(random.int(1, window))}'`;

/** Some rows of a table, as good as random. */
const some = (random: Random, table: string, count: number, where = 'true'): string =>
  `(select x.* from ${table} x where ${where} order by md5(x::text || '${random.int(0, 1e9)}') limit ${count})`;

const ids = (...args: Parameters<typeof some>): string => `(select y.id from ${some(...args)} y)`;

/** The nearest day on which a division d is there. */
const lived = (day: string): string =>
  `least(greatest(${day}, coalesce(d.born_on, '-infinity')), coalesce(d.closed_on - 1, 'infinity'))`;

const homes = (random: Random, count: number, where = `x.level <> 'NATION'`) =>
  some(random, 'division', count, where);
const townships = `x.level = 'TOWNSHIP'`;

/** One of a division's own, or none. */
const oneOf = (table: string, random: Random): string =>
  `(select o.id from ${table} o where o.division_id = d.id order by md5(o.id::text || '${random.int(0, 9)}') limit 1)`;

const sown: Readonly<Record<string, Change>> = {
  station: (random, count) => `
    insert into station (division_id, place, kind, name, opened_on, public_code)
    select d.id, d.place, '${random.pick(stationKinds)}', 'S', ${anyDay(random)}, gen_random_uuid()::text
    from ${homes(random, count)} d`,
  demonstration: (random, count) => `
    insert into demonstration (division_id, place, station_id, level, granted_on)
    select s.division_id, s.place, s.id, '${random.pick(demonstrationLevels)}',
      greatest(s.opened_on, (select max(d.ended_on) from demonstration d where d.station_id = s.id), ${anyDay(random)})
    from ${some(
      random,
      'station',
      count,
      `x.closed_on is null and not exists (
      select from demonstration d where d.station_id = x.id and d.ended_on is null)`,
    )} s`,
  group: (random, count) => `
    insert into deputy_group (division_id, place, name, formed_on)
    select d.id, d.place, 'G', ${anyDay(random)} from ${homes(random, count)} d`,
  serving: (random, count) => `
    insert into serving (division_id, place, card_id, level, since, until)
    select d.id, d.place, c.id, c.level, ${anyDay(random)},
      case when c.id % 3 = 0 then date '${daysAgo(-30)}' - c.id % 500 end
    from deputy_card c cross join lateral ${homes(random, 2, `x.level <> 'NATION' and c.id > 0`)} d
    where c.id in ${ids(random, 'deputy_card', Math.ceil(count / 2))}
      and (c.id % 3 <> 0 or ${anyDay(random)} < date '${daysAgo(-30)}' - c.id % 500)
    on conflict do nothing`,
  activity: (random, count) => `
    insert into activity (division_id, place, type, title, held_on, station_id, group_id, voters_received)
    select d.id, d.place, '${random.pick(activityTypes)}', 'A', ${lived(anyDay(random))},
      ${random.chance(0.7) ? oneOf('station', random) : 'null'}, ${random.chance(0.3) ? oneOf('deputy_group', random) : 'null'},
      d.id % ${random.int(2, 40)}
    from ${homes(random, count, random.chance(0.7) ? townships : undefined)} d`,
  attendance: (random, count) => `
    insert into attendance (division_id, place, activity_id, serving_id, card_id)
    select a.division_id, a.place, a.id, s.id, s.card_id from activity a
    join lateral ${some(random, 'serving', 4, 'x.division_id = a.division_id')} s on true
    where a.id in ${ids(random, 'activity', count)} on conflict do nothing`,
  opinion: (random, count) => `
    insert into opinion (division_id, place, source, content, received_on)
    select d.id, d.place, 'OTHER', 'O', ${lived(anyDay(random))}
    from ${homes(random, count, random.chance(0.7) ? townships : undefined)} d`,
  nilReport: (random, count) => `
    insert into nil_report (division_id, place, month)
    select d.id, d.place, date_trunc('month', ${lived(anyDay(random))})
    from ${homes(random, count, townships)} d on conflict do nothing`,
  byElection: (random, count) => `
    insert into by_election (division_id, place, level, held_on, electoral_unit)
    select d.id, d.place, '${random.pick(['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'])}', ${anyDay(random)}, 'U'
    from ${homes(random, count)} d`,
};

const changed: Readonly<Record<string, Change>> = {
  moveActivities: (random, count) => `
    update activity a set held_on = ${lived(anyDay(random))}, voters_received = ${random.int(0, 50)}
    from division d where d.id = a.division_id and a.id in ${ids(random, 'activity', count)}`,
  retypeActivities: (random, count) => `
    update activity a set type = '${random.pick(activityTypes)}', station_id = ${oneOf('station', random)}
    from division d where d.id = a.division_id and a.id in ${ids(random, 'activity', count)}`,
  withdrawActivities: (random, count) => `
    update activity set withdrawn_at = case when withdrawn_at is null then now() end
    where id in ${ids(random, 'activity', count)}`,
  deleteActivities: (random, count) => {
    const gone = ids(random, 'activity', count);
    return `delete from attendance where activity_id in ${gone}; delete from activity where id in ${gone}`;
  },
  deleteAttendances: (random, count) =>
    `delete from attendance where id in ${ids(random, 'attendance', count)}`,
  moveOpinions: (random, count) => `
    update opinion o set received_on = least(${lived(anyDay(random))}, resolved_on)
    from division d where d.id = o.division_id and o.id in ${ids(random, 'opinion', count, 'x.resolved_on is null')}`,
  resolveOpinions: (random, count) => `
    update opinion set state = 'RESOLVED', resolved_on = greatest(received_on, ${anyDay(random)})
    where id in ${ids(random, 'opinion', count)}`,
  reopenOpinions: (random, count) => `
    update opinion set state = 'ANSWERED', resolved_on = null where id in ${ids(random, 'opinion', count)}`,
  withdrawOpinions: (random, count) => `
    update opinion set withdrawn_at = case when withdrawn_at is null then now() end
    where id in ${ids(random, 'opinion', count)}`,
  deleteOpinions: (random, count) => `delete from opinion where id in ${ids(random, 'opinion', count)}`,
  deleteNilReports: (random, count) =>
    `delete from nil_report where id in ${ids(random, 'nil_report', count)}`,
  endMandates: (random, count) => `
    with ended as (
      update mandate m set ends_on = greatest(m.starts_on, ${anyDay(random)}), end_reason = 'RESIGNED'
      where id in ${ids(random, 'mandate', count)} returning id, ends_on
    ) update deputy_card c set ends_on = ended.ends_on from ended where c.id = ended.id`,
  renewMandates: (random, count) => `
    with renewed as (
      update mandate m set ends_on = t.ends_on, end_reason = null from term t
      where t.id = m.term_id and m.id in ${ids(random, 'mandate', count)} returning m.id, m.ends_on
    ) update deputy_card c set ends_on = renewed.ends_on from renewed where c.id = renewed.id`,
  deleteMandates: (random, count) => {
    const free = 'not exists (select from serving s where s.card_id = x.id)';
    const gone = ids(random, 'mandate', count, free);
    return `delete from deputy_card where id in ${gone}; delete from mandate where id in ${gone}`;
  },
  shiftServings: (random, count) => `
    update serving s set since = ${anyDay(random)}, until = date '${daysAgo(random.int(-200, 0))}'
    where id in ${ids(random, 'serving', count)}`,
  deleteServings: (random, count) => `
    delete from serving where id in ${ids(random, 'serving', count, 'not exists (select from attendance a where a.serving_id = x.id)')}`,
  closeStations: (random, count) => `
    update station set kind = '${random.pick(stationKinds)}', closed_on =
      case when closed_on is null then greatest(opened_on, ${anyDay(random)},
        (select max(d.granted_on) from demonstration d where d.station_id = station.id)) end
    where id in ${ids(random, 'station', count)}`,
  withdrawDemonstrations: (random, count) => `
    update demonstration set ended_on = greatest(granted_on, ${anyDay(random)}), "end" = 'WITHDRAWN', end_reason = 'W'
    where id in ${ids(random, 'demonstration', count, 'x.ended_on is null')}`,
  relevelDemonstrations: (random, count) => `
    update demonstration set level = '${random.pick(demonstrationLevels)}'
    where id in ${ids(random, 'demonstration', count)}`,
  deleteDemonstrations: (random, count) =>
    `delete from demonstration where id in ${ids(random, 'demonstration', count)}`,
  dissolveGroups: (random, count) => `
    update deputy_group set dissolved_on = case when dissolved_on is null then greatest(formed_on, ${anyDay(random)}) end
    where id in ${ids(random, 'deputy_group', count)}`,
  withdrawByElections: (random, count) => `
    update by_election set withdrawn_at = case when withdrawn_at is null then now() end
    where id in ${ids(random, 'by_election', count)}`,
  requota: (random, count) =>
    `update term set seat_quota = ${random.int(1, 99)} where id in ${ids(random, 'term', count)}`,
  closeTownships: (random, count) => `
    update division set closed_on = case when closed_on is null then tally.today() end
    where id in ${ids(random, 'division', count, townships)}`,
};

const every = Object.values({ ...sown, ...changed });

/** Gives another mandate to somebody who has one, on the same path; the same division included. */
async function elect(world: World, random: Random, { mandates, terms }: Planted): Promise<void> {
  const one = random.pick(mandates);
  const mine = mandates.filter(({ personId }) => personId === one.personId);
  const paths = mine.map(({ node }) => upwards(node)).sort((a, b) => b.length - a.length);
  const node = random.pick((paths[0] ?? []).filter(({ hasCongress }) => hasCongress));
  const [next] = await world.sql<{ id: number }>(`select nextval('mandate_id_seq')::int as id`);
  const startsOn = daysAgo(random.int(100, window - 200));
  const another = { ...one, id: next?.id ?? 0, node, startsOn, endsOn: daysAgo(random.int(-300, 90)) };
  const rows = mandateRows(another, terms.get(node.id) ?? 0);
  await sow(world, 'mandate', [rows.mandate]);
  await sow(world, 'deputy_card', [rows.card]);
}

/** Sows records of every kind over the planted tree. */
export async function sowRecords(world: World, random: Random): Promise<void> {
  for (const change of Object.values(sown)) {
    for (let round = 0; round < 6; round += 1) await world.arrange(change(random, 25));
  }
}

/** One random change: a few records come, go, move, or are taken back. */
export async function tend(world: World, random: Random, planted: Planted): Promise<void> {
  if (random.chance(0.08)) await elect(world, random, planted);
  else await world.arrange(random.pick(every)(random, random.int(1, 4)));
}
