// Opens, corrects, places and closes stations.
import { given } from '../../core/given.ts';
import type { Range } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { levelOf, type Standing } from '../division/store.ts';
import { demandTownship } from '../serving/rules.ts';
import type { StationKind } from '../station/card.ts';
import { type Contact, demandClosing, demandOpen, demandOpening, newKey } from '../station/rules.ts';
import { changeStation, stationToChange, useOf } from '../station/store.ts';
import { demandStandsUnder } from './rules.ts';

export interface Draft extends Contact {
  readonly name: string;
  readonly kind: StationKind;
  readonly openedOn: Date;
}

/** Opens a station in a division and gives it a public code. */
export async function open(db: Db, at: Standing, draft: Draft): Promise<Done> {
  demandOpening(draft.openedOn, null, { first: null, last: null });
  if (draft.village != null) demandTownship(at.level);
  return db.station.create({
    data: { ...given(draft), divisionId: at.id, place: at.place, publicCode: newKey() },
  });
}

export interface Version {
  readonly id: number;
  readonly version: number;
}

/** Corrects what is on record of a station. */
export async function correct(
  db: Db,
  within: Range,
  { id, version, ...change }: Version & { readonly [Name in keyof Draft]: Draft[Name] | undefined },
): Promise<Done> {
  const found = await stationToChange(db, id, within);
  demandVersion(found.version, version);
  if (change.openedOn) demandOpening(change.openedOn, found.closedOn, await useOf(db, found));
  if (change.village != null) demandTownship(await levelOf(db, found.divisionId));
  if (change.kind) {
    const under = await db.station.findMany({ where: { parentId: id }, distinct: ['kind'] });
    for (const { kind } of under) demandStandsUnder(kind, change.kind, 'kind');
    const above = found.parentId === null ? null : await stationAbove(db, found.parentId, found.divisionId);
    if (above) demandStandsUnder(change.kind, above.kind, 'kind');
  }
  return changeStation(db, found, given(change));
}

/** Closes a station and ends what is assigned to it. */
export async function close(
  db: Db,
  within: Range,
  { id, version, on }: Version & { readonly on: Date },
): Promise<Done> {
  const found = await stationToChange(db, id, within);
  demandVersion(found.version, version);
  demandOpen(found);
  demandClosing(on, found.openedOn, await useOf(db, found));
  await db.$executeRaw`
    update station_assignment set until = greatest(since, ${on}::date)
    where division_id = ${found.divisionId} and place = ${found.place} and station_id = ${id}
      and (until is null or until > ${on}::date)`;
  return changeStation(db, found, { closedOn: on });
}

/** Gives a station another code; the one on its door so far names nothing any more. */
export async function renew(db: Db, within: Range, { id, version }: Version): Promise<Done> {
  const found = await stationToChange(db, id, within);
  demandVersion(found.version, version);
  demandOpen(found);
  return changeStation(db, found, { publicCode: newKey() });
}

interface Above {
  readonly divisionId: number;
  readonly place: bigint;
  readonly kind: StationKind;
  readonly isOpen: boolean;
}

/** A station of a division or of one above it, even one that the viewer cannot read; null when it is none of those. */
async function stationAbove(db: Db, id: number, divisionId: number): Promise<Above | null> {
  const [found] = await db.$queryRaw<Above[]>`
    select division_id as "divisionId", place, kind::text as kind, is_open as "isOpen"
    from station_at_or_above(${id}, ${divisionId})`;
  return found ?? null;
}

/** Puts a station under a 家 or 站 of its own division or of one above, or under none. */
export async function placeUnder(
  db: Db,
  within: Range,
  { id, version, parentId }: Version & { readonly parentId: number | null },
): Promise<Done> {
  const found = await stationToChange(db, id, within);
  demandVersion(found.version, version);
  if (parentId === null) {
    return changeStation(db, found, { parentId: null, parentDivisionId: null, parentPlace: null });
  }
  const above = await stationAbove(db, parentId, found.divisionId);
  if (!above) {
    throw new Refusal('NOT_FOUND', 'There is no such station in this division or above it.', {
      field: 'parent',
    });
  }
  demandOpen(found);
  if (!above.isOpen) throw new Refusal('WRONG_STATE', 'The station above is closed.', { field: 'parent' });
  demandStandsUnder(found.kind, above.kind, 'parent');
  return changeStation(db, found, {
    parentId,
    parentDivisionId: above.divisionId,
    parentPlace: above.place,
  });
}
