// Who comes with a request: what its token says, and the viewer that stood behind it last.
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../core/refusal.ts';
import type { Claims, Tokens } from '../store/token.ts';
import type { Caller, Viewer } from './context.ts';
import type { Lockout } from './lockout.ts';
import { payerAt, payerOfSeat, payerOfToken } from './meter.ts';

/** What is known of those who came before. */
export interface Known {
  /**
   * Viewers as last known, by what their token says, and when the database said so. A snapshot confirms each before anything
   * of it is used.
   */
  readonly seats: LRUCache<string, { readonly viewer: Viewer; readonly at: number }>;
  readonly lockout: Lockout;
  /** Who comes with each request, so that one that fails is counted once. */
  readonly coming: WeakMap<FastifyRequest, Promise<Caller | null>>;
}

const mostSeats = 10_000;

/**
 * For so many milliseconds a seat pays for what is sent with a token that the database knew, unasked: what asks it nothing, as
 * words that mean nothing, would otherwise be paid for long after the token was taken back.
 */
export const mostUnasked = 3_000;

export const openKnown = (lockout: Lockout): Known => ({
  seats: new LRUCache({ max: mostSeats }),
  lockout,
  coming: new WeakMap(),
});

/** How tokens are read, and how the database is asked who they are for. */
export interface Identity {
  readonly tokens: Tokens;
  readonly lookUp: (claims: Claims) => Promise<Viewer>;
}

const isUnknown = (error: unknown): boolean => error instanceof Refusal && error.code === 'UNAUTHENTICATED';

/**
 * Does what may turn out not to be known, and counts that against whoever tried. A token that is good is never refused
 * for what others sent from the same address: what is guessed at is 256 bits, so nothing is gained by trying on.
 */
async function trying<Result>(lockout: Lockout, who: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isUnknown(error)) await lockout.fail(who);
    throw error;
  }
}

async function claimsOf(header: string, tokens: Tokens): Promise<Claims> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1];
  if (token === undefined) throw new Refusal('UNAUTHENTICATED', 'Send the token as: Authorization: Bearer …');
  return tokens.verify(token);
}

/** A token that names no seat is good for whichever of the account's own is asked for. */
function onSeat(claims: Claims, asked: string | string[] | undefined): Claims {
  if (asked === undefined) return claims;
  const seatId = typeof asked === 'string' && /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null;
  if (seatId === null || (claims.isBound && claims.seatId !== seatId))
    throw new Refusal('UNAUTHENTICATED', 'This token is not good for the seat that is asked for.');
  return { ...claims, seatId };
}

/**
 * Who comes; null for the anonymous public. Refuses with UNAUTHENTICATED a token that is not good, and with BUSY whoever
 * sent too many of them.
 */
export function callerOf(request: FastifyRequest, identity: Identity, known: Known): Promise<Caller | null> {
  const coming = known.coming.get(request) ?? arrived(request, identity, known);
  known.coming.set(request, coming);
  return coming;
}

async function arrived(
  request: FastifyRequest,
  { tokens, lookUp }: Identity,
  { seats, lockout }: Known,
): Promise<Caller | null> {
  const header = request.headers.authorization;
  if (header === undefined) return null;
  const good = await trying(lockout, payerAt(request.ip), () => claimsOf(header, tokens));
  const claims = onSeat(good, request.headers['renda-seat']);
  const { account, seatId, jti } = claims;
  const key = JSON.stringify([account, seatId, jti]);
  // Whatever seats are asked for with it, it is one token.
  const token = payerOfToken(account, jti);
  let viewer = seats.get(key)?.viewer ?? null;
  const isConfirmed = () => performance.now() - (seats.get(key)?.at ?? -Infinity) < mostUnasked;
  const caller: Caller = {
    jti,
    get viewer() {
      return viewer;
    },
    // Where the database has not said a moment ago that the token is good, nobody else pays for what is sent with it.
    get payer() {
      return viewer === null || !isConfirmed() ? token : payerOfSeat(account, viewer.seatId);
    },
    confirmed: () => {
      if (viewer !== null) seats.set(key, { viewer, at: performance.now() });
    },
    lookUp: async () => {
      // A token that was taken back costs the database nothing any more.
      await lockout.demand(token);
      viewer = await trying(lockout, token, () =>
        lookUp(claims).catch((error: unknown) => {
          // Whoever came before is known still where the database could not be asked.
          if (!isUnknown(error)) throw error;
          seats.delete(key);
          viewer = null;
          throw error;
        }),
      );
      caller.confirmed();
      return viewer;
    },
  };
  // Whatever it says is told where somebody is asked for.
  if (viewer !== null && !isConfirmed()) await caller.lookUp().catch(() => undefined);
  return caller;
}
