// Which deputies a division may register, and when.
import { dayText } from '../../core/day.ts';
import { covers, type Level, type Range } from '../../core/place.ts';
import { demand } from '../../core/refusal.ts';
import { demandTextIfGiven } from '../../core/text.ts';
import type { Viewer } from '../../graph/context.ts';
import { mayAt } from '../../graph/permit.ts';
import { may } from './card.ts';

interface Mandate {
  readonly startsOn: Date;
  readonly endsOn: Date;
}

/**
 * Refuses with INVALID a deputy who is not in office on the day, or whose congress's division lies neither above the
 * registering one nor beneath it.
 */
export function demandServable(mandate: Mandate, of: Range, at: Range, since: Date): void {
  demand(
    covers(of, at) || covers(at, of),
    "A deputy is registered where the congress's own division lies above or beneath: not beside it",
    'division',
  );
  demand(
    mandate.startsOn <= since && since < mandate.endsOn,
    `This deputy is in office from ${dayText(mandate.startsOn)} until before ${dayText(mandate.endsOn)}`,
    'since',
  );
}

/** Whether a registration is over on a day; a deputy is registered until before its end. */
export const isOver = (
  serving: { readonly until: Date | null },
  day: Date,
): serving is { readonly until: Date } => serving.until !== null && serving.until <= day;

/** Whether this viewer may end a registration now: one that holds, where they write. */
export const mayDeregister = (
  serving: { readonly place: bigint; readonly until: Date | null },
  viewer: Viewer | null,
  day: Date,
): boolean => !isOver(serving, day) && mayAt(may.deregister, viewer, serving.place);

/** The name of a village or community as it is kept, if one is given. Refuses with INVALID what is too long. */
export const demandVillage = (village: string | null | undefined): string | null | undefined =>
  demandTextIfGiven(village, 'name', 'The name of a village', 'village');

/** Refuses with INVALID a village of anything but a town, a township or a subdistrict. */
export const demandTownship = (level: Level): void =>
  demand(
    level === 'TOWNSHIP',
    'A village lies in a town, a township or a subdistrict: name it there',
    'village',
  );
