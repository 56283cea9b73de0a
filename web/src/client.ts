// Talks to the service: one cache for each person, what expired and what is down told to whoever shows it.
import { Client, fetchExchange, makeOperation, mapExchange } from '@urql/core';
import { cacheExchange, type Cache } from '@urql/exchange-graphcache';
import { useSyncExternalStore } from 'react';
import { freshExchange } from './fresh.ts';
import { namingExchange } from './naming.ts';
import { askedIn, codeOf, seatlessOf } from './refusal.ts';
import { credentials, readerNow, refuse, whyRefused } from './session.ts';
import { inMyLanguage, type Language, spokenNow } from './spoken.ts';

interface Reach {
  /** Whether the service could not be reached since all was read last. */
  readonly isDown: boolean;
  /** Whether the service knows no longer what this page asks: it is of a newer release. */
  readonly isOld: boolean;
  /** How often it was asked for everything anew. */
  readonly attempt: number;
}

let reach: Reach = { isDown: false, isOld: false, attempt: 0 };
const listeners = new Set<() => void>();

function put(next: Reach): void {
  reach = next;
  for (const tell of listeners) tell();
}

/** Stays told until all is read again: what one part is answered meanwhile is no answer to the others. */
const tellDown = (): void => {
  if (!reach.isDown) put({ ...reach, isDown: true });
};

/** Stays told: what was typed stays as well, and is kept when the reader has the page loaded anew. */
const tellOld = (): void => {
  if (!reach.isOld) put({ ...reach, isOld: true });
};

/** Whether the page is older than the service, for whoever does not show it. */
export const isOld = (): boolean => reach.isOld;

/** Reads everything on the page again; what was typed stays. */
export const tryAgain = (): void => put({ ...reach, isDown: false, attempt: reach.attempt + 1 });

export const useReach = (): Reach =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => reach,
  );

/** What is counted changes with every record: nothing read before a mutation is shown after it. */
const forgetAll = (_result: unknown, _args: unknown, cache: Cache): void => {
  for (const { fieldName, arguments: args } of cache.inspectFields('Query')) {
    cache.invalidate('Query', fieldName, args);
  }
};

const afterAnyMutation = new Proxy<Record<string, typeof forgetAll>>({}, { get: () => forgetAll });

/**
 * A client with a cache of its own that speaks for whoever is signed in, unless told for whom. For another reader another one
 * is opened, so that nothing of the one before is in its cache; what is answered to that one late says nothing of this one.
 */
export function openClient(speaker: () => Record<string, string> = credentials): Client {
  const [reader, { attempt }] = [readerNow(), reach];
  const isLate = (): boolean => reader !== readerNow() || attempt !== reach.attempt;
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: () => ({ headers: { ...inMyLanguage(), ...speaker() } }),
    exchanges: [
      cacheExchange({ updates: { Mutation: afterAnyMutation } }),
      freshExchange,
      mapExchange({
        onOperation: (operation) =>
          makeOperation(operation.kind, operation, { ...operation.context, language: spokenNow() }),
        onResult: ({ error, operation: { context } }) => {
          if (error) askedIn(error, context['language'] as Language);
          if (isLate()) return;
          if (codeOf(error) === 'UNAUTHENTICATED') {
            refuse(whyRefused(seatlessOf(error)));
          }
          if (codeOf(error) === 'DOCUMENT_UNKNOWN') tellOld();
          if (error?.networkError && !error.response?.ok && !isRefusal(error.response)) tellDown();
        },
      }),
      namingExchange,
      fetchExchange,
    ],
  });
}

/** A refusal is an answer: only silence, or a fault, means that the service is down. */
const isRefusal = (response: { readonly status?: number } | undefined): boolean =>
  response?.status !== undefined && response.status < 500;
