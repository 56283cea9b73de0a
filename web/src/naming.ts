// Names the documents that are asked instead of sending their words: the service knows those of its release.
import { makeOperation, mapExchange, type Operation, type OperationResult } from '@urql/core';

type Document = Operation['query'];

/** What the pages ask carries the name that it was given when it was made. */
interface Made {
  readonly __meta__?: { readonly hash?: string };
}

const whole = new Map<string, Document>();

function named(query: Document): Document {
  const { __meta__: { hash: id } = {} } = query as Made;
  if (id === undefined) return query;
  whole.set(id, query);
  return { kind: query.kind, definitions: [], documentId: id };
}

const withWords = (query: Document): Document =>
  ('documentId' in query && whole.get(query.documentId)) || query;

const asking = (operation: Operation, query: Document): Operation =>
  makeOperation(operation.kind, { ...operation, query }, operation.context);

/** Stands before what sends: all others see the documents whole. */
export const namingExchange = mapExchange({
  onOperation: (operation) => asking(operation, named(operation.query)),
  onResult: (result): OperationResult => ({
    ...result,
    operation: asking(result.operation, withWords(result.operation.query)),
  }),
});
