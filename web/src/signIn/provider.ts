// The identity provider that the service names, if it names one.
import { useEffect, useState } from 'react';

export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  readonly resource: string | null;
}

let asked: Promise<Provider | null> | undefined;

async function read(): Promise<Provider | null> {
  const answer = await fetch('/config.json', { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`/config.json: ${answer.status}`);
  const { signIn } = (await answer.json()) as { readonly signIn: Provider | null };
  return signIn;
}

export const providerOf = (): Promise<Provider | null> =>
  (asked ??= read().catch((error: unknown) => {
    asked = undefined;
    throw error;
  }));

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
