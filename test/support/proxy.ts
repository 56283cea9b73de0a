// A bad line between a client and the service: slow, in single bytes, cut, or swallowing what is sent.
import { connect, createServer, type Socket } from 'node:net';
import type { Random } from './random.ts';

export interface Proxy {
  readonly url: string;
  /** How many connections went which way. */
  readonly seen: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

const ways = ['plain', 'slow', 'bytes', 'cut', 'swallowed'] as const;
/** After so long a swallowed connection is dropped, as a machine between would. */
const patience = 1_500;

function pass(from: Socket, to: Socket, send: (chunk: Buffer, to: Socket) => void): void {
  from.on('data', (chunk: Buffer) => send(chunk, to));
  from.on('close', () => to.destroy());
  from.on('error', () => to.destroy());
}

const later = (milliseconds: number) => (chunk: Buffer, to: Socket) =>
  void setTimeout(() => to.writable && to.write(chunk), milliseconds);

const byByte = (chunk: Buffer, to: Socket): void => {
  for (const byte of chunk) if (to.writable) to.write(Buffer.from([byte]));
};

/** Opens one on a port of its own; `target` says where the service listens at the moment. */
export async function openProxy(random: Random, target: () => string): Promise<Proxy> {
  const seen: Record<string, number> = {};
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const { hostname, port } = new URL(target());
    const way = random.pick(ways);
    seen[way] = (seen[way] ?? 0) + 1;
    const service = connect(Number(port), hostname);
    for (const socket of [client, service]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => open.delete(socket));
    }
    if (way === 'swallowed') {
      client.on('error', () => undefined);
      service.on('error', () => undefined);
      // What was sent arrives, and the answer is never told.
      client.on('data', (chunk: Buffer) => service.write(chunk));
      setTimeout(() => [client, service].forEach((socket) => socket.destroy()), patience).unref();
      return;
    }
    const plain = (chunk: Buffer, to: Socket): void => void (to.writable && to.write(chunk));
    const send = way === 'slow' ? later(random.int(50, 300)) : way === 'bytes' ? byByte : plain;
    pass(client, service, send);
    pass(service, client, send);
    if (way === 'cut') setTimeout(() => service.destroy(), random.int(5, 120)).unref();
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    seen,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((done) => {
        server.close(done);
      });
    },
  };
}
