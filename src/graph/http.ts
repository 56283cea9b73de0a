// The language over HTTP: tokens in, JSON out whatever happens, health beside it.
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Refusal } from '../core/refusal.ts';
import { refusing } from '../store/refusing.ts';
import { type Answering, contextOf, feeAtDoor, refusedAtDoor, shortAnswer } from './answering.ts';
import { type Attachments, serveAttachments } from './attachments.ts';
import { callerOf, openKnown } from './caller.ts';
import { type Context, makeContext } from './context.ts';
import { inWords } from './documents.ts';
import { secure } from './headers.ts';
import { serveHealth } from './health.ts';
import type { Lockout } from './lockout.ts';
import { type Log, loggerOf } from './logged.ts';
import { ordinary, payerAt } from './meter.ts';
import { type Near, nearOf } from './near.ts';
import { limitNeighbours } from './neighbours.ts';
import { openWay, weightInPoints } from './onTheWay.ts';
import type { Pages } from './pages.ts';
import { heldOf, hurry, type Patience, usual } from './patience.ts';
import { answerOf, answerTo, hangUp, toldIn } from './refused.ts';
import { demandShape } from './shape.ts';
import { tongueFor } from './tongue.ts';
import type { Turns } from './turns.ts';

export interface HttpSettings extends Answering {
  readonly makeServer: (report: (id: string, fault: unknown) => void) => ApolloServer<Context>;
  /** Whether the service can do its work now; the sentence says what is amiss. */
  readonly ready: () => Promise<string | null>;
  /** The addresses of proxies whose word is taken for where a request comes from. */
  readonly trustProxy: string;
  /** The pages of others that may ask from a browser, as origins; none where it is empty. */
  readonly origins: readonly string[];
  readonly lockout: Lockout;
  /** How much of one payer is under way at once. */
  readonly turns: Turns;
  readonly log: Log;
  readonly patience?: Partial<Patience>;
  /** Files that belong to records. */
  readonly attachments: Attachments;
  /** The page for people who explore the language, where there is one. */
  readonly explorer?: (asked: Near) => Promise<string>;
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
      // No hook is asked on this way.
      secure(request, reply);
      if (settings.pages?.answer(request, reply)) return;
      reply.header('vary', 'accept-language');
      void refuse(error, reply);
    },
  });
  app.server.maxConnections = patience.connections;
  limitNeighbours(app.server, settings.trustProxy, patience.neighbours);
  const tell = (reply: FastifyReply, answer: ReturnType<typeof answerOf>) => {
    const { status, headers, body } = toldIn(tongueFor(reply.request), answer);
    return reply.code(status).headers(headers).type(json).send(body);
  };
  const refuse = (error: unknown, reply: FastifyReply) => {
    const answer = answerTo(error);
    if (answer.isFault) app.log.error({ err: error }, 'fault');
    return tell(reply, answer);
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
  const contexts = new WeakMap<FastifyRequest, Context>();
  app.setErrorHandler((error, request, reply) => {
    refusedAtDoor(refusing(error), settings.source.trail, request, contexts.get(request)?.viewer);
    return refuse(error, reply);
  });
  const known = openKnown(settings.lockout);
  const way = openWay(patience);
  app.addHook('onSend', async (request, reply, payload) => {
    secure(request, reply);
    const bytes = heldOf(payload);
    if (bytes === 0) return payload;
    const isFile = request.routeOptions.url?.startsWith(settings.attachments.path) === true;
    hurry(request, reply, bytes, isFile ? { ...patience, pace: patience.filePace } : patience);
    // Pages are held once for all who ask for them.
    const coming = known.coming.get(request);
    if (!coming) return payload;
    const payer = (await coming)?.payer ?? payerAt(request.ip);
    const instead = way(request, reply, { payer, bytes, ctx: contexts.get(request) });
    // It is there already: whoever has nothing left is told with what is asked next.
    if (!isFile) await settings.direct.charge(payer, weightInPoints(bytes)).catch(() => undefined);
    return instead ?? payload;
  });

  const server = settings.makeServer((id, fault) => app.log.error({ id, err: fault }, 'fault'));
  await server.start();
  app.addHook('onClose', async () => server.stop());
  const answer = fastifyApolloHandler(server, {
    context: async (request: FastifyRequest) => {
      const ctx = await contextOf(request, settings, known, app.log);
      contexts.set(request, ctx);
      return ctx;
    },
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: async (request, reply) => {
      if (settings.explorer && request.method === 'GET' && request.headers.accept?.includes('text/html')) {
        return reply.type('text/html; charset=utf-8').send(await settings.explorer(nearOf(request)));
      }
      const payer = await feeAtDoor(request, settings, known);
      const end = await settings.turns.take(payer);
      try {
        await inWords(request, settings, known);
        const short = await shortAnswer(request, settings, known);
        if (short !== null) return reply.type(json).send(short);
        demandShape(request.method === 'GET' ? request.query : request.body);
        await settings.direct.charge(payer, ordinary);
        return await answer.call(app, request, reply);
      } finally {
        end();
      }
    },
  });
  serveHealth(app, settings.ready);
  const contextFor = async (request: FastifyRequest) => {
    const caller = await callerOf(request, settings.identity, known);
    if (!caller) throw new Refusal('UNAUTHENTICATED', 'Sign in first: send a bearer token.');
    const ctx = makeContext(settings.source, settings.seal, caller, request.ip, settings.limits);
    // A file that was just taken in is there at once.
    ctx.pin();
    return ctx;
  };
  serveAttachments(app, settings.attachments, { contextFor, contexts, charge: settings.direct.charge });
  app.setNotFoundHandler((request, reply) => {
    if (settings.pages?.answer(request, reply)) return reply;
    const url = request.url.split('?')[0] ?? '/';
    const allowed = ['GET', 'POST'].filter((method) => app.hasRoute({ url, method }));
    return tell(reply, allowed.length > 0 ? answerOf(405, { allow: allowed.join(', ') }) : answerOf(404));
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
