// When an answer is on its way no more: it was taken, or its connection is gone.
import type { Socket } from 'node:net';
import { finished } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is to be done when a connection goes. One listener serves all: any number of requests come down one connection. */
const atTheEnd = new WeakMap<Socket, Set<() => void>>();

function endingsOf(socket: Socket): Set<() => void> {
  const known = atTheEnd.get(socket);
  if (known) return known;
  const made = new Set<() => void>();
  atTheEnd.set(socket, made);
  socket.once('close', () => {
    for (const over of made) over();
  });
  return made;
}

/**
 * Tells once that an answer was taken, or can be taken no more. Of requests that come down a connection together only the first
 * has its answer tied to it: of the others the connection alone tells that it is gone.
 */
export function whenOver({ raw: { socket } }: FastifyRequest, { raw }: FastifyReply, tell: () => void): void {
  if (socket.closed) {
    tell();
    return;
  }
  const endings = endingsOf(socket);
  const over = () => {
    if (endings.delete(over)) tell();
  };
  endings.add(over);
  finished(raw, over);
}
