// The way out: here, and at the identity provider where there is one.
import { forget } from '../session.ts';
import { providerOf } from './provider.ts';

export async function signOut(idToken: string | null): Promise<void> {
  const provider = idToken === null ? null : await providerOf().catch(() => null);
  forget();
  if (!provider || idToken === null) return;
  const { leavingUrl } = await import('./oidc.ts');
  const url = await leavingUrl(provider, idToken).catch(() => null);
  if (url !== null) location.assign(url);
}
