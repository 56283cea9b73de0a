// Makes stations demonstration sites, and ends that; what was stays on record.
import type { Level, Range } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Demonstration, Station } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { namesAbove } from '../division/store.ts';
import { demandOpen } from '../station/rules.ts';
import { changeStation, stationToChange } from '../station/store.ts';
import { demandRaises, demandWithdrawable } from './rules.ts';

export interface Version {
  readonly id: number;
  readonly version: number;
}

/** Since or until when, why, and by which document. */
export interface Said {
  readonly on: Date;
  readonly reason: string | null;
  readonly document: string | null;
}

async function levelsFrom(db: Db, divisionId: number): Promise<Level[]> {
  const division = await db.division.findUniqueOrThrow({ where: { id: divisionId } });
  const [above = []] = await namesAbove(db, [divisionId]);
  return [division.level, ...above.map(({ level }) => level)];
}

const lastOf = (db: Db, { id: stationId, divisionId, place }: Station): Promise<Demonstration | null> =>
  db.demonstration.findFirst({ where: { divisionId, place, stationId }, orderBy: { id: 'desc' } });

/** Makes a station a demonstration site, or one of a higher level from that day on. */
export async function grant(
  db: Db,
  within: Range,
  { id, version, level, on, ...said }: Version & Said & { readonly level: Level },
): Promise<Done> {
  const found = await stationToChange(db, id, within);
  demandVersion(found.version, version);
  demandOpen(found);
  const last = await lastOf(db, found);
  demandRaises(found, last, { level, on, path: await levelsFrom(db, found.divisionId) });
  if (last?.endedOn === null) {
    await db.demonstration.update({ where: { id: last.id }, data: { endedOn: on, end: 'RAISED' } });
  }
  const { divisionId, place } = found;
  await db.demonstration.create({
    data: { ...said, divisionId, place, level, stationId: id, grantedOn: on },
  });
  return changeStation(db, found, {});
}

/** Makes a demonstration site an ordinary station again from a day on. */
export async function withdraw(
  db: Db,
  within: Range,
  { id, version, on, reason, document }: Version & Said,
): Promise<Done> {
  const found = await stationToChange(db, id, within);
  demandVersion(found.version, version);
  const last = await lastOf(db, found);
  if (last === null || last.endedOn !== null) {
    throw new Refusal('WRONG_STATE', 'This station is no demonstration site.');
  }
  demandWithdrawable(last, on);
  await db.demonstration.update({
    where: { id: last.id },
    data: { endedOn: on, end: 'WITHDRAWN', endReason: reason, endDocument: document },
  });
  return changeStation(db, found, {});
}
