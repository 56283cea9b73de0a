// Which station may be a demonstration site of which level, and from when.
import { dayText, demandHappened } from '../../core/day.ts';
import { type Level, rankOf } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';

export interface Shown {
  readonly demonstration: Level | null;
  readonly demonstrationOn: Date | null;
  readonly openedOn: Date;
}

/**
 * Refuses with INVALID a level that is not one of those of the station's division and above it, or a day ahead or before
 * the station opened; with WRONG_STATE what would not raise a site: it counts once, at its highest level.
 */
export function demandRaises(
  station: Shown,
  { level, on, path }: { readonly level: Level; readonly on: Date; readonly path: readonly Level[] },
): void {
  demand(
    level !== 'NATION' && level !== 'TOWNSHIP',
    'A county, prefecture or province names a site',
    'level',
  );
  demand(
    path.includes(level),
    'This station has no division of this level, at its place or above it',
    'level',
  );
  demandHappened(on, 'on');
  const { demonstration, demonstrationOn, openedOn } = station;
  demand(on >= openedOn, `This station opened on ${dayText(openedOn)}`, 'on');
  if (demonstration === null || demonstrationOn === null) return;
  if (rankOf(level) >= rankOf(demonstration)) {
    throw new Refusal('WRONG_STATE', `This station is a demonstration site of the level ${demonstration}.`, {
      field: 'level',
    });
  }
  demand(on >= demonstrationOn, `This station is one since ${dayText(demonstrationOn)}`, 'on');
}
