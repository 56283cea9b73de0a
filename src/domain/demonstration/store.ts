// Makes stations demonstration sites, and ends that.
import type { Level, Range } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { namesAbove } from '../division/store.ts';
import { demandOpen } from '../station/rules.ts';
import { changeStation, stationToChange } from '../station/store.ts';
import { demandRaises } from './rules.ts';

export interface Version {
  readonly id: number;
  readonly version: number;
}

async function levelsFrom(db: Db, divisionId: number): Promise<Level[]> {
  const division = await db.division.findUniqueOrThrow({ where: { id: divisionId } });
  const [above = []] = await namesAbove(db, [divisionId]);
  return [division.level, ...above.map(({ level }) => level)];
}

/** Makes a station a demonstration site, or one of a higher level. */
export async function grant(
  db: Db,
  within: Range,
  { id, version, level, on }: Version & { readonly level: Level; readonly on: Date },
): Promise<Done> {
  const found = await stationToChange(db, id, within);
  demandVersion(found.version, version);
  demandOpen(found);
  demandRaises(found, { level, on, path: await levelsFrom(db, found.divisionId) });
  return changeStation(db, found, { demonstration: level, demonstrationOn: on });
}

/** Makes a demonstration site an ordinary station again. */
export async function withdraw(db: Db, within: Range, { id, version }: Version): Promise<Done> {
  const found = await stationToChange(db, id, within);
  demandVersion(found.version, version);
  if (found.demonstration === null) {
    throw new Refusal('WRONG_STATE', 'This station is no demonstration site.');
  }
  return changeStation(db, found, { demonstration: null, demonstrationOn: null });
}
