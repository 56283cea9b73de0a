// Finds stations, holds one still while something is done there, and writes what changed.
import type { Range } from '../../core/place.ts';
import type { Prisma, Station } from '../../generated/prisma/client.ts';
import { demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import type { Use } from './rules.ts';

/** The columns that a change may set. */
export type Change = Omit<Prisma.StationUncheckedUpdateManyInput, 'id' | 'version'>;

/**
 * A station for something to be done there; it neither closes nor moves until the transaction ends. Refuses with
 * NOT_FOUND what does not lie in the range. Several may hold it at once.
 */
export async function stationInUse(db: Db, id: number, within: Range): Promise<Station> {
  await db.$executeRaw`select from station where id = ${id} for share`;
  return rowToWrite(await db.station.findUnique({ where: { id } }), within, 'station');
}

/** The same for a change of the station itself: nobody else holds it meanwhile. */
export async function stationToChange(db: Db, id: number, within: Range): Promise<Station> {
  await db.$executeRaw`select from station where id = ${id} for no key update`;
  return rowToWrite(await db.station.findUnique({ where: { id } }), within, 'station');
}

/** Writes a change over the version that was read. Refuses with CONFLICT when it is no longer the one on record. */
export async function changeStation(db: Db, found: Station, change: Change): Promise<Station> {
  const { count } = await db.station.updateMany({
    where: { id: found.id, version: found.version },
    data: { ...change, version: { increment: 1 } },
  });
  demandWritten(count);
  return found;
}

/**
 * The first and the last day on which anything was recorded at a station. What was left there and waits counts too: it
 * can be taken in only on a day on which the station was open.
 */
export async function useOf(db: Db, { id, divisionId, place }: Station): Promise<Use> {
  const [use] = await db.$queryRaw<Use[]>`
    select min(day) as first, max(day) filter (where is_use) as last from (
      select held_on as day, true as is_use from activity
      where division_id = ${divisionId} and place = ${place} and station_id = ${id} and withdrawn_at is null
      union all
      select received_on, true from opinion
      where division_id = ${divisionId} and place = ${place} and station_id = ${id} and withdrawn_at is null
      union all
      select since, false from station_assignment
      where division_id = ${divisionId} and place = ${place} and station_id = ${id}
      union all
      select granted_on, true from demonstration
      where division_id = ${divisionId} and place = ${place} and station_id = ${id}
      union all
      select on_date, true from assessment
      where division_id = ${divisionId} and place = ${place} and station_id = ${id} and state <> 'WITHDRAWN'
      union all
      select (left_at at time zone 'Asia/Shanghai')::date, true from message
      where division_id = ${divisionId} and place = ${place} and station_id = ${id} and state = 'RECEIVED'
    ) used`;
  return use ?? { first: null, last: null };
}
