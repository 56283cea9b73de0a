// How a request of the language finds its context, and the short way where it has one.
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { Refusal } from '../core/refusal.ts';
import type { Seal } from '../store/seal.ts';
import type { Trail } from '../store/trail.ts';
import { callerOf, type Identity, type Known } from './caller.ts';
import { type Context, makeContext, type Source, type Viewer } from './context.ts';
import type { Trust } from './documents.ts';
import type { Limits } from './limits.ts';
import { feeOf, type Payer, payerAt } from './meter.ts';
import { asGraphQLError } from './refusals.ts';
import type { Direct } from './shortcut.ts';
import { type Tongue, tongueFor } from './tongue.ts';

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

/**
 * Says who pays for a request, and charges for its words before anything is done with them, whatever becomes of it. Refuses with
 * BUSY who has asked for too much, and as `callerOf` does whoever comes with a token that is not good: no word of theirs is read.
 */
export async function feeAtDoor(
  request: FastifyRequest,
  { identity, direct }: Answering,
  known: Known,
): Promise<Payer> {
  const asked = (request.method === 'GET' ? request.query : request.body) as { readonly query?: unknown };
  const payer = (await callerOf(request, identity, known))?.payer ?? payerAt(request.ip);
  await direct.charge(payer, feeOf(asked?.query));
  return payer;
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
      const answer = await direct.answer(request.body, ctx);
      if (answer !== null) caller.confirmed();
      return answer;
    } finally {
      await ctx.end();
    }
  } catch {
    return null;
  }
}

/** The context of a request that goes the ordinary way. What it throws when it looks who comes is as the language tells it. */
export async function contextOf(
  request: FastifyRequest,
  { source, seal, identity, limits }: Answering,
  known: Known,
  log: FastifyBaseLogger,
): Promise<Context> {
  const caller = await callerOf(request, identity, known);
  return makeContext(
    source,
    seal,
    caller && {
      ...caller,
      lookUp: () => caller.lookUp().catch((error) => unknown(error, log, tongueFor(request))),
    },
    request.ip,
    limits,
  );
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
function unknown(error: unknown, log: FastifyBaseLogger, tongue: Tongue): never {
  if (error instanceof Refusal) {
    const { code, details } = error;
    throw asGraphQLError(error, code !== 'BUSY' ? 401 : 'retryAfter' in details ? 429 : 503, tongue);
  }
  log.error({ err: error }, 'fault');
  throw asGraphQLError(new Refusal('BUSY', 'The service is busy; try again in a moment.'), 503, tongue);
}
