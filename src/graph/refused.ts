// How refusals and faults are told over HTTP beside the language: always as JSON, and nothing of the inside.
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Refusal, type RefusalCode } from '../core/refusal.ts';
import { refusing } from '../store/refusing.ts';
import { always, closed } from './headers.ts';
import { inTongue, type Tongue } from './tongue.ts';

const statusOf: Readonly<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  WRONG_STATE: 409,
  CONFLICT: 409,
  KEY_REUSED: 409,
  TOO_COSTLY: 400,
  DOCUMENT_UNKNOWN: 404,
  AD_HOC_REFUSED: 403,
  BUSY: 503,
};

const codeOf: Readonly<Partial<Record<number, RefusalCode>>> = { 404: 'NOT_FOUND', 503: 'BUSY' };

const sentences: Readonly<Partial<Record<number, string>>> = {
  404: 'There is nothing here.',
  405: 'This is not done by this method.',
  408: 'This request took too long to arrive.',
  413: 'This is larger than what is taken here.',
  415: 'This kind of content is not taken here: send JSON in UTF-8, as it is.',
  431: 'The head of this request is larger than what is taken here.',
};

const sentenceOf = (status: number): string =>
  sentences[status] ??
  (status >= 500 ? 'Something went wrong on our side.' : 'This request is not well formed.');

interface Told {
  readonly message: string;
  readonly extensions: object;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly errors: readonly Told[] };
  /** Whether it is a fault of ours, which the log is told of. */
  readonly isFault: boolean;
}

/** What is answered for a status alone. */
export function answerOf(status: number, headers: Answer['headers'] = {}): Answer {
  const isFault = status >= 500;
  const code = codeOf[status] ?? (isFault ? 'INTERNAL' : 'INVALID');
  const body = { errors: [{ message: sentenceOf(status), extensions: { code } }] };
  return { status, headers, body, isFault };
}

/** What is answered for whatever was thrown. */
export function answerTo(error: unknown): Answer {
  const refusal = refusing(error);
  if (!(refusal instanceof Refusal)) {
    const { statusCode } = error as { readonly statusCode?: unknown };
    return answerOf(typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500);
  }
  const { code, message, details } = refusal;
  const { retryAfter } = details;
  const isToWait = typeof retryAfter === 'number';
  const seconds = isToWait ? retryAfter : usualSeconds;
  return {
    status: isToWait ? 429 : statusOf[code],
    headers: isToWait || code === 'BUSY' ? { 'retry-after': String(seconds) } : {},
    body: { errors: [{ message, extensions: { code, ...details } }] },
    isFault: false,
  };
}

/** The same answer in a language. */
export const toldIn = (tongue: Tongue, answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'content-language': tongue },
  body: {
    errors: answer.body.errors.map((told) => ({ ...told, message: inTongue(tongue, told.message) })),
  },
});

/** When to come again where there is no room now. */
const usualSeconds = 1;

const ofConnection: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/** Tells somebody who does not speak HTTP, or not in time, and hangs up. */
export function hangUp(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, body } = answerOf(ofConnection[error.code ?? ''] ?? 400);
  const text = JSON.stringify(body);
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(text)}`,
    ...Object.entries({ ...always, ...closed }).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${text}`, () => socket.destroy());
}
