// What the service tells its pages of signing in: the identity provider that it names, if it names one.
import { useEffect, useState } from 'react';

export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  readonly resource: string | null;
}

/** What the service tells its pages of itself. */
interface Config {
  readonly signIn: Provider | null;
  /** Whether links sign in, as those do that a service for development prints. */
  readonly takesLinks: boolean;
}

let asked: Promise<Config> | undefined;

async function read(): Promise<Config> {
  const answer = await fetch('/config.json', { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`/config.json: ${answer.status}`);
  return (await answer.json()) as Config;
}

export const configOf = (): Promise<Config> =>
  (asked ??= read().catch((error: unknown) => {
    asked = undefined;
    throw error;
  }));

export const providerOf = async (): Promise<Provider | null> => (await configOf()).signIn;

/** Undefined until it is known; null where there is none, and tokens are pasted. */
export function useProvider(): Provider | null | undefined {
  const [provider, setProvider] = useState<Provider | null>();
  useEffect(() => {
    let isGone = false;
    void providerOf().then(
      (known) => isGone || setProvider(known),
      () => isGone || setProvider(null),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return provider;
}
