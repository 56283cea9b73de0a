// What comes of something that may be refused, so that a test can say it of both.
import { Refusal } from '../../src/core/refusal.ts';

/** What the work answers, or the refusal it ends in. Every other error is thrown on. */
export function outcomeOf<Answer>(work: () => Answer): Answer | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
