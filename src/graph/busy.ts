// Tells machines between us and the client that there was no room: 503 and when to come again, beside the body that says so.
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.ts';

const usualSeconds = 1;

/** Where nothing was done because there was no room, the whole answer says so. */
export const busyIsUnavailable: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single' || ![undefined, 503].includes(response.http.status)) return;
        const { errors = [], data } = response.body.singleResult;
        const busy = errors.find(({ extensions }) => extensions?.['code'] === 'BUSY' && !extensions['done']);
        if (!busy || Object.values(data ?? {}).some((value) => value !== null)) return;
        response.http.status = 503;
        const { retryAfter = usualSeconds } = busy.extensions ?? {};
        response.http.headers.set('retry-after', String(retryAfter));
      },
    };
  },
};
