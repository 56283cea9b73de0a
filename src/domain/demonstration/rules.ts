// Which station may be a demonstration site of which level, from when, and until when.
import { dayText, demandHappened } from '../../core/day.ts';
import { type Level, rankOf } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import { demandText, demandTextIfGiven } from '../../core/text.ts';
import type { DemonstrationEnd } from '../../generated/prisma/enums.ts';

/** A station as a demonstration site of one level; `endedOn` is exclusive. */
export interface Shown {
  readonly level: Level;
  readonly grantedOn: Date;
  readonly endedOn: Date | null;
}

export const endTerms: Readonly<Record<DemonstrationEnd, string>> = {
  WITHDRAWN: 'Taken back, with a reason (取消命名).',
  RAISED: 'Named by a higher level from that day on (升级命名).',
  CLOSED: 'The station closed (撤站).',
};

/** Why, as it is kept. Refuses with INVALID what is empty or too long. */
export const demandReason = (reason: string): string => demandText(reason, 'title', 'A reason', 'reason');

interface SaidOfIt {
  readonly reason?: string | null | undefined;
  readonly document?: string | null | undefined;
}

/** Why and by which document, as far as it is said. Refuses with INVALID what is empty or too long. */
export const demandSaid = ({ reason, document }: SaidOfIt) => ({
  reason: reason == null ? null : demandReason(reason),
  document: demandTextIfGiven(document ?? null, 'title', 'The name of a document', 'document'),
});

/**
 * Refuses with INVALID a level that is not one of those of the station's division and above it, or a day ahead, before
 * the station opened, or before it ceased to be a site; with WRONG_STATE what would not raise a site: it counts once, at
 * its highest level. `last` is the latest naming on record.
 */
export function demandRaises(
  { openedOn }: { readonly openedOn: Date },
  last: Shown | null,
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
  demand(on >= openedOn, `This station opened on ${dayText(openedOn)}`, 'on');
  if (last === null) return;
  if (last.endedOn !== null) {
    demand(on >= last.endedOn, `This station was one until ${dayText(last.endedOn)}`, 'on');
    return;
  }
  if (rankOf(level) >= rankOf(last.level)) {
    throw new Refusal('WRONG_STATE', `This station is a demonstration site of the level ${last.level}.`, {
      field: 'level',
    });
  }
  demand(on >= last.grantedOn, `This station is one since ${dayText(last.grantedOn)}`, 'on');
}

/** Refuses with INVALID the end of a naming on a day that lies ahead or before it began. */
export function demandWithdrawable({ grantedOn }: Pick<Shown, 'grantedOn'>, on: Date): void {
  demandHappened(on, 'on');
  demand(on >= grantedOn, `This station is one since ${dayText(grantedOn)} only`, 'on');
}
