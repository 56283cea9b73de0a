// What a seat may ask for in a minute, in points of cost, and an address without a seat: one who asks much delays nobody else.
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../core/refusal.ts';

/** Whoever pays: a seat, or an address that nobody is signed in from. */
export type Payer = `seat ${string}` | `address ${string}`;

/**
 * Who pays for what comes from an address. Whoever has one of the sixth version has all that share its first 56 bits: so much is
 * given to a household.
 */
export function payerAt(address: string): Payer {
  if (!isIPv6(address) || address.includes('.')) return `address ${address}`;
  const [head = '', tail = ''] = address.split('::');
  const [start, end] = [head, tail].map((half) => half.split(':').filter(Boolean)) as [string[], string[]];
  const between = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  const [first, second, third, fourth = 0] = [...start, ...between, ...end].map((part) => parseInt(part, 16));
  return `address ${[first, second, third, fourth >> 8].join(':')}`;
}

export interface Meter {
  /** Charges so many points. Refuses with BUSY, and says when to come again, whoever has spent what a minute allows. */
  spend(payer: Payer, points: number): Promise<void>;
}

/** Charges nothing. */
export const unmetered: Meter = { spend: async () => undefined };

/** An address without a seat has a fiftieth of what a seat has: public pages cost little. */
const share = 50;
const minute = 60;

/** A meter that allows a seat so many points in a minute. Each process has its own. */
export function openMeter(pointsAMinute: number): Meter {
  const seats = new RateLimiterMemory({ points: pointsAMinute, duration: minute });
  const addresses = new RateLimiterMemory({ points: Math.ceil(pointsAMinute / share), duration: minute });
  return {
    async spend(payer, points) {
      const isSeat = payer.startsWith('seat');
      try {
        await (isSeat ? seats : addresses).consume(payer, Math.max(points, 1));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        const seconds = Math.ceil(refused.msBeforeNext / 1_000);
        const who = isSeat ? 'This seat' : 'This address';
        throw new Refusal('BUSY', `${who} has asked for much in a minute: try again in ${seconds} seconds.`, {
          retryAfter: seconds,
        });
      }
    },
  };
}
