// Asks over HTTP: once, to look at the answer, or again and again on many connections, to time it.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Request } from './stacks.ts';

/** What a stack answers once. Throws what it said where that is no answer. */
export async function ask<Data>(url: string, { method, path, headers, body }: Request): Promise<Data> {
  const response = await fetch(`${url}${path}`, { method, headers, ...(method === 'POST' ? { body } : {}) });
  const text = await response.text();
  const told = text.startsWith('{') ? (JSON.parse(text) as { data?: Data; errors?: unknown }) : {};
  if (response.status !== 200 || told.errors !== undefined || told.data == null) {
    throw new Error(`${url}${path} answered ${response.status}: ${text.slice(0, 600)}`);
  }
  return told.data;
}

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds from the first byte sent to the last one received. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly kilobytes: number;
  /** Answers that were none; there must be none of them. */
  readonly bad: number;
}

export interface Load {
  readonly connections: number;
  readonly seconds: number;
}

const bytesOf = ({ method, path, headers, body }: Request): Buffer => {
  const length = Buffer.byteLength(body);
  const lines = Object.entries({
    host: 'localhost',
    ...headers,
    ...(length > 0 ? { 'content-length': length } : {}),
  });
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
};

interface Tally {
  readonly times: number[];
  bytes: number;
  bad: number;
  last: number;
}

interface Run extends Load {
  readonly began: number;
}

/** Milliseconds after which even the slowest is measured. */
const longest = 60_000;

/** Reads one answer after another off a socket; `done` is told whether it was one, and how long it was. */
function reading(socket: Socket, done: (isGood: boolean, bytes: number) => void): void {
  let left = 0;
  let size = 0;
  let isGood = true;
  socket.on('data', (chunk: Buffer) => {
    let body = chunk.length;
    if (left === 0) {
      const end = chunk.indexOf('\r\n\r\n');
      const head = chunk.toString('latin1', 0, Math.max(0, end));
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (end < 0 || length === undefined) throw new Error(`The driver cannot read this answer: ${head}`);
      isGood = head.startsWith('HTTP/1.1 200');
      left = Number(length);
      size = left;
      body -= end + 4;
    }
    isGood &&= !chunk.includes('"errors":');
    left -= body;
    if (left === 0) done(isGood, size);
  });
}

/** Whether it is time to stop: what is slow is measured until each connection has two answers, within reason. */
const isEnough = (now: number, { began, seconds, connections }: Run, { times }: Tally): boolean =>
  now > began + seconds * 1_000 && (times.length >= 2 * connections || now > began + longest);

async function pump(
  url: URL,
  requests: readonly Buffer[],
  first: number,
  run: Run,
  tally: Tally,
): Promise<void> {
  const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  let at = first;
  let sent = 0;
  const send = () => {
    sent = performance.now();
    socket.write(requests[at++ % requests.length] as Buffer);
  };
  reading(socket, (isGood, bytes) => {
    const now = performance.now();
    tally.times.push(now - sent);
    tally.last = now;
    tally.bytes += bytes;
    if (!isGood) tally.bad += 1;
    if (isEnough(now, run, tally)) socket.end();
    else send();
  });
  send();
  await closed;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** The middle and the tail of some times. */
export function spreadOf(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/**
 * Sends requests in turn on so many kept-alive connections, on each one after another, and times every answer. It reads
 * sockets itself: a driver that parses more takes from the same cores what is to be measured. Where several answer, the
 * connections are dealt out among them.
 */
export async function drive(
  urls: string | readonly string[],
  requests: readonly Request[],
  load: Load,
): Promise<Measured> {
  const each = [urls].flat().map((url) => new URL(url));
  const buffers = requests.map(bytesOf);
  const began = performance.now();
  const run = { ...load, began };
  const tally: Tally = { times: [], bytes: 0, bad: 0, last: began };
  await Promise.all(
    Array.from({ length: load.connections }, (_, index) =>
      pump(
        each[index % each.length] as URL,
        buffers,
        Math.floor((index * buffers.length) / load.connections),
        run,
        tally,
      ),
    ),
  );
  const { p50, p95, p99 } = spreadOf(tally.times);
  return {
    perSecond: (tally.times.length / (tally.last - began)) * 1_000,
    p50,
    p95,
    p99,
    kilobytes: tally.bytes / 1_024 / Math.max(1, tally.times.length),
    bad: tally.bad,
  };
}
