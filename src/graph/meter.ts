// What a seat may ask for in a minute, in points of cost, and an address without a seat: one who asks much delays nobody else.
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../core/refusal.ts';

/**
 * Whoever pays: a seat; a token of an account while it is not known whether it is good for one; or an address that nobody is
 * signed in from.
 */
export type Payer = `seat ${string}` | `token ${string}` | `address ${string}`;

export const payerOfSeat = (account: string, seatId: number): Payer => `seat ${account}#${seatId}`;

export const payerOfToken = (account: string, jti: string): Payer =>
  `token ${JSON.stringify([account, jti])}`;

const accountOf = (payer: Payer): string => JSON.parse(payer.slice('token '.length))[0] as string;

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

/** What it costs to be asked for what is not told the short way: it is planned, and a transaction of its own. */
export const ordinary = 10;

/** An address without a seat has a fiftieth of what a seat has, for public pages cost little, and so has an account before it is known to hold one: */
const share = 50;
/** at least this much, however little a seat has. That is enough for some pages: those that find the account's seat, or public ones. */
const leastUnseated = 500;
const minute = 60;

const nameOf = {
  seat: 'This seat',
  token: 'This token',
  account: 'This account',
  address: 'This address',
} as const;
type Kind = keyof typeof nameOf;

/** A meter that allows a seat so many points in a minute. Each process has its own. */
export function openMeter(pointsAMinute: number): Meter {
  const windowOf = (points: number) => new RateLimiterMemory({ points: Math.ceil(points), duration: minute });
  const ofUnseated = Math.max(pointsAMinute / share, leastUnseated);
  const windows = {
    seat: windowOf(pointsAMinute),
    // One token has half: one that was stolen and taken back leaves its owner enough to come in with another.
    token: windowOf(ofUnseated / 2),
    account: windowOf(ofUnseated),
    address: windowOf(ofUnseated),
  };
  const kindOf = (payer: Payer) => payer.split(' ')[0] as Exclude<Kind, 'account'>;
  /** Whoever is charged: for a token its account as well, and only where the token has something left. */
  const chargedFor = (payer: Payer): readonly (readonly [Kind, string])[] => {
    const kind = kindOf(payer);
    return kind === 'token'
      ? [
          [kind, payer],
          ['account', accountOf(payer)],
        ]
      : [[kind, payer]];
  };
  const least = (points: number) => Math.max(points, 1);
  return {
    async spend(payer, points) {
      for (const [kind, who] of chargedFor(payer)) {
        try {
          await windows[kind].consume(who, least(points));
        } catch (refused) {
          if (!(refused instanceof RateLimiterRes)) throw refused;
          const seconds = Math.ceil(refused.msBeforeNext / 1_000);
          const sentence = `${nameOf[kind]} has asked for much in a minute: try again in ${seconds} seconds.`;
          throw new Refusal('BUSY', sentence, { retryAfter: seconds });
        }
      }
    },
    async giveBack(payer, points) {
      for (const [kind, who] of chargedFor(payer)) await windows[kind].reward(who, least(points));
    },
  };
}
