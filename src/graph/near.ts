// Whether a request comes from somebody who sits at this machine, as far as that can be told.
import type { FastifyRequest } from 'fastify';

const loopback = /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$|^::1$/;
const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);
const relayed = ['forwarded', 'via', 'x-real-ip'];

/**
 * The connection comes from this machine, asks for it by its own name, and nobody says that it was passed on. A name of
 * others that leads here (DNS rebinding) is not ours, and a proxy beside the service sends requests of anybody.
 */
function isNear({ socket, headers }: Pick<FastifyRequest, 'socket' | 'headers'>): boolean {
  const name = headers.host?.replace(/:\d+$/, '').toLowerCase();
  return (
    loopback.test(socket.remoteAddress ?? '') &&
    name !== undefined &&
    localNames.has(name) &&
    !Object.keys(headers).some((each) => relayed.includes(each) || each.startsWith('x-forwarded-'))
  );
}

/** Whether somebody sits at this machine, and the word that the address brings. */
export interface Near {
  readonly isNear: boolean;
  readonly word: unknown;
}

export const nearOf = (request: FastifyRequest): Near => ({
  isNear: isNear(request),
  word: (request.query as { readonly demo?: unknown }).demo,
});
