// Who is signed in: a token kept for this tab only, and whether it still holds.
import { useSyncExternalStore } from 'react';

interface Session {
  readonly token: string | null;
  /** The server refused the token; what is on the page stays, until one signs in again. */
  readonly hasExpired: boolean;
}

const key = 'renda.token';
const listeners = new Set<() => void>();
let session: Session = { token: sessionStorage.getItem(key), hasExpired: false };

function put(next: Session): void {
  session = next;
  if (next.token === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, next.token);
  for (const tell of listeners) tell();
}

/** Anything pasted: a token, or the line of a header that carries one. */
export const signIn = (pasted: string): void =>
  put({ token: pasted.replace(/^\s*(?:authorization:\s*)?bearer\s+/i, '').trim(), hasExpired: false });

export const signOut = (): void => put({ token: null, hasExpired: false });

export const expire = (): void => {
  if (session.token !== null && !session.hasExpired) put({ ...session, hasExpired: true });
};

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
