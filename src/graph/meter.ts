// What a seat may ask for in a minute, in points of cost, and an address without a seat: one who asks much delays nobody else.
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../core/refusal.ts';

/** Whoever pays: a seat; a token while it is not known whether it is good; or an address that nobody is signed in from. */
export type Payer = `seat ${string}` | `token ${string}` | `address ${string}`;

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
  /** Takes back what was charged. */
  giveBack(payer: Payer, points: number): Promise<void>;
}

/** Charges nothing. */
export const unmetered: Meter = { spend: async () => undefined, giveBack: async () => undefined };

/** Charges for work before it is done, and takes that back when nothing comes of it. */
export async function charged<Result>(
  meter: Meter,
  [payer, points]: readonly [Payer, number],
  work: () => Promise<Result | null>,
): Promise<Result | null> {
  await meter.spend(payer, points);
  let result: Result | null = null;
  try {
    result = await work();
    return result;
  } finally {
    if (result === null) await meter.giveBack(payer, points);
  }
}

/** What it costs to ask, whatever is asked: a point, and one for so many characters of words that have to be read. */
const charactersAPoint = 100;

/** What is charged for the words of a request before they are read, beside what they turn out to cost. */
export const feeOf = (words: unknown): number =>
  1 + (typeof words === 'string' ? Math.floor(words.length / charactersAPoint) : 0);

/** An address without a seat has a fiftieth of what a seat has: public pages cost little. */
const share = 50;
const minute = 60;

const nameOf = { seat: 'This seat', token: 'This token', address: 'This address' } as const;

/** A meter that allows a seat so many points in a minute. Each process has its own. */
export function openMeter(pointsAMinute: number): Meter {
  const signedIn = new RateLimiterMemory({ points: pointsAMinute, duration: minute });
  const addresses = new RateLimiterMemory({ points: Math.ceil(pointsAMinute / share), duration: minute });
  const kindOf = (payer: Payer) => payer.split(' ')[0] as keyof typeof nameOf;
  const limiterOf = (payer: Payer) => (kindOf(payer) === 'address' ? addresses : signedIn);
  const least = (points: number) => Math.max(points, 1);
  return {
    async spend(payer, points) {
      try {
        await limiterOf(payer).consume(payer, least(points));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        const seconds = Math.ceil(refused.msBeforeNext / 1_000);
        const sentence = `${nameOf[kindOf(payer)]} has asked for much in a minute: try again in ${seconds} seconds.`;
        throw new Refusal('BUSY', sentence, { retryAfter: seconds });
      }
    },
    async giveBack(payer, points) {
      await limiterOf(payer).reward(payer, least(points));
    },
  };
}
