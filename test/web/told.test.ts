// What numbers are told as on the dashboards: like beside like, nothing where nothing is known, and no share rounded up to all.
import { describe, expect, it } from 'vitest';
import { comparedOf, monthsOf } from '../../web/src/dashboard/compared.ts';
import { levelsBeneath } from '../../web/src/dashboard/levels.ts';
import type { Rollup } from '../../web/src/dashboard/shown.ts';
import { inWords, shortOfWhole } from '../../web/src/numbers.ts';
import { inYear, monthsName, periodOf, periodsBeside, textOf } from '../../web/src/period.ts';
import { decoded, trailOf } from '../../web/src/view.ts';
import { enDashboard } from '../../web/src/words/enDashboard.ts';
import { zh } from '../../web/src/words/zh.ts';
import { zhDashboard } from '../../web/src/words/zhDashboard.ts';

const all = { expected: 3, reporting: 3 };
const none = { expected: 3, reporting: 0 };

/** Twelve months of a year; of each month as many as its number, and of stations ten more. */
const year = (of: number, through = 12) =>
  Array.from({ length: 12 }, (_, at) => ({
    month: `${of}-${String(at + 1).padStart(2, '0')}`,
    votersReceived: at < through ? at + 1 : 0,
    stationCount: at + 11,
  }));

/** A year until a moment, beside the whole of the year before. */
function rolledUp(asOf: string, coverage = all, before: object | null = { coverage: all }): Rollup {
  const series = year(2026, 3);
  const total = { votersReceived: 6, stationCount: 14 };
  const earlier = before && { votersReceived: 78, stationCount: 22, series: year(2025), ...before };
  return { ...total, coverage, series, asOf, previousYear: earlier } as unknown as Rollup;
}

describe('a change against the year before', () => {
  it('is of the whole period once that is over', () => {
    expect(comparedOf(rolledUp('2027-01-02T00:00:00Z'), 'votersReceived')).toEqual({
      ...{ now: 6, before: 78, months: null },
    });
  });

  it('is of the months that are over while the period runs, and says which', () => {
    const told = comparedOf(rolledUp('2026-03-20T02:00:00Z'), 'votersReceived');
    expect(told).toEqual({ now: 3, before: 3, months: { from: '2026-01', to: '2026-02' } });
    expect(monthsName(told?.months ?? { from: '', to: '' }, zh)).toBe('1月—2月');
  });

  it('takes what stands at a time at the end of the last month that is over', () => {
    expect(comparedOf(rolledUp('2026-03-20T02:00:00Z'), 'stationCount')).toEqual({
      ...{ now: 12, before: 12, months: { from: '2026-02', to: '2026-02' } },
    });
  });

  it('lets a month begin when it begins in Beijing', () => {
    expect(comparedOf(rolledUp('2026-02-28T15:59:00Z'), 'votersReceived')?.months?.to).toBe('2026-01');
    expect(comparedOf(rolledUp('2026-02-28T16:01:00Z'), 'votersReceived')?.months?.to).toBe('2026-02');
  });

  it('is not told before a month is over', () => {
    expect(comparedOf(rolledUp('2026-01-31T02:00:00Z'), 'votersReceived')).toBeNull();
    expect(comparedOf(rolledUp('2026-01-31T02:00:00Z'), 'stationCount')).toBeNull();
  });

  it('is not told of what happened where nobody has reported, but of what stands there', () => {
    expect(comparedOf(rolledUp('2027-01-02T00:00:00Z', none), 'votersReceived')).toBeNull();
    expect(comparedOf(rolledUp('2027-01-02T00:00:00Z', none), 'stationCount')?.now).toBe(14);
  });

  it('has nothing before it where nobody reported then', () => {
    const told = comparedOf(rolledUp('2026-03-20T02:00:00Z', all, { coverage: none }), 'votersReceived');
    expect(told).toEqual({ now: 3, before: null, months: { from: '2026-01', to: '2026-02' } });
    expect(comparedOf(rolledUp('2026-03-20T02:00:00Z', all, null), 'votersReceived')?.before).toBeNull();
  });
});

it('has no number of the months that are ahead, and the zero of those that are not', () => {
  const ahead = Array.from({ length: 8 }, () => null);
  const running = rolledUp('2026-04-01T02:00:00Z');
  expect(monthsOf(running, 'votersReceived')).toEqual([1, 2, 3, 0, ...ahead]);
  expect(monthsOf(running, 'stationCount')).toEqual([11, 12, 13, 14, ...ahead]);
  expect(monthsOf(rolledUp('2027-01-02T00:00:00Z'), 'votersReceived')).not.toContain(null);
});

describe('a period in an address', () => {
  it.each(['2024', '2024-H2', '2024-Q3', '2024-03', '2023-11..2024-02'])(
    '%s is read, and written as it was',
    (text) => {
      const period = periodOf(text);
      expect(period && textOf(period)).toBe(text);
    },
  );

  it('is none where it ends before it begins', () => {
    expect(periodOf('2024-05..2024-02')).toBeNull();
    expect(periodOf('2024-05..2024-05')).not.toBeNull();
  });

  it.each([
    ['2024', 2023, '2023'],
    ['2024-Q3', 2025, '2025-Q3'],
    ['2024-02', 2026, '2026-02'],
    ['2024-02..2024-05', 2023, '2023-02..2023-05'],
    ['2024-02..2024-05', 2025, '2025-02..2025-05'],
    ['2023-11..2024-02', 2024, '2024-11..2025-02'],
  ])('%s of %i is %s', (text, other, moved) => {
    expect(inYear(text, other)).toBe(moved);
  });

  it('stands among those that one may choose, a span of months as well', () => {
    expect(periodsBeside('2024-02..2024-05')).toContain('2024-02..2024-05');
    expect(periodsBeside('2024-Q1').filter((each) => each === '2024-Q1')).toHaveLength(1);
  });
});

it.each([
  ['/d/53/station/abc%3', null],
  ['/d/53/%E0%A4%A', null],
  ['/%E0%A4%A/53', null],
  ['/d/53/station/abc%3D', 'abc='],
])('%s leads to %s, and breaks nothing', (path, id) => {
  expect(trailOf(path)?.id ?? null).toBe(id);
});

it('a part of a path that is mangled is none', () => {
  expect([decoded('%E0%A4%A'), decoded('%E4%BA%91')]).toEqual([null, '云']);
});

it.each([
  ['the nearest that there is', ['PREFECTURE', 'COUNTY', 'TOWNSHIP']],
  ['counties of a municipality', ['COUNTY', 'TOWNSHIP']],
  ['townships of a city without counties', ['TOWNSHIP']],
] as const)('the levels beneath a division begin with %s', (_, levels) => {
  expect(levelsBeneath({ children: { edges: [{ node: { level: levels[0] } }] } })).toEqual(levels);
});

it('there are no levels beneath a division that nothing lies beneath', () => {
  expect(levelsBeneath({ children: { edges: [] } })).toEqual([]);
});

it.each([
  [299 / 300, 0, 0.99],
  [2_999 / 3_000, 1, 0.999],
  [1, 0, 1],
  [1.2, 0, 1.2],
  [0.98, 0, 0.98],
  [0.994, 0, 0.994],
])(
  'a share of %f with %i digits is told as %f: only the whole is told as the whole',
  (share, digits, told) => {
    expect(shortOfWhole(share, digits)).toBe(told);
  },
);

it('a figure is qualified as each language does it', () => {
  const said = ({ EXACT, OVER, NEARLY }: typeof zhDashboard.qualified) => [
    EXACT('200'),
    OVER('200'),
    NEARLY('200'),
  ];
  expect(said(zhDashboard.qualified)).toEqual(['200', '200余', '近200']);
  expect(said(enDashboard.qualified)).toEqual(['200', 'over 200', 'nearly 200']);
});

it('a number that the pages have no name for is called by the words of its key', () => {
  expect(inWords('servedDeputyCount')).toBe('Served deputy count');
});
