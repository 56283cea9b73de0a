// Who may verify an assessment, and who may look at it again.
import { type Level, rankOf } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';

/** Refuses with FORBIDDEN a seat beneath the county level. */
export function demandCounty({ level }: { readonly level: Level }): void {
  if (rankOf(level) > rankOf('COUNTY')) {
    throw new Refusal('FORBIDDEN', 'An assessment is verified by a county or a division above it.');
  }
}

/** Refuses with FORBIDDEN to verify what is one's own: judged or handed in by the same account. */
export function demandAnother(isOwn: boolean): void {
  if (isOwn) {
    throw new Refusal('FORBIDDEN', 'Nobody verifies an assessment that they judged or submitted themselves.');
  }
}

/**
 * Refuses with FORBIDDEN a spot check from no higher than it was verified. `verifier` is the level at which it was; where
 * that is not on record, the county's.
 */
export function demandHigher({ level }: { readonly level: Level }, verifier: Level | null): void {
  if (rankOf(level) >= rankOf(verifier ?? 'COUNTY')) {
    throw new Refusal('FORBIDDEN', 'A spot check is made from above the division that verified.');
  }
}
