// The headers that keep strangers out: every answer has them, whichever way it goes.
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What every answer says of itself. */
export const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** What an answer says that is no page and is kept by nobody. */
export const closed = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
} as const;

/** Gives an answer its headers; what it says itself of what it may load and who may keep it stands. */
export function secure({ protocol }: FastifyRequest, reply: FastifyReply): void {
  reply.headers(always);
  if (reply.hasHeader('content-language')) {
    const others = reply.getHeader('vary');
    reply.header('vary', [...(others === undefined ? [] : [others]), 'accept-language'].join(', '));
  }
  if (protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
  // A page says itself what it may load.
  const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
  for (const [name, value] of Object.entries(closed)) {
    if (!reply.hasHeader(name) && !(isPage && name === 'content-security-policy')) reply.header(name, value);
  }
}
