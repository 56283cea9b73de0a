// What a client is told when something is refused or goes wrong: a code, a sentence, and nothing of the inside.
import { randomUUID } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import { PothosValidationError } from '@pothos/core';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal, refusalCodes } from '../core/refusal.ts';
import { refusing } from '../store/refusing.ts';
import { inTongue, type Tongue } from './tongue.ts';

/** Tells the log of a fault that the client only gets an id of. */
export type Report = (id: string, fault: unknown) => void;

const known = new Set<unknown>(refusalCodes);
const clientFaults = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The sentence without hints about the schema or the software behind it. */
const clean = (sentence: string): string =>
  sentence.startsWith('GraphQL introspection is not allowed')
    ? 'The schema is not told here: schema.graphql holds it.'
    : sentence.replace(/ Did you mean .*$/, '');

/** Whether a field was asked with what does not fit, which only shows once variables are put in: the language itself says so. */
const isUnfit = (fault: unknown): boolean =>
  fault instanceof GraphQLError && fault.message.startsWith('Argument "');

/** The formatter of the GraphQL server. */
export function tellClient(report: Report) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const fault = refusing(unwrapResolverError(error));
    const where = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    if (fault instanceof Refusal) {
      return { message: fault.message, ...where, extensions: { code: fault.code, ...fault.details } };
    }
    if (fault instanceof PothosValidationError) {
      return { message: clean(fault.message), ...where, extensions: { code: 'INVALID' } };
    }
    const code = isUnfit(fault) ? 'BAD_USER_INPUT' : formatted.extensions?.['code'];
    if (known.has(code)) {
      const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
      return { message: formatted.message, ...where, extensions };
    }
    if (clientFaults.has(code)) {
      return { message: clean(formatted.message), ...where, extensions: { code: 'INVALID', reason: code } };
    }
    const id = randomUUID();
    report(id, fault);
    return {
      message: 'Something went wrong on our side. Tell us this id and we will look.',
      ...where,
      extensions: { code: 'INTERNAL', id },
    };
  };
}

/** A refusal where only a GraphQL error will do; in a language, where nothing comes after it that tells it in one. */
export function asGraphQLError(
  { code, message, details }: Refusal,
  status = 200,
  tongue?: Tongue,
): GraphQLError {
  const { retryAfter } = details;
  const headers = new HeaderMap(typeof retryAfter === 'number' ? [['retry-after', String(retryAfter)]] : []);
  if (tongue) headers.set('content-language', tongue);
  const extensions: Readonly<Record<string, unknown>> = { code, ...details, http: { status, headers } };
  return new GraphQLError(tongue ? inTongue(tongue, message) : message, { extensions });
}
