// Who comes with a request: what its token says, and the viewer that stood behind it last.
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../core/refusal.ts';
import type { Claims, Tokens } from '../store/token.ts';
import type { Caller, Viewer } from './context.ts';

/** Viewers as last known, by what their token says. A snapshot confirms each before anything of it is used. */
export type Seats = LRUCache<string, Viewer>;

const mostSeats = 10_000;

export const openSeats = (): Seats => new LRUCache({ max: mostSeats });

/** How tokens are read, and how the database is asked who they are for. */
export interface Identity {
  readonly tokens: Tokens;
  readonly lookUp: (claims: Claims) => Promise<Viewer>;
}

/** A token that names no seat is good for whichever of the account's own is asked for. */
function onSeat(claims: Claims, asked: string | string[] | undefined): Claims {
  if (asked === undefined) return claims;
  const seatId = typeof asked === 'string' && /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null;
  if (seatId === null || (claims.isBound && claims.seatId !== seatId))
    throw new Refusal('UNAUTHENTICATED', 'This token is not good for the seat that is asked for.');
  return { ...claims, seatId };
}

/** Who comes; null for the anonymous public. Refuses with UNAUTHENTICATED a token that is not good. */
export async function callerOf(
  request: FastifyRequest,
  { tokens, lookUp }: Identity,
  seats: Seats,
): Promise<Caller | null> {
  const header = request.headers.authorization;
  if (header === undefined) return null;
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1];
  if (token === undefined) throw new Refusal('UNAUTHENTICATED', 'Send the token as: Authorization: Bearer …');
  const claims = onSeat(await tokens.verify(token), request.headers['renda-seat']);
  const key = JSON.stringify([claims.account, claims.seatId, claims.jti]);
  return {
    jti: claims.jti,
    named: `${claims.account}#${claims.seatId ?? ''}`,
    viewer: seats.get(key) ?? null,
    lookUp: async () => {
      seats.delete(key);
      const viewer = await lookUp(claims);
      seats.set(key, viewer);
      return viewer;
    },
  };
}
