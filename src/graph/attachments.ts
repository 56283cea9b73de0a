// Files over HTTP beside the language: taken in whole from staff, and given out as downloads to whoever may see them.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../core/refusal.ts';
import type { Context } from './context.ts';

/** A file that somebody sends, with what the address says of it. */
export interface Incoming {
  readonly bytes: Uint8Array;
  readonly query: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string | undefined;
}

export interface Outgoing {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What keeps the files of a noun. */
export interface Attachments {
  /** Where they are reached, like /evidence. */
  readonly path: string;
  /** The most bytes of one file. */
  readonly most: number;
  /** Keeps a file, and answers what is told of it. Refuses what may not be. */
  receive(ctx: Context, incoming: Incoming): Promise<object>;
  /** The file of an id, or null where it is not there for the viewer. */
  find(ctx: Context, id: string): Promise<Outgoing | null>;
}

/** Makes the context of a request. Refuses with UNAUTHENTICATED whoever sends no good token. */
export type ContextFor = (request: FastifyRequest) => Promise<Context>;

/** A file name as a header may hold it, whatever characters it has. */
const quoted = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const headersOf = ({ name, mediaType }: Outgoing) => ({
  'content-type': mediaType,
  'content-disposition': `attachment; filename*=UTF-8''${quoted(name)}`,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
});

/** Adds the routes: POST to the path with the file as the body, GET of the path with an id. */
export function serveAttachments(
  app: FastifyInstance,
  attachments: Attachments,
  contextFor: ContextFor,
): void {
  const { path, most } = attachments;
  const contexts = new WeakMap<FastifyRequest, Context>();
  void app.register(async (routes) => {
    // Whatever it says it is, it is bytes.
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: most }, (_request, body, done) =>
      done(null, body),
    );
    // Before the body is read.
    routes.addHook('onRequest', async (request) => {
      const ctx = await contextFor(request);
      contexts.set(request, ctx);
    });
    const within = async <Answer>(request: FastifyRequest, work: (ctx: Context) => Promise<Answer>) => {
      const ctx = contexts.get(request);
      if (!ctx) throw new Error('A request has its context before it is handled');
      try {
        return await work(ctx);
      } finally {
        await ctx.end();
      }
    };
    routes.post(path, async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const told = await within(request, (ctx) =>
        attachments.receive(ctx, {
          bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
          query: request.query as Readonly<Record<string, unknown>>,
          idempotencyKey: typeof key === 'string' ? key : undefined,
        }),
      );
      return reply.code(201).send(told);
    });
    routes.get<{ Params: { id: string } }>(`${path}/:id`, async (request, reply) => {
      const found = await within(request, (ctx) => attachments.find(ctx, request.params.id));
      if (!found) throw new Refusal('NOT_FOUND', 'There is nothing here.');
      return reply.headers(headersOf(found)).send(found.bytes);
    });
  });
}
