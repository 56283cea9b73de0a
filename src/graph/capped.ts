// An answer has an end: what is larger is refused in its place.
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.ts';
import { tellInTheirs } from './toldIn.ts';
import { jsonOf, written } from './written.ts';

const bytesOf = (text: string | undefined): number => (text === undefined ? 0 : Buffer.byteLength(text));

/** Sends no answer of more than so many bytes. Stands last: what it measures is what is sent. */
export const capped = (most: number): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ operation, request, response }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const { data, ...rest } = singleResult;
        const json = data ? (jsonOf(data) ?? JSON.stringify(data)) : undefined;
        if (bytesOf(json) + bytesOf(JSON.stringify(rest)) <= most) {
          if (json !== undefined) singleResult.data = written(json);
          return;
        }
        const isDone = operation?.operation === 'mutation';
        const message = `This answer is larger than ${Math.round(most / 1024)} KiB: ask for less at once.`;
        const extensions = { code: 'TOO_COSTLY', ...(isDone ? { done: true } : {}) };
        response.body.singleResult = { errors: [{ message, extensions }], extensions: rest.extensions ?? {} };
        response.http.status = isDone ? 200 : 400;
        tellInTheirs(request, response);
      },
    };
  },
});
