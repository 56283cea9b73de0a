// Who is signed in: a token kept for this tab only, the seat it is used on, and whether it still holds.
import { useSyncExternalStore } from 'react';
import { claimDrafts, forgetDrafts } from './drafts.ts';

/** What signing in came to. */
export interface Grant {
  readonly token: string;
  /** What an identity provider is told when one signs out there. */
  readonly idToken?: string | undefined;
}

/** Why the service does not take the token: it has run out, or there is no seat behind it, or no longer. */
export type Refused = { readonly why: 'EXPIRED' } | { readonly why: 'NO_SEAT'; readonly account: string };

/** It has run out, unless it is a good one of an account without a seat. */
export const whyRefused = (seatless: string | null): Refused =>
  seatless === null ? { why: 'EXPIRED' } : { why: 'NO_SEAT', account: seatless };

interface Session {
  readonly token: string | null;
  readonly idToken: string | null;
  /** The number of the seat that was chosen, where the token is good for several. */
  readonly seat: string | null;
  /** The server refused the token; what is on the page stays, until one signs in again. */
  readonly refused: Refused | null;
  /** Goes up when somebody else reads, or reads on another seat: nothing read before is kept then. */
  readonly reader: number;
  /** Whose account and which seat, in one word: with another, the page begins with nothing typed. */
  readonly holder: string;
}

const keys = { token: 'renda.token', idToken: 'renda.idToken', seat: 'renda.seat' } as const;
type Kept = keyof typeof keys;
const kept = (name: Kept): string | null => sessionStorage.getItem(keys[name]);

/** Whom a token names; a token that cannot be read is nobody's but its own. */
function accountOf(token: string): string {
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(part), (each) => each.charCodeAt(0));
    const { sub } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly sub?: unknown };
    if (typeof sub === 'string') return sub;
  } catch {
    // The service will say what is wrong with it.
  }
  return token;
}

const holderOf = ({ token, seat }: Pick<Session, 'token' | 'seat'>): string =>
  token === null ? '' : JSON.stringify([accountOf(token), seat]);

const listeners = new Set<() => void>();
const before = { token: kept('token'), seat: kept('seat') };
let session: Session = {
  ...before,
  idToken: kept('idToken'),
  refused: null,
  reader: 0,
  holder: holderOf(before),
};
claimDrafts(session.holder);

function put(patch: Partial<Session>): void {
  const next = { ...session, ...patch };
  session = { ...next, holder: holderOf(next) };
  claimDrafts(session.holder);
  for (const name of Object.keys(keys) as Kept[]) {
    const value = session[name];
    if (value === null) sessionStorage.removeItem(keys[name]);
    else sessionStorage.setItem(keys[name], value);
  }
  for (const tell of listeners) tell();
}

const anew = (): Pick<Session, 'refused' | 'reader'> => ({ refused: null, reader: session.reader + 1 });

/** The seat stays with the same account: what was typed on it is not sent on another. */
const seatWith = (token: string): string | null =>
  session.token !== null && accountOf(session.token) === accountOf(token) ? session.seat : null;

export const enter = ({ token, idToken }: Grant): void =>
  put({ token, idToken: idToken ?? null, seat: seatWith(token), ...anew() });

/** The same person goes on with a newer token: what was read stays. */
export const renew = ({ token, idToken }: Grant): void =>
  put({ token, ...(idToken === undefined ? {} : { idToken }) });

/** Anything pasted: a token, or the line of a header that carries one. */
export const signIn = (pasted: string): void => {
  const token = pasted.replace(/^\s*(?:authorization:\s*)?bearer\s+/i, '').trim();
  put({ token, idToken: null, seat: seatWith(token), ...anew() });
};

export const forget = (): void => {
  forgetDrafts();
  put({ token: null, idToken: null, seat: null, ...anew() });
};

/** Null goes back to the one that the service chooses. */
export const chooseSeat = (seat: string | null): void => put({ seat, ...anew() });

export const refuse = (refused: Refused): void => {
  if (session.token !== null && session.refused === null) put({ refused });
};

/** What every request to the service carries. */
export function credentials(): Record<string, string> {
  const { token, seat } = session;
  return {
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(seat === null ? {} : { 'renda-seat': seat }),
  };
}

/** Whether somebody else than whom a token names is signed in here. */
export const isHeldByAnother = (token: string): boolean =>
  session.token !== null && accountOf(session.token) !== accountOf(token);

/** Who reads now: another number when it is somebody else, or another seat. */
export const readerNow = (): number => session.reader;

export const useSession = (): Session =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => session,
  );
