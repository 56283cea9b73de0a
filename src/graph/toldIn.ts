// Tells refusals in the language of whoever asked.
import type { ApolloServerPlugin, GraphQLRequest, GraphQLResponse } from '@apollo/server';
import type { Context } from './context.ts';
import { inTongue, tongueOf } from './tongue.ts';

/** Puts the refusals of an answer into the language of a request. What is put on record of them is put there in codes. */
export function tellInTheirs({ http }: GraphQLRequest, { http: head, body }: GraphQLResponse): void {
  if (body.kind !== 'single' || !body.singleResult.errors) return;
  const tongue = tongueOf(http?.headers.get('accept-language'));
  head.headers.set('content-language', tongue);
  body.singleResult.errors = body.singleResult.errors.map((error) => ({
    ...error,
    message: inTongue(tongue, error.message),
  }));
}

/** Stands after whatever adds refusals to an answer. */
export const toldInTheirLanguage: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        tellInTheirs(request, response);
      },
    };
  },
};
