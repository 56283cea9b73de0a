// Reads what anybody may see of one station, and puts up what its keeper says.
import type { Level, Range } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import type { StationKind } from '../station/card.ts';
import { demandOpen } from '../station/rules.ts';
import { stationInUse } from '../station/store.ts';
import type { Notice } from './rules.ts';

export interface PublicDeputy {
  readonly id: number;
  readonly name: string;
  readonly level: Level;
  readonly electoralUnit: string;
  readonly post: string | null;
  readonly termNumber: number;
}

export interface PublicStation extends Notice {
  readonly id: number;
  readonly kind: StationKind;
  readonly name: string;
  /** The full name of its division. */
  readonly division: string;
  readonly address: string | null;
  readonly deputies: readonly PublicDeputy[];
  readonly isSynthetic: boolean;
}

/** The open station that has this on its door, or null. */
export async function atDoor(db: Db, key: string | null): Promise<PublicStation | null> {
  if (key === null) return null;
  const [row] = await db.$queryRaw<{ readonly found: PublicStation | null }[]>`
    select public_station(${key}) as found`;
  return row?.found ?? null;
}

export interface Posting {
  readonly stationId: number;
  /** The version of what is up; null where nothing is. */
  readonly version: number | null;
  readonly notice: Notice;
}

/** Puts a notice up at a station, over the version that was read. Answers the station. */
export async function post(db: Db, within: Range, { stationId, version, notice }: Posting): Promise<Done> {
  const station = await stationInUse(db, stationId, within);
  demandOpen(station);
  const { monthDays, weekdays, topics } = notice;
  const data = {
    hours: notice.hours,
    monthDays: [...monthDays],
    weekdays: [...weekdays],
    topics: [...topics],
  };
  const found = await db.stationNotice.findUnique({ where: { stationId } });
  if (!found) {
    if (version !== null) throw new Refusal('CONFLICT', 'Nothing is up at this station; read it again.');
    const { divisionId, place } = station;
    await db.stationNotice.create({ data: { ...data, divisionId, place, stationId } });
    return station;
  }
  demandVersion(found.version, version ?? 0);
  const { count } = await db.stationNotice.updateMany({
    where: { stationId, version: found.version },
    data: { ...data, version: { increment: 1 } },
  });
  demandWritten(count);
  return station;
}
