// Which station may stand under which: 家, 站, and the rest beneath.
import { demand } from '../../core/refusal.ts';
import type { StationKind } from '../station/card.ts';

/** Refuses with INVALID a station above that is neither 家 nor 站, and a 家 under anything but a 家. */
export function demandStandsUnder(kind: StationKind, above: StationKind, field: string): void {
  demand(above === 'HOME' || above === 'STATION', 'A station stands under a 家 or a 站', field);
  demand(kind !== 'HOME' || above === 'HOME', 'A 家 stands under another 家 only', field);
}
