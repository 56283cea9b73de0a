// What is asked of each stack for a query, and how its answer reads in the one shape.
import { peerQueries } from './peerQueries.ts';
import type { Query } from './queries.ts';
import type { Data } from './rowQueries.ts';
import { variablesOf } from './queries.ts';
import type { Question } from './world.ts';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Stack {
  readonly name: 'limit' | 'plain' | 'product' | 'peer';
  /** The request for a question; null where this stack has no such query. */
  readonly request: (query: Query, question: Question) => Request | null;
  readonly read: (query: Query, data: Data) => unknown;
}

/** A request of the product, or of a peer that takes the same. */
export const posted = (token: string, query: string, variables: object): Request => ({
  method: 'POST',
  path: '/graphql',
  headers: {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    accept: 'application/json',
  },
  body: JSON.stringify({ query, variables }),
});

const limitOf = (name: 'limit' | 'plain'): Stack => ({
  name,
  request: (query, { code, year, viewer }) => ({
    method: 'GET',
    path: `/${query.key}?code=${code}&year=${year}&seat=${viewer.seatId}`,
    headers: { accept: 'application/json' },
    body: '',
  }),
  read: (_query, data) => data,
});

/** The limit, inside the scoped transaction. */
export const limit = limitOf('limit');
/** The limit past the wall. */
export const plain = limitOf('plain');

export const product: Stack = {
  name: 'product',
  request: (query, question) => posted(question.viewer.token, query.document, variablesOf(question)),
  read: (query, data) => query.read(data),
};

export const peer: Stack = {
  name: 'peer',
  request: (query, { code, year, viewer }) => {
    const asked = peerQueries.get(query.key);
    return asked ? posted(viewer.token, asked.document, { code, year, before: year - 1 }) : null;
  },
  read: (query, data) => peerQueries.get(query.key)?.read(data),
};
