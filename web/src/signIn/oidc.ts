// Signing in at an identity provider: authorization code with PKCE, as a public client, renewed without a word where it lets.
import {
  allowInsecureRequests,
  type AuthorizationServer,
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  type Client,
  discoveryRequest,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  processDiscoveryResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import { type Grant, renew } from '../session.ts';
import type { Provider } from './provider.ts';

interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where one was, to come back to. */
  readonly from: string;
  /** The channel on which a page waits for this, where it was opened beside one. */
  readonly channel: string | null;
}

export interface Finished {
  readonly grant: Grant;
  readonly from: string;
  readonly channel: string | null;
  /** Keeps the token from running out while the page is open. */
  readonly keep: () => void;
}

const key = 'renda.signIn';
/** Seconds after which the service takes no token, however long it says that it is good. */
const oldest = 86_400;
const redirectUri = (): string => `${location.origin}/signed-in`;
const clientOf = ({ clientId }: Provider): Client => ({ client_id: clientId });

/** Plain HTTP is for a provider on this very machine, where one develops. */
const options = ({ issuer }: Provider) => {
  const { hostname } = new URL(issuer);
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) ? { [allowInsecureRequests]: true } : {};
};

const asked = ({ resource }: Provider): Record<string, string> => (resource === null ? {} : { resource });

async function discover(provider: Provider): Promise<AuthorizationServer> {
  const issuer = new URL(provider.issuer);
  const answer = await discoveryRequest(issuer, { algorithm: 'oidc', ...options(provider) });
  return processDiscoveryResponse(issuer, answer);
}

/** Leaves for the provider. */
export async function begin(provider: Provider, from: string, channel: string | null): Promise<void> {
  const { authorization_endpoint: endpoint } = await discover(provider);
  if (endpoint === undefined) throw new Error('The provider names no authorization endpoint');
  const begun: Begun = {
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    verifier: generateRandomCodeVerifier(),
    from,
    channel,
  };
  sessionStorage.setItem(key, JSON.stringify(begun));
  const url = new URL(endpoint);
  const params = {
    client_id: provider.clientId,
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope: provider.scope,
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
    // Without it providers give no token that renews another.
    ...(provider.scope.split(' ').includes('offline_access') ? { prompt: 'consent' } : {}),
    ...asked(provider),
  };
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  location.assign(url);
}

let finishing: Promise<Finished> | undefined;

/** Takes what the provider sent back; a code is good once, however often a page asks. */
export const finish = (provider: Provider): Promise<Finished> => (finishing ??= take(provider));

async function take(provider: Provider): Promise<Finished> {
  const begun = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Begun | null;
  sessionStorage.removeItem(key);
  if (!begun) throw new Error('No sign-in was begun in this tab');
  const server = await discover(provider);
  const client = clientOf(provider);
  const params = validateAuthResponse(server, client, new URL(location.href), begun.state);
  const more = { additionalParameters: asked(provider), ...options(provider) };
  const answer = await authorizationCodeGrantRequest(
    server,
    client,
    None(),
    params,
    redirectUri(),
    begun.verifier,
    more,
  );
  const tokens = await processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: begun.nonce,
    requireIdToken: true,
  });
  return {
    grant: grantOf(tokens),
    from: begun.from,
    channel: begun.channel,
    keep: () => keep(provider, server, tokens),
  };
}

const grantOf = ({ access_token: token, id_token: idToken }: TokenEndpointResponse): Grant => ({
  token,
  idToken,
});

/** The token that renews the other stays in memory alone. */
function keep(provider: Provider, server: AuthorizationServer, tokens: TokenEndpointResponse): void {
  const { refresh_token: refresh, expires_in: seconds } = tokens;
  if (refresh === undefined || seconds === undefined) return;
  const client = clientOf(provider);
  const turn = async () => {
    const more = { additionalParameters: asked(provider), ...options(provider) };
    const answer = await refreshTokenGrantRequest(server, client, None(), refresh, more);
    const next = await processRefreshTokenResponse(server, client, answer);
    renew(grantOf(next));
    keep(provider, server, { refresh_token: refresh, expires_in: seconds, ...next });
  };
  // Where it fails, the service says when the last one has run out, and one signs in again.
  setTimeout(() => void turn().catch(() => undefined), Math.min(seconds, oldest) * 800);
}

/** Where one signs out at the provider too; null where it has no such place. */
export async function leavingUrl(provider: Provider, idToken: string): Promise<string | null> {
  const { end_session_endpoint: endpoint } = await discover(provider);
  if (endpoint === undefined) return null;
  const url = new URL(endpoint);
  url.searchParams.set('id_token_hint', idToken);
  url.searchParams.set('client_id', provider.clientId);
  url.searchParams.set('post_logout_redirect_uri', `${location.origin}/`);
  return url.href;
}
