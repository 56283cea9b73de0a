// How long others may keep the service waiting: to send, to take what they are sent, and while it stops.
import { finished } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How long others may keep the service waiting, in milliseconds, and how many of them. */
export interface Patience {
  /** For the head of a request, and for all of it. */
  readonly head: number;
  readonly request: number;
  /** For a connection on which nothing moves. */
  readonly idle: number;
  /** For an answer to be taken, and how many bytes of it in a second are waited for beside. */
  readonly answer: number;
  readonly pace: number;
  /** How often it is looked who is late. */
  readonly look: number;
  /** For what is under way when the service stops. */
  readonly stop: number;
  readonly connections: number;
}

export const usual: Patience = {
  head: 10_000,
  request: 30_000,
  idle: 120_000,
  answer: 60_000,
  pace: 32 * 1024,
  look: 2_000,
  stop: 10_000,
  connections: 2_000,
};

/** What is so small costs nothing to hold, and a connection takes it at once. */
const small = 64 * 1024;

const sizeOf = (payload: unknown): number => {
  if (Buffer.isBuffer(payload)) return payload.length;
  return typeof payload === 'string' && payload.length > small / 3 ? Buffer.byteLength(payload) : 0;
};

/** Hangs up on whoever takes an answer too slowly: it is held until they have all of it. */
export function hurry(
  { raw: { socket } }: FastifyRequest,
  { raw }: FastifyReply,
  payload: unknown,
  { answer, pace }: Patience,
): void {
  const size = sizeOf(payload);
  if (size <= small) return;
  const late = setTimeout(() => socket.destroy(), answer + (size / pace) * 1_000).unref();
  finished(raw, () => clearTimeout(late));
}
