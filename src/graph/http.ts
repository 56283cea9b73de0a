// The language over HTTP: tokens in, JSON out whatever happens, health beside it.
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { Refusal, type RefusalCode } from '../core/refusal.ts';
import { refusing } from '../store/refusing.ts';
import { type Attachments, serveAttachments } from './attachments.ts';
import type { Seal } from '../store/seal.ts';
import type { Trail } from '../store/trail.ts';
import { callerOf, type Identity, openSeats, type Seats } from './caller.ts';
import { type Context, makeContext, type Source } from './context.ts';
import type { Pages } from './pages.ts';
import { asGraphQLError } from './refusals.ts';
import type { Direct } from './shortcut.ts';

export interface HttpSettings {
  readonly source: Source;
  readonly seal: Seal;
  readonly identity: Identity;
  readonly direct: Direct;
  readonly makeServer: (report: (id: string, fault: unknown) => void) => ApolloServer<Context>;
  /** Whether the service can do its work now; the sentence says what is amiss. */
  readonly ready: () => Promise<string | null>;
  /** The addresses of proxies whose word is taken for where a request comes from. */
  readonly trustProxy: string;
  /** The least serious level that is logged; without one nothing is. */
  readonly log: string | null;
  /** Files that belong to records. */
  readonly attachments: Attachments;
  /** The page for people who explore the language, where there is one. */
  readonly explorer?: () => Promise<string>;
  /** The pages for everybody else, where there are any. */
  readonly pages?: Pages;
}

const bodyLimit = 256 * 1024;
const requestTimeout = 30_000;

const codeOf: Readonly<Partial<Record<number, RefusalCode>>> = { 404: 'NOT_FOUND', 503: 'BUSY' };

/** How refusals are told outside the language. */
const statusOf: Readonly<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  WRONG_STATE: 409,
  CONFLICT: 409,
  KEY_REUSED: 409,
  TOO_COSTLY: 400,
  BUSY: 503,
};

const told = (code: string, message: string, details: object = {}) => ({
  errors: [{ message, extensions: { code, ...details } }],
});

function sentenceOf(status: number): string {
  if (status >= 500) return 'Something went wrong on our side.';
  return status === 413 ? 'This is larger than what is taken here.' : 'This request is not well formed.';
}

/** The web server, not yet listening. Closing it drains what is under way. */
export async function makeHttp(settings: HttpSettings): Promise<FastifyInstance> {
  const app = Fastify({
    logger: settings.log ? { level: settings.log, redact: ['req.headers.authorization'] } : false,
    trustProxy: settings.trustProxy,
    bodyLimit,
    requestTimeout,
    forceCloseConnections: 'idle',
  });
  const server = settings.makeServer((id, fault) => app.log.error({ id, err: fault }, 'fault'));
  await server.start();
  const seats: Seats = openSeats();
  const answer = fastifyApolloHandler(server, {
    context: (request: FastifyRequest) => contextOf(request, settings, seats, app.log),
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: async (request, reply) => {
      if (settings.explorer && request.method === 'GET' && request.headers.accept?.includes('text/html')) {
        return reply.type('text/html; charset=utf-8').send(await settings.explorer());
      }
      const short = isPlain(request) ? await shortAnswer(request, settings, seats) : null;
      if (short === null) return answer.call(app, request, reply);
      return reply.type(json).send(short);
    },
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const amiss = await settings.ready();
    return amiss === null
      ? { status: 'ready' }
      : reply.code(503).send({ status: 'not ready', reason: amiss });
  });
  app.setNotFoundHandler((request, reply) => {
    if (settings.pages?.answer(request, reply)) return reply;
    return reply.code(404).send(told('NOT_FOUND', 'There is nothing here.'));
  });
  serveAttachments(app, settings.attachments, async (request) => {
    const caller = await callerOf(request, settings.identity, seats);
    if (!caller) throw new Refusal('UNAUTHENTICATED', 'Sign in first: send a bearer token.');
    const ctx = makeContext(settings.source, settings.seal, caller, request.ip);
    // A file that was just taken in is there at once.
    ctx.pin();
    await ctx.identify();
    return ctx;
  });
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const refusal = refusing(error);
    if (refusal instanceof Refusal) {
      refusedAtDoor(refusal, settings.source.trail, request.routeOptions.url);
      if (refusal.code === 'BUSY') void reply.header('retry-after', '1');
      return reply.code(statusOf[refusal.code]).send(told(refusal.code, refusal.message, refusal.details));
    }
    const status = error.statusCode ?? 500;
    if (status >= 500) app.log.error({ err: error }, 'fault');
    const code = codeOf[status] ?? (status >= 500 ? 'INTERNAL' : 'INVALID');
    return reply.code(status).send(told(code, sentenceOf(status)));
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    // What one may see, nobody else may be shown.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  app.addHook('onClose', async () => server.stop());
  return app;
}

const json = 'application/json; charset=utf-8';
const plainAccepts = new Set([undefined, '*/*', 'application/json']);

/** Whether a request is one that the short way knows how to answer. */
const isPlain = ({ method, headers }: FastifyRequest): boolean =>
  method === 'POST' &&
  headers['content-type']?.startsWith('application/json') === true &&
  plainAccepts.has(headers.accept);

/** The answer of the short way; null where it has none, or something is amiss: the ordinary way knows how to tell it. */
async function shortAnswer(
  request: FastifyRequest,
  settings: HttpSettings,
  seats: Seats,
): Promise<string | null> {
  try {
    const caller = await callerOf(request, settings.identity, seats);
    if (!caller?.viewer) return null;
    const ctx = makeContext(settings.source, settings.seal, caller, request.ip);
    try {
      return await settings.direct.answer(request.body, ctx);
    } finally {
      await ctx.end();
    }
  } catch {
    return null;
  }
}

async function contextOf(
  request: FastifyRequest,
  settings: HttpSettings,
  seats: Seats,
  log: FastifyBaseLogger,
): Promise<Context> {
  try {
    const caller = await callerOf(request, settings.identity, seats);
    return makeContext(
      settings.source,
      settings.seal,
      caller && { ...caller, lookUp: () => caller.lookUp().catch((error) => unknown(error, log)) },
      request.ip,
    );
  } catch (error) {
    refusedAtDoor(error, settings.source.trail, request.routeOptions.url);
    return unknown(error, log);
  }
}

/** Puts on record that somebody was sent away before it was known who. */
function refusedAtDoor(error: unknown, trail: Trail, url: string | undefined): void {
  if (!(error instanceof Refusal) || !['FORBIDDEN', 'UNAUTHENTICATED'].includes(error.code)) return;
  const what = { action: url ?? '/', target: 'request', note: error.code };
  trail.witness({ kind: 'DENIAL', division: null, seat: null, ...what });
}

/** Tells why it is not known who comes. */
function unknown(error: unknown, log: FastifyBaseLogger): never {
  if (error instanceof Refusal) throw asGraphQLError(error, 401);
  log.error({ err: error }, 'fault');
  throw new GraphQLError('The service is busy; try again in a moment.', {
    extensions: { code: 'BUSY', http: { status: 503 } },
  });
}
