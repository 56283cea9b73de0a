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
  /** The same of a file, of which few are on their way at once. */
  readonly filePace: number;
  /** How many bytes of large answers wait to be taken at once: of all, and of one payer. */
  readonly held: number;
  readonly heldEach: number;
  /** How often it is looked who is late. */
  readonly look: number;
  /** For what is under way when the service stops. */
  readonly stop: number;
  readonly connections: number;
  /** How many of these from one address that is no proxy's: enough for an office behind one. */
  readonly neighbours: number;
}

export const usual: Patience = {
  head: 10_000,
  request: 30_000,
  idle: 120_000,
  answer: 60_000,
  pace: 32 * 1024,
  filePace: 128 * 1024,
  held: 512 * 1024 * 1024,
  heldEach: 128 * 1024 * 1024,
  look: 2_000,
  stop: 10_000,
  connections: 2_000,
  neighbours: 500,
};

/** What is so small costs nothing to hold, and a connection takes it at once. */
const small = 64 * 1024;

/** The bytes of an answer, where they are so many that it is held; none otherwise. */
export function heldOf(payload: unknown): number {
  const isLong = typeof payload === 'string' && payload.length > small / 3;
  const size = Buffer.isBuffer(payload) ? payload.length : isLong ? Buffer.byteLength(payload) : 0;
  return size > small ? size : 0;
}

/** Hangs up on whoever takes an answer too slowly: it is held until they have all of it. */
export function hurry(
  { raw: { socket } }: FastifyRequest,
  { raw }: FastifyReply,
  size: number,
  { answer, pace }: Pick<Patience, 'answer' | 'pace'>,
): void {
  const late = setTimeout(() => socket.destroy(), answer + (size / pace) * 1_000).unref();
  finished(raw, () => clearTimeout(late));
}
