// How a request of the language finds its context, and the short way where it has one.
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { Refusal } from '../core/refusal.ts';
import type { Seal } from '../store/seal.ts';
import type { Trail } from '../store/trail.ts';
import { callerOf, type Identity, type Known } from './caller.ts';
import { type Context, makeContext, type Source, type Viewer } from './context.ts';
import type { Trust } from './documents.ts';
import type { Limits } from './limits.ts';
import { feeOf, payerAt } from './meter.ts';
import { asGraphQLError } from './refusals.ts';
import type { Direct } from './shortcut.ts';

export interface Answering extends Trust {
  readonly source: Source;
  readonly seal: Seal;
  readonly limits: Limits;
  readonly identity: Identity;
  readonly direct: Direct;
}

const plainAccepts = new Set([undefined, '*/*', 'application/json']);

/** Whether a request is one that the short way knows how to answer. */
const isPlain = ({ method, headers }: FastifyRequest): boolean =>
  method === 'POST' &&
  headers['content-type']?.startsWith('application/json') === true &&
  plainAccepts.has(headers.accept);

/** Charges for the words of a request before anything is done with them, whatever becomes of it. Refuses with BUSY who has asked for too much. */
export async function feeAtDoor(
  request: FastifyRequest,
  { identity, direct }: Answering,
  known: Known,
): Promise<void> {
  const asked = (request.method === 'GET' ? request.query : request.body) as { readonly query?: unknown };
  // Why it is not known who comes is told on the ordinary way, which reads no words of theirs.
  const caller = await callerOf(request, identity, known).catch(() => undefined);
  if (caller !== undefined) await direct.charge(caller?.payer ?? payerAt(request.ip), feeOf(asked?.query));
}

/** The answer of the short way; null where it has none, or something is amiss: the ordinary way knows how to tell it. */
export async function shortAnswer(
  request: FastifyRequest,
  { source, seal, identity, direct, limits }: Answering,
  known: Known,
): Promise<string | Buffer | null> {
  if (!isPlain(request)) return null;
  try {
    const caller = await callerOf(request, identity, known);
    if (!caller?.viewer) return null;
    const ctx = makeContext(source, seal, caller, request.ip, limits);
    try {
      return await direct.answer(request.body, ctx);
    } finally {
      await ctx.end();
    }
  } catch {
    return null;
  }
}

/** The context of a request that goes the ordinary way. Throws what the language tells of whoever may not come. */
export async function contextOf(
  request: FastifyRequest,
  { source, seal, identity, limits }: Answering,
  known: Known,
  log: FastifyBaseLogger,
): Promise<Context> {
  try {
    const caller = await callerOf(request, identity, known);
    return makeContext(
      source,
      seal,
      caller && { ...caller, lookUp: () => caller.lookUp().catch((error) => unknown(error, log)) },
      request.ip,
      limits,
    );
  } catch (error) {
    refusedAtDoor(error, source.trail, request);
    return unknown(error, log);
  }
}

const denials: ReadonlySet<string> = new Set(['FORBIDDEN', 'UNAUTHENTICATED']);

/** Whether it says that somebody may not. To change what is not there may be a try at what is elsewhere. */
const isDenial = (code: string, method: string): boolean =>
  denials.has(code) || (code === 'NOT_FOUND' && method !== 'GET' && method !== 'HEAD');

/** Puts on record that somebody was refused beside the language, or sent away before it was known who. */
export function refusedAtDoor(
  error: unknown,
  trail: Trail,
  { routeOptions, method }: FastifyRequest,
  viewer?: Viewer | null,
): void {
  if (!(error instanceof Refusal) || !isDenial(error.code, method)) return;
  const who = { division: viewer?.division.id ?? null, seat: viewer?.seatId ?? null };
  const what = { action: routeOptions.url ?? '/', target: 'request', note: error.code };
  trail.witness({ kind: 'DENIAL', ...who, ...what });
}

/** Tells why it is not known who comes. */
function unknown(error: unknown, log: FastifyBaseLogger): never {
  if (error instanceof Refusal) {
    const { code, details } = error;
    throw asGraphQLError(error, code !== 'BUSY' ? 401 : 'retryAfter' in details ? 429 : 503);
  }
  log.error({ err: error }, 'fault');
  throw new GraphQLError('The service is busy; try again in a moment.', {
    extensions: { code: 'BUSY', http: { status: 503 } },
  });
}
