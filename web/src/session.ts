// Who is signed in: a token kept for this tab only, the seat it is used on, and whether it still holds.
import { useSyncExternalStore } from 'react';
import { forgetDrafts } from './drafts.ts';

/** What signing in came to. */
export interface Grant {
  readonly token: string;
  /** What an identity provider is told when one signs out there. */
  readonly idToken?: string | undefined;
}

/** Why the service does not take the token: it has run out, or there is no seat behind it, or no longer. */
export type Refused = { readonly why: 'EXPIRED' } | { readonly why: 'NO_SEAT'; readonly account: string };

interface Session {
  readonly token: string | null;
  readonly idToken: string | null;
  /** The number of the seat that was chosen, where the token is good for several. */
  readonly seat: string | null;
  /** The server refused the token; what is on the page stays, until one signs in again. */
  readonly refused: Refused | null;
  /** Goes up when somebody else reads, or reads on another seat: nothing read before is kept then. */
  readonly reader: number;
}

const keys = { token: 'renda.token', idToken: 'renda.idToken', seat: 'renda.seat' } as const;
type Kept = keyof typeof keys;
const kept = (name: Kept): string | null => sessionStorage.getItem(keys[name]);

const listeners = new Set<() => void>();
let session: Session = {
  token: kept('token'),
  idToken: kept('idToken'),
  seat: kept('seat'),
  refused: null,
  reader: 0,
};

function put(patch: Partial<Session>): void {
  session = { ...session, ...patch };
  for (const name of Object.keys(keys) as Kept[]) {
    const value = session[name];
    if (value === null) sessionStorage.removeItem(keys[name]);
    else sessionStorage.setItem(keys[name], value);
  }
  for (const tell of listeners) tell();
}

const anew = (): Pick<Session, 'refused' | 'reader'> => ({ refused: null, reader: session.reader + 1 });

export const enter = ({ token, idToken }: Grant): void => put({ token, idToken: idToken ?? null, ...anew() });

/** The same person goes on with a newer token: what was read stays. */
export const renew = ({ token, idToken }: Grant): void =>
  put({ token, ...(idToken === undefined ? {} : { idToken }) });

/** Anything pasted: a token, or the line of a header that carries one. */
export const signIn = (pasted: string): void => {
  const token = pasted.replace(/^\s*(?:authorization:\s*)?bearer\s+/i, '').trim();
  put({ token, idToken: null, seat: null, ...anew() });
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

/** Takes a token that a link brought in its fragment, which no server ever sees, and removes it from the address. */
export function takeTokenFromLink(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return;
  history.replaceState(null, '', location.pathname + location.search);
  signIn(token);
}

export const useSession = (): Session =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => session,
  );
