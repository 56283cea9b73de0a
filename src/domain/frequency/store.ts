// Counts frequencies out of the records, for many stations and items at once.
import { dayText } from '../../core/day.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { type Asked, soughtFor } from './rules.ts';

/** Activities that took place, at the station (a) or, without one, anywhere in its division; of the types asked for. */
const activities = Prisma.sql`activity a where a.division_id = q.division_id and a.place = q.place
  and a.withdrawn_at is null and a.held_on between q.day_from::date and q.day_to::date
  and (q.types = '' or a.type::text = any(string_to_array(q.types, ',')))`;
const there = Prisma.sql`and a.station_id = q.station_id`;

/**
 * Of the deputies assigned to the station on the day who serve there still, how often the one came who came least often. Nobody assigned: never.
 */
const leastOf = (where: Prisma.Sql) => Prisma.sql`(select coalesce(min(each.times), 0) from (
  select (select count(*) from ${activities} ${where} and exists (
      select from attendance t where t.activity_id = a.id and t.card_id = v.card_id)) as times
  from station_assignment g join serving v on v.id = g.serving_id
  where g.division_id = q.division_id and g.place = q.place and g.station_id = q.station_id
    and g.since <= q.day_to::date and (g.until is null or g.until > q.day_to::date)
    and (v.until is null or v.until > q.day_to::date)
) each)`;

/** The statement that counts: a row for each that is asked, `at` from one. */
export function counting(asked: readonly Asked[]): Prisma.Sql {
  const sought = asked.map(soughtFor);
  return Prisma.sql`
    select q.at::int as at, (case q.measure
      when 'STATION_ACTIVITIES' then (select count(*) from ${activities} ${there})
      when 'STATION_VISITS' then (select count(*) from attendance t cross join ${activities} ${there} and t.activity_id = a.id)
      when 'VISITS_BY_EACH_DEPUTY' then ${leastOf(there)}
      when 'ACTIVITIES_BY_EACH_DEPUTY' then ${leastOf(Prisma.empty)}
      when 'GROUP_ACTIVITIES' then (select count(*) from ${activities} and a.group_id is not null)
      when 'OPINIONS_COLLECTED' then (select count(*) from opinion o
        where o.division_id = q.division_id and o.place = q.place and o.station_id = q.station_id
          and o.withdrawn_at is null and o.received_on between q.day_from::date and q.day_to::date)
    end)::int as counted
    from unnest(${asked.map(({ station }) => station.id)}::int[], ${asked.map(({ station }) => station.divisionId)}::int[],
      ${asked.map(({ station }) => station.place)}::bigint[], ${sought.map(({ measure }) => measure)}::text[],
      ${sought.map(({ types }) => types.join(','))}::text[], ${sought.map(({ from }) => dayText(from))}::text[],
      ${sought.map(({ to }) => dayText(to))}::text[])
      with ordinality as q (station_id, division_id, place, measure, types, day_from, day_to, at)`;
}

/** How often each has happened by the records. One statement for any number of them. */
export async function countsOf(db: Db, asked: readonly Asked[]): Promise<number[]> {
  if (asked.length === 0) return [];
  const rows = await db.$queryRaw<{ readonly at: number; readonly counted: number }[]>(counting(asked));
  const byAsked = new Map(rows.map(({ at, counted }) => [at, counted]));
  return asked.map((_, index) => byAsked.get(index + 1) ?? 0);
}
