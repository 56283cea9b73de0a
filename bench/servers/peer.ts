// The peer: PostGraphile 5 over the same functions, behind the same wall, with the scope of whoever's token comes along.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { openTokens } from '../../src/store/token.ts';

/** As much of the peer as is used here: it is installed for the measurements alone. */
interface Peer {
  readonly postgraphile: (preset: object) => {
    createServ(grafserv: unknown): { addTo(server: Server): Promise<void> };
    getSchema(): Promise<object>;
  };
  readonly PostGraphileAmberPreset: object;
  readonly makePgService: (settings: object) => object;
  readonly grafserv: unknown;
}

interface Seat {
  readonly from: string;
  readonly to: string;
}

const { BENCH_URL, BENCH_KEYS = '', BENCH_SEATS = '{}', BENCH_CONNECTIONS = '8' } = process.env;
const seats = new Map(Object.entries(JSON.parse(BENCH_SEATS) as Record<string, Seat>));

async function loadPeer(): Promise<Peer> {
  const names = [
    'postgraphile',
    'postgraphile/presets/amber',
    'postgraphile/adaptors/pg',
    'postgraphile/grafserv/node',
  ];
  const modules = await Promise.all(names.map((name) => import(name) as Promise<object>));
  return Object.assign({}, ...modules) as Peer;
}

const tokens = await openTokens({ folder: BENCH_KEYS, issuer: 'renda', audience: 'renda' });

/** What the wall reads, from the token; the scopes of the seats are held in memory, which favours the peer. */
async function settingsOf(request: IncomingMessage): Promise<Readonly<Record<string, string>>> {
  const { seatId } = await tokens.verify((request.headers.authorization ?? '').replace(/^Bearer /, ''));
  const seat = seats.get(String(seatId));
  if (!seat) throw new Error('There is no such seat');
  return {
    role: 'renda_reader',
    'app.read_from': seat.from,
    'app.read_to': seat.to,
    'app.seat': String(seatId),
    default_transaction_read_only: 'on',
  };
}

async function serve(): Promise<void> {
  const { postgraphile, PostGraphileAmberPreset, makePgService, grafserv } = await loadPeer();
  const service = makePgService({
    connectionString: BENCH_URL,
    schemas: ['bench'],
    poolConfig: { max: Number(BENCH_CONNECTIONS) },
  });
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    // The login has no rights until it becomes a reader, and this would hide what it cannot reach by itself.
    disablePlugins: ['PgRBACPlugin'],
    pgServices: [service],
    grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
    grafast: {
      explain: false,
      context: async ({ node }: { node: { req: IncomingMessage } }) => ({
        pgSettings: await settingsOf(node.req),
      }),
    },
  });
  const server = createServer();
  server.keepAliveTimeout = 72_000; // as the product's
  await instance.createServ(grafserv).addTo(server);
  if (process.env['BENCH_PRINT']) {
    const name = 'graphql';
    const { printSchema } = (await import(name)) as { printSchema: (schema: object) => string };
    process.stdout.write(`${printSchema(await instance.getSchema())}\n`);
  }
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address)
      process.stdout.write(`listening at http://127.0.0.1:${address.port}\n`);
  });
}

process.on('SIGTERM', () => process.exit(0));
await serve();
