// The limit: a bare HTTP server that runs the one best statement of a query and sends the JSON that PostgreSQL made.
import { createServer, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import pg from 'pg';
import { type Statement, statements } from '../statements.ts';

interface Seat {
  readonly from: string;
  readonly to: string;
}

/** What lies beneath a connection of the driver. */
interface Wire {
  readonly connection: { readonly stream: Duplex };
}

type Run = (statement: Statement, values: unknown[], seat: string) => Promise<string>;

const { BENCH_URL, BENCH_SCOPED, BENCH_SEATS = '{}', BENCH_CONNECTIONS = '8' } = process.env;
const seats = new Map(Object.entries(JSON.parse(BENCH_SEATS) as Record<string, Seat>));
const isScoped = BENCH_SCOPED === 'yes';
const pool = new pg.Pool({ connectionString: BENCH_URL, max: Number(BENCH_CONNECTIONS), pipeline: isScoped });
pool.on('error', () => undefined);

const jsonOf = (result: pg.QueryResult<{ readonly j: string }>): string => result.rows[0]?.j ?? 'null';

/** Past the wall: the statement alone. */
const plain: Run = async ({ name, text }, values) => jsonOf(await pool.query({ name, text, values }));

const begin = { name: 'begin', text: 'begin isolation level repeatable read read only' };
const commit = { name: 'commit', text: 'commit' };
const enter = (seat: Seat, id: string) => ({
  name: 'enter',
  text: `select set_config('role', 'renda_reader', true), set_config('app.read_from', $1, true),
    set_config('app.read_to', $2, true), set_config('app.seat', $3, true)`,
  values: [seat.from, seat.to, id],
});

/** Behind the wall: the same in one snapshot of the seat's scope; all four statements go in one write and one round trip. */
const scoped: Run = async ({ name, text }, values, id) => {
  const seat = seats.get(id);
  if (!seat) throw new Error(`There is no seat ${id}`);
  const client = await pool.connect();
  try {
    const { stream } = (client as unknown as Wire).connection;
    stream.cork();
    const flight = [
      client.query(begin),
      client.query(enter(seat, id)),
      client.query<{ readonly j: string }>({ name, text, values }),
      client.query(commit),
    ] as const;
    stream.uncork();
    const [, , answer] = await Promise.all(flight);
    return jsonOf(answer);
  } finally {
    client.release();
  }
};

const run = isScoped ? scoped : plain;

function send(response: ServerResponse, status: number, body: string): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': length });
  response.end(body);
}

async function answer(url: string): Promise<string> {
  const { pathname, searchParams } = new URL(url, 'http://limit');
  const statement = statements.get(pathname.slice(1));
  if (!statement) throw new Error(`There is no query ${pathname}`);
  const asked = { code: searchParams.get('code') ?? '', year: Number(searchParams.get('year')) };
  return run(statement, statement.values(asked), searchParams.get('seat') ?? '');
}

const server = createServer((request, response) => {
  answer(request.url ?? '/').then(
    (json) => send(response, 200, `{"data":${json}}`),
    (error: unknown) => send(response, 500, JSON.stringify({ error: String(error) })),
  );
});
server.keepAliveTimeout = 72_000; // as the product's
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address)
    process.stdout.write(`listening at http://127.0.0.1:${address.port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
