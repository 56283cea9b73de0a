// The language over HTTP: tokens in, JSON out whatever happens, health beside it.
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Refusal } from '../core/refusal.ts';
import { refusing } from '../store/refusing.ts';
import { type Answering, contextOf, refusedAtDoor, shortAnswer } from './answering.ts';
import { type Attachments, serveAttachments } from './attachments.ts';
import { callerOf, openKnown } from './caller.ts';
import { type Context, makeContext } from './context.ts';
import { inWords } from './documents.ts';
import type { Lockout } from './lockout.ts';
import { type Log, loggerOf } from './logged.ts';
import { isNear } from './near.ts';
import type { Pages } from './pages.ts';
import { answerOf, answerTo, hangUp } from './refused.ts';
import { demandShape } from './shape.ts';

/** How long others may keep the service waiting, in milliseconds, and how many of them. */
interface Patience {
  /** For the head of a request, and for all of it. */
  readonly head: number;
  readonly request: number;
  /** For a connection on which nothing moves. */
  readonly idle: number;
  /** How often it is looked who is late. */
  readonly look: number;
  /** For what is under way when the service stops. */
  readonly stop: number;
  readonly connections: number;
}

const usual: Patience = {
  head: 10_000,
  request: 30_000,
  idle: 120_000,
  look: 2_000,
  stop: 10_000,
  connections: 2_000,
};

export interface HttpSettings extends Answering {
  readonly makeServer: (report: (id: string, fault: unknown) => void) => ApolloServer<Context>;
  /** Whether the service can do its work now; the sentence says what is amiss. */
  readonly ready: () => Promise<string | null>;
  /** The addresses of proxies whose word is taken for where a request comes from. */
  readonly trustProxy: string;
  /** The pages of others that may ask from a browser, as origins; none where it is empty. */
  readonly origins: readonly string[];
  readonly lockout: Lockout;
  readonly log: Log;
  readonly patience?: Partial<Patience>;
  /** Files that belong to records. */
  readonly attachments: Attachments;
  /** The page for people who explore the language, where there is one: for somebody at this machine, or anybody. */
  readonly explorer?: (isNear: boolean) => Promise<string>;
  /** The pages for everybody else, where there are any. */
  readonly pages?: Pages;
}

const bodyLimit = 256 * 1024;
const json = 'application/json; charset=utf-8';

/** The web server, not yet listening. Closing it drains what is under way, for so long as patience lasts. */
export async function makeHttp(settings: HttpSettings): Promise<FastifyInstance> {
  const patience = { ...usual, ...settings.patience };
  const app = Fastify({
    logger: loggerOf(settings.log),
    trustProxy: settings.trustProxy,
    bodyLimit,
    requestTimeout: patience.request,
    connectionTimeout: patience.idle,
    http: { headersTimeout: patience.head, connectionsCheckingInterval: patience.look },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: hangUp,
    // An address that is not well formed leads to no page, and a page says so.
    frameworkErrors: (error, request: FastifyRequest, reply: FastifyReply) => {
      if (!settings.pages?.answer(request, reply)) void refuse(error, reply);
    },
  });
  app.server.maxConnections = patience.connections;
  const refuse = (error: unknown, reply: FastifyReply) => {
    const { status, headers, body, isFault } = answerTo(error);
    if (isFault) app.log.error({ err: error }, 'fault');
    return reply.code(status).headers(headers).type(json).send(body);
  };
  // Whatever is not JSON is not read.
  app.removeContentTypeParser('text/plain');
  if (settings.origins.length > 0) {
    await app.register(cors, {
      origin: [...settings.origins],
      methods: ['GET', 'POST'],
      allowedHeaders: [
        'authorization',
        'content-type',
        'apollo-require-preflight',
        'idempotency-key',
        'renda-seat',
      ],
      exposedHeaders: ['retry-after'],
      maxAge: 600,
      strictPreflight: false,
    });
  }
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
    setTimeout(() => app.server.closeAllConnections(), patience.stop).unref();
  });
  app.addHook('onRequest', async (request) => {
    if (isStopping) throw new Refusal('BUSY', 'The service is stopping; try again in a moment.');
    demandPlain(request);
  });
  app.setErrorHandler((error, request, reply) => {
    refusedAtDoor(refusing(error), settings.source.trail, request);
    return refuse(error, reply);
  });
  app.addHook('onSend', async (request, reply) => secure(request, reply));

  const server = settings.makeServer((id, fault) => app.log.error({ id, err: fault }, 'fault'));
  await server.start();
  app.addHook('onClose', async () => server.stop());
  const known = openKnown(settings.lockout);
  const answer = fastifyApolloHandler(server, {
    context: (request: FastifyRequest) => contextOf(request, settings, known, app.log),
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: async (request, reply) => {
      if (settings.explorer && request.method === 'GET' && request.headers.accept?.includes('text/html')) {
        return reply.type('text/html; charset=utf-8').send(await settings.explorer(isNear(request)));
      }
      await inWords(request, settings, known);
      const short = await shortAnswer(request, settings, known);
      if (short !== null) return reply.type(json).send(short);
      demandShape(request.method === 'GET' ? request.query : request.body);
      return answer.call(app, request, reply);
    },
  });
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const amiss = await settings.ready();
    return amiss === null
      ? { status: 'ready' }
      : reply.code(503).send({ status: 'not ready', reason: amiss });
  });
  serveAttachments(app, settings.attachments, async (request) => {
    const caller = await callerOf(request, settings.identity, known);
    if (!caller) throw new Refusal('UNAUTHENTICATED', 'Sign in first: send a bearer token.');
    const ctx = makeContext(settings.source, settings.seal, caller, request.ip, settings.limits);
    // A file that was just taken in is there at once.
    ctx.pin();
    await ctx.identify();
    return ctx;
  });
  app.setNotFoundHandler((request, reply) => {
    if (settings.pages?.answer(request, reply)) return reply;
    const url = request.url.split('?')[0] ?? '/';
    const allowed = ['GET', 'POST'].filter((method) => app.hasRoute({ url, method }));
    const told = allowed.length > 0 ? answerOf(405, { allow: allowed.join(', ') }) : answerOf(404);
    return reply.code(told.status).headers(told.headers).type(json).send(told.body);
  });
  return app;
}

/** Refuses with INVALID what names no host that could be one, or is packed. */
function demandPlain({ hostname, headers }: FastifyRequest): void {
  if (!URL.canParse(`http://${hostname}/`)) throw new Refusal('INVALID', 'This request names no host.');
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding !== 'identity') {
    throw Object.assign(new Error('packed'), { statusCode: 415 });
  }
}

const nothing = "default-src 'none'; frame-ancestors 'none'";

function secure({ protocol }: FastifyRequest, reply: FastifyReply): void {
  reply.headers({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
  });
  if (protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
  // A page says itself what it may load.
  const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
  if (!isPage && !reply.hasHeader('content-security-policy')) {
    reply.header('content-security-policy', nothing);
  }
  // What one may see, nobody else may be shown.
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
}
