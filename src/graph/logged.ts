// What the log tells of requests and of faults: that there was one, and nothing that whoever sent it wrote into it.
import type { FastifyRequest } from 'fastify';
import { faultTold } from './faultTold.ts';

/** The least serious level that is logged, and where to, where that is not the standard output; null: nothing is. */
export type Log = string | { readonly level: string; readonly stream: { write(line: string): void } } | null;

/** A query string holds variables, names of files and codes of sign-ins: the path alone says what was asked. */
const told = ({ method, url, ip, socket: { remotePort } }: FastifyRequest) => ({
  method,
  url: url.replace(/\?.*$/s, ''),
  remoteAddress: ip,
  ...(remotePort === undefined ? {} : { remotePort }),
});

/** The web server's own settings for it. */
export const loggerOf = (log: Log) =>
  !!log && {
    ...(typeof log === 'string' ? { level: log } : log),
    redact: ['req.headers.authorization'],
    serializers: { req: told, err: (fault: unknown) => ({ ...faultTold(fault) }) },
  };
