// Who pays for what comes with a token: the seat that stands behind it, for as long as nobody says that it does not.
import type { FastifyRequest } from 'fastify';
import { afterEach, expect, it, vi } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { callerOf, mostUnasked, openKnown } from '../../src/graph/caller.ts';
import type { Viewer } from '../../src/graph/context.ts';
import { patient } from '../../src/graph/lockout.ts';

const known = openKnown(patient);
const claims = { account: 'wang', seatId: 7, isBound: true, jti: 'j' };
const viewer = { account: 'wang', seatId: 7 } as Viewer;
let answer: () => Promise<Viewer>;

afterEach(() => void vi.useRealTimers());

const come = () => {
  const request = { headers: { authorization: 'Bearer a.b.c' }, ip: '203.0.113.1' };
  const tokens = { sign: async () => '', verify: async () => claims };
  return callerOf(request as FastifyRequest, { tokens, lookUp: () => answer() }, known);
};
const payer = async () => (await come())?.payer;
const refusing = (code: 'BUSY' | 'UNAUTHENTICATED') => async () => {
  throw new Refusal(code, 'No.');
};

it('a token pays until it is known whose seat it is for, then the seat, also while the database cannot be asked', async () => {
  answer = async () => viewer;
  const first = await come();
  expect(first?.payer).toBe('token ["wang","j"]');
  await first?.lookUp();
  expect([first?.payer, await payer()]).toEqual(['seat wang#7', 'seat wang#7']);
  answer = refusing('BUSY');
  await expect((await come())?.lookUp()).rejects.toMatchObject({ code: 'BUSY' });
  expect(await payer()).toBe('seat wang#7');
  answer = refusing('UNAUTHENTICATED');
  await expect((await come())?.lookUp()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await payer()).toBe('token ["wang","j"]');
});

it('a seat pays for nothing that is sent with a token which the database did not know any more, or not say so lately', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  answer = async () => viewer;
  await (await come())?.lookUp();
  answer = refusing('UNAUTHENTICATED');
  vi.advanceTimersByTime(mostUnasked - 1);
  expect(await payer()).toBe('seat wang#7');
  vi.advanceTimersByTime(1);
  expect(await payer()).toBe('token ["wang","j"]');
  // While it cannot be asked, nobody can say that it was not taken back.
  answer = async () => viewer;
  await (await come())?.lookUp();
  answer = refusing('BUSY');
  vi.advanceTimersByTime(mostUnasked);
  expect(await payer()).toBe('token ["wang","j"]');
  answer = async () => viewer;
  expect(await payer()).toBe('seat wang#7');
  vi.advanceTimersByTime(mostUnasked - 1);
  (await come())?.confirmed();
  vi.advanceTimersByTime(mostUnasked - 1);
  answer = refusing('UNAUTHENTICATED');
  expect(await payer()).toBe('seat wang#7');
});
