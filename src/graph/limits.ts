// How often somebody without an account may do what could be done too often, whatever it costs: leave messages, guess receipts.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../core/refusal.ts';
import type { Payer } from './meter.ts';

export interface Limit {
  /** Counts one more. Refuses with BUSY, and says when to come again, whoever has had as many as are allowed. */
  take(payer: Payer): Promise<void>;
  /** Takes the last one off again. */
  giveBack(payer: Payer): Promise<void>;
}

export interface Limits {
  readonly messages: Limit;
  /** Receipts that are no one's. */
  readonly guesses: Limit;
}

const none: Limit = { take: async () => undefined, giveBack: async () => undefined };

/** Limits nothing. */
export const unlimited: Limits = { messages: none, guesses: none };

const hour = 3_600;

interface Window {
  readonly points: number;
  readonly duration: number;
  /** How long nothing more is taken, once there were too many. */
  readonly blockDuration?: number;
}

function limitOf(windows: readonly Window[], sentence: (seconds: number) => string): Limit {
  const limiters = windows.map((window) => new RateLimiterMemory(window));
  return {
    async take(payer) {
      try {
        for (const limiter of limiters) await limiter.consume(payer);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        const retryAfter = Math.ceil(refused.msBeforeNext / 1_000);
        throw new Refusal('BUSY', sentence(retryAfter), { retryAfter });
      }
    },
    async giveBack(payer) {
      for (const limiter of limiters) await limiter.reward(payer);
    },
  };
}

const told = (seconds: number): string =>
  seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;

/** Limits that hold for an address, or for a seat. Each process has its own. */
export const openLimits = (): Limits => ({
  messages: limitOf(
    [
      { points: 20, duration: hour },
      { points: 60, duration: 24 * hour },
    ],
    (seconds) => `Many messages came from this address: try again in ${told(seconds)}.`,
  ),
  guesses: limitOf(
    [{ points: 10, duration: hour / 4, blockDuration: hour / 4 }],
    (seconds) => `Too many receipts that are none came from this address: try again in ${told(seconds)}.`,
  ),
});
