// Which deputies a division may register, and when.
import { dayText } from '../../core/day.ts';
import { covers, type Range } from '../../core/place.ts';
import { demand } from '../../core/refusal.ts';
import { demandTextIfGiven } from '../../core/text.ts';

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

/** The name of a village or community as it is kept, if one is given. Refuses with INVALID what is too long. */
export const demandVillage = (village: string | null | undefined): string | null | undefined =>
  demandTextIfGiven(village, 'name', 'The name of a village', 'village');
