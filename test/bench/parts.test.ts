// The judging parts of the measurements: what is compared, how a ratio is judged, and what the command understands.
import { describe, expect, it } from 'vitest';
import { difference } from '../../bench/equal.ts';
import type { Row } from '../../bench/load.ts';
import { pageOf } from '../../bench/page.ts';
import { floorsOf, slopeOf } from '../../bench/soak.ts';
import { targetsOf } from '../../bench/targets.ts';
import { readWish } from '../../bench/wish.ts';

const card = {
  at: '2026-11-24T10:00:00Z',
  processor: 'any',
  cores: 2,
  gigabytes: 16,
  system: 'linux',
  node: 'v22.0.0',
  postgres: '18.0',
  settings: {},
  packages: {},
  load: 0.1,
};
const pace = { perSecond: 100, p50: 1, p95: 2, p99: 3, kilobytes: 1, bad: 0 };
const ratio = (median: number) => ({ median, least: median, most: median });

const row = (query: string, connections: number, toLimit: number, toPeer: number): Row => ({
  query,
  title: query,
  connections,
  stacks: { limit: pace, plain: pace, product: { ...pace, p95: 12 }, peer: pace },
  toLimit: ratio(toLimit),
  toPlain: ratio(toLimit),
  toPeer: ratio(toPeer),
  p50ToLimit: ratio(1 / toLimit),
  noisy: 0,
});

const results = (...rows: Row[]) => ({
  reads: { card, scale: '1', seconds: 5, rounds: 3, of: { year: 2025, compared: 9, rows } },
});

describe('comparing answers', () => {
  it('finds nothing between answers that are the same', () => {
    expect(difference({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBeNull();
  });

  it.each([
    [{ a: [1, 2] }, { a: [1, 3] }, 'a.1 is 2 and 3'],
    [{ a: 1 }, { a: 1, b: 2 }, 'b is undefined and 2'],
    [[1], [1, 2], '1 is undefined and 2'],
    [1, '1', 'the answer is 1 and "1"'],
    [{ a: null }, { a: {} }, 'a is null and {}'],
  ])('says where %j and %j differ', (one, other, said) => {
    expect(difference(one, other)).toBe(said);
  });
});

describe('judging by the targets', () => {
  it('takes the worst of several measurements', () => {
    const targets = targetsOf(results(row('q1', 16, 0.9, 3), row('q2', 64, 0.7, 1.5)));
    const held = Object.fromEntries(targets.map(({ what, held: how }) => [what, how]));
    expect(held['Q1, Q2, Q4 requests/s at 16 and 64 connections, to the peer']).toBe('must held');
    expect(held['the same, to the scoped limit']).toBe('must held');
  });

  it('says when a target is missed, and when the aim is held', () => {
    const [toPeer, toLimit] = targetsOf(results(row('q4', 16, 0.59, 2)));
    expect([toPeer?.held, toLimit?.held]).toEqual(['aim held', 'missed']);
  });

  it('does not judge what was not measured', () => {
    expect(targetsOf({})).toEqual([]);
    expect(targetsOf(results(row('q3', 16, 0.1, 0.1))).map(({ what }) => what)).toEqual([
      'answers refused under load',
    ]);
  });

  it('writes a page with every row and target', () => {
    const page = pageOf(results(row('q7', 1, 0.8, 2)));
    expect(page).toMatch(/Q7 p95 at 1 connection \| ≤ 25 ms \| ≤ 10 ms \| 12 ms \| must held/);
    expect(page).toContain('Q7 q7, 1');
  });
});

describe('memory over time', () => {
  it('is flat when it goes up and down', () => {
    expect(Math.abs(slopeOf([100, 101, 100, 99, 100], 10_000))).toBeLessThan(400);
    expect(slopeOf([100, 100, 100], 10_000)).toBe(0);
  });

  it('grows by so many megabytes an hour', () => {
    expect(slopeOf([100, 101, 102, 103], 10_000)).toBeCloseTo(360);
  });

  it('does not grow when it is swept again and again', () => {
    const swept = Array.from({ length: 36 }, (_, at) => 100 + 20 * (at % 9));
    expect(floorsOf(swept, 12)).toEqual([100, 100, 100]);
    expect(slopeOf(floorsOf(swept, 12), 120_000)).toBe(0);
  });
});

describe('the command', () => {
  it('measures everything but the soak on the smallest data unless told otherwise', () => {
    expect(readWish([], {})).toMatchObject({
      scale: '0.01',
      only: ['reads', 'growth', 'writes', 'costs', 'import', 'scores', 'several'],
    });
  });

  it('measures the data it is pointed to as they are', () => {
    const pointed = { DATA_DIR: '/data' };
    expect(readWish([], pointed)).toMatchObject({ data: '/data', label: 'as it was' });
    expect(readWish(['--data', '/other'], pointed)).toMatchObject({ data: '/other', label: 'as it was' });
    expect(readWish(['--scale', '0.1'], pointed)).toMatchObject({ data: null, label: '0.1' });
  });

  it.each([
    [['--scale', '2'], /--scale is one of 0.01, 0.1, 1/],
    [['--only', 'reads,everything'], /--only is one of/],
    [['--seconds', '0'], /--seconds is a number above 0/],
    [['--fast'], /--fast/],
  ])('refuses %j', (args, why) => {
    expect(() => readWish(args, {})).toThrow(why);
  });
});
