// Who guesses at tokens, or comes back and back with one that is no longer good, is told to wait, and nobody else is.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../core/refusal.ts';

export interface Lockout {
  /** Refuses with BUSY whoever has failed too often a moment ago. */
  demand(who: string): Promise<void>;
  /** Counts a failure. Refuses with BUSY once there are too many. */
  fail(who: string): Promise<void>;
}

/** Lets everybody try for ever. */
export const patient: Lockout = { demand: async () => undefined, fail: async () => undefined };

const minute = 60;

function wait(milliseconds: number): never {
  const seconds = Math.ceil(milliseconds / 1_000);
  throw new Refusal('BUSY', `This was tried too often: try again in ${seconds} seconds.`, {
    retryAfter: seconds,
  });
}

/** A lockout after so many failures in a minute. Each process has its own. */
export function openLockout(failuresAMinute: number): Lockout {
  const failures = new RateLimiterMemory({ points: failuresAMinute, duration: minute });
  return {
    async demand(who) {
      const found = await failures.get(who);
      if (found && found.consumedPoints >= failuresAMinute) wait(found.msBeforeNext);
    },
    async fail(who) {
      try {
        await failures.consume(who);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        wait(refused.msBeforeNext);
      }
    },
  };
}
