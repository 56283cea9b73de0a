// Reads what anybody may see of one station.
import type { Level } from '../../core/place.ts';
import type { Db } from '../../store/client.ts';
import type { StationKind } from '../station/card.ts';
import { parsePublicCode } from '../station/rules.ts';

export interface PublicDeputy {
  readonly name: string;
  readonly level: Level;
  readonly electoralUnit: string;
}

export interface PublicStation {
  readonly id: number;
  readonly kind: StationKind;
  readonly name: string;
  /** The full name of its division. */
  readonly division: string;
  readonly address: string | null;
  readonly deputies: readonly PublicDeputy[];
}

/** The open station of a printed code, or null. */
export async function byPrintedCode(db: Db, typed: string): Promise<PublicStation | null> {
  const code = parsePublicCode(typed);
  if (code === null) return null;
  const [row] = await db.$queryRaw<{ readonly found: PublicStation | null }[]>`
    select public_station(${code}) as found`;
  return row?.found ?? null;
}
