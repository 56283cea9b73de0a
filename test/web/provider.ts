// An identity provider as others run it, for the tests of signing in: any name comes in there, and consents.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface IdentityProvider {
  readonly issuer: string;
  readonly jwksUrl: string;
  /** From now on it knows the pages at this address. */
  serve(site: string): void;
  close(): Promise<void>;
}

export const clientId = 'renda-pages';
/** What its tokens are for, and how long each is good, in seconds. */
export const audience = 'urn:renda';
const tokenSeconds = 8;

export async function openProvider(): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    serve: (site) => {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: clientId,
            redirect_uris: [`${site}/signed-in`],
            post_logout_redirect_uris: [`${site}/`],
            grant_types: ['authorization_code', 'refresh_token'],
            response_types: ['code'],
            token_endpoint_auth_method: 'none',
          },
        ],
        clientBasedCORS: (_ctx, origin) => origin === site,
        cookies: { keys: ['a secret of the tests'] },
        features: {
          resourceIndicators: {
            enabled: true,
            getResourceServerInfo: () => ({
              scope: '',
              audience: 'renda',
              accessTokenFormat: 'jwt',
              accessTokenTTL: tokenSeconds,
            }),
          },
        },
      });
      const answer = provider.callback();
      server.on('request', (request, response) => void answer(request, response));
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
