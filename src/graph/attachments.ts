// Files over HTTP beside the language: taken in whole from staff, and given out as downloads to whoever may see them.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../core/refusal.ts';
import { type Context, viewerOf } from './context.ts';
import { openCrowd } from './crowd.ts';
import { whenOver } from './leaving.ts';
import type { Meter } from './meter.ts';
import type { Permit } from './permit.ts';

/** A file that somebody sends, with what the address says of it. */
export interface Incoming {
  readonly bytes: Uint8Array;
  readonly query: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string | undefined;
}

export interface Outgoing {
  readonly name: string;
  readonly mediaType: string;
  /** How many bytes it has. */
  readonly size: number;
  read(): Promise<Uint8Array>;
}

/** What keeps the files of a noun. */
export interface Attachments {
  /** Where they are reached, like /evidence. */
  readonly path: string;
  /** The most bytes of one file. */
  readonly most: number;
  /** Who may send one: asked before it is read. */
  readonly sender: Permit;
  /** Keeps a file, and answers what is told of it. Refuses what may not be. */
  receive(ctx: Context, incoming: Incoming): Promise<object>;
  /** The file of an id, or null where it is not there for the viewer. */
  find(ctx: Context, id: string): Promise<Outgoing | null>;
}

/** What stands at the door. */
export interface Door {
  /** Makes the context of a request, not identified yet. Refuses with UNAUTHENTICATED whoever sends no good token. */
  contextFor(request: FastifyRequest): Promise<Context>;
  /** The contexts of requests that came in. */
  readonly contexts: WeakMap<FastifyRequest, Context>;
  readonly charge: Meter['spend'];
}

/** What a file costs beside others' points: a request as much as a mutation, and each mebibyte that is held for it. */
const prices = { request: 250, mebibyte: 1_000 } as const;
const priceOf = (bytes: number): number => Math.ceil(bytes / 1024 / 1024) * prices.mebibyte;

/** How many files are on their way at once, and of one account, whatever its tokens and seats: each is held whole. */
const room = { most: 32, each: 4 } as const;
const full = 'Many files are on their way at this moment: try again in a moment.';
const cutOff = 'This was cut off before it was read: send it again.';

/** A file name as a header may hold it, whatever characters it has. */
const quoted = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const headersOf = ({ name, mediaType }: Outgoing) => ({
  'content-type': mediaType,
  'content-disposition': `attachment; filename*=UTF-8''${quoted(name)}`,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
});

/** The bytes that a request says it sends; as many as may be where it does not say. */
const sizeOf = ({ headers }: FastifyRequest, most: number): number =>
  Math.min(Number(headers['content-length'] ?? most), most);

/** Adds the routes: POST to the path with the file as the body, GET of the path with an id. */
export function serveAttachments(
  app: FastifyInstance,
  { path, most, sender, receive, find }: Attachments,
  { contextFor, contexts, charge }: Door,
): void {
  const crowd = openCrowd(room.most, room.each, full);
  /** Told of each request that has a place once it is answered. */
  const answered = new WeakMap<FastifyRequest, () => void>();
  /** Takes a place, until the request is answered and the answer is on its way no more. */
  const enter = (who: string, request: FastifyRequest, reply: FastifyReply): void => {
    const leave = crowd.enter(who);
    let left = 2;
    const one = () => {
      left -= 1;
      if (left === 0) leave();
    };
    answered.set(request, one);
    whenOver(request, reply, one);
  };
  const contextOf = (request: FastifyRequest): Context => {
    const ctx = contexts.get(request);
    if (!ctx) throw new Error('A request has its context before it is handled');
    return ctx;
  };
  void app.register(async (routes) => {
    // Whatever it says it is, it is bytes.
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: most }, (_request, body, done) =>
      done(null, body),
    );
    // Before the body is read: who has no room, nothing left to spend or no leave sends it for nothing.
    routes.addHook('onRequest', async (request, reply) => {
      const ctx = await contextFor(request);
      contexts.set(request, ctx);
      const isSent = request.method === 'POST';
      await charge(ctx.payer, prices.request);
      await ctx.identify();
      const permitted = isSent ? sender.allows(ctx.viewer) : true;
      if (permitted !== true) throw permitted;
      enter(viewerOf(ctx).account, request, reply);
      if (isSent) await charge(ctx.payer, priceOf(sizeOf(request, most)));
      // Of one that was cut off meanwhile nothing is heard any more, not even that it ended: it is answered here, or never.
      if (request.raw.destroyed) throw new Refusal('BUSY', cutOff);
    });
    routes.addHook('onSend', async (request) => {
      answered.get(request)?.();
      answered.delete(request);
    });
    routes.post(path, async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const ctx = contextOf(request);
      try {
        const told = await receive(ctx, {
          bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
          query: request.query as Readonly<Record<string, unknown>>,
          idempotencyKey: typeof key === 'string' ? key : undefined,
        });
        return reply.code(201).send(told);
      } finally {
        await ctx.end();
      }
    });
    routes.get<{ Params: { id: string } }>(`${path}/:id`, async (request, reply) => {
      const ctx = contextOf(request);
      try {
        const found = await find(ctx, request.params.id);
        if (!found) throw new Refusal('NOT_FOUND', 'There is nothing here.');
        await charge(ctx.payer, priceOf(found.size));
        return reply.headers(headersOf(found)).send(await found.read());
      } finally {
        await ctx.end();
      }
    });
  });
}
