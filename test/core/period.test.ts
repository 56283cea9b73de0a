// Laws of spans of time: how they are said, what makes them up, and what came before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstDate,
  firstDay,
  lastDate,
  lengthOf,
  monthsOf,
  monthText,
  parseMonth,
  parsePeriod,
  type Period,
  type PeriodWish,
  periodText,
  previousPeriod,
  previousYear,
  stretchesOf,
} from '../../src/core/period.ts';

const month = fc.integer({ min: 1949 * 12, max: 2100 * 12 + 11 });
const period = fc
  .tuple(fc.integer({ min: 1950 * 12, max: 2080 * 12 }), fc.integer({ min: 1, max: 240 }))
  .map(([from, length]): Period => ({ from, to: from + length }));
const year = fc.integer({ min: 1949, max: 2100 });

const wholeYearsIn = ({ from, to }: Period) => Math.max(0, Math.floor(to / 12) - Math.ceil(from / 12));

describe('the runs of counters that make up a period', () => {
  it('are its months, each once and in order', () => {
    fc.assert(
      fc.property(period, (span) => {
        expect(stretchesOf(span).flatMap(monthsOf)).toEqual(monthsOf(span));
      }),
    );
  });

  it('are whole years wherever a whole year lies in it, so that none is read month by month', () => {
    fc.assert(
      fc.property(period, (span) => {
        const stretches = stretchesOf(span);
        const years = stretches.filter(({ grain }) => grain === 'year');
        expect(years.every(({ from, to }) => from % 12 === 0 && to % 12 === 0)).toBe(true);
        const months = stretches.filter(({ grain }) => grain === 'month');
        expect(months.map(wholeYearsIn)).toEqual(months.map(() => 0));
        expect(stretches.every(({ from, to }) => from < to)).toBe(true);
        expect(stretches.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('saying a period', () => {
  it('writes a month as it reads it', () => {
    fc.assert(fc.property(month, (each) => parseMonth(monthText(each)) === each));
    expect(monthText(2024 * 12 + 2)).toBe('2024-03');
  });

  it('makes a year of its halves, quarters and months', () => {
    fc.assert(
      fc.property(year, (each) => {
        const whole = monthsOf(parsePeriod({ year: each }));
        const parts = (wishes: PeriodWish[]) => wishes.flatMap((wish) => monthsOf(parsePeriod(wish)));
        expect(parts([1, 2].map((n) => ({ half: `${each}-H${n}` })))).toEqual(whole);
        expect(parts([1, 2, 3, 4].map((n) => ({ quarter: `${each}-Q${n}` })))).toEqual(whole);
        expect(parts(whole.map((each) => ({ month: monthText(each) })))).toEqual(whole);
        expect(parts([{ months: { from: `${each}-01`, to: `${each}-12` } }])).toEqual(whole);
        expect(whole).toHaveLength(12);
      }),
    );
  });

  it('reads any months, both ends included', () => {
    fc.assert(
      fc.property(period, (span) => {
        const months = { from: monthText(span.from), to: monthText(span.to - 1) };
        expect(parsePeriod({ months })).toEqual(span);
      }),
    );
  });

  it('accepts a half and a quarter without the dash', () => {
    expect(parsePeriod({ half: '2024H2' })).toEqual(parsePeriod({ half: '2024-H2' }));
    expect(parsePeriod({ quarter: '2024Q3' })).toEqual(parsePeriod({ quarter: '2024-Q3' }));
  });

  it.each<[string, PeriodWish]>([
    ['nothing', {}],
    ['a year before the state', { year: 1948 }],
    ['a year too far', { year: 2101 }],
    ['half a year as a number', { year: 2024.5 }],
    ['no number', { year: Number.NaN }],
    ['a third half', { half: '2024-H3' }],
    ['a lower-case half', { half: '2024-h1' }],
    ['a fifth quarter', { quarter: '2024-Q5' }],
    ['a zeroth quarter', { quarter: '2024-Q0' }],
    ['an empty month', { month: '' }],
    ['month 0', { month: '2024-00' }],
    ['month 13', { month: '2024-13' }],
    ['a month without a zero', { month: '2024-3' }],
    ['a day', { month: '2024-03-01' }],
    ['a month with a line break', { month: '2024-03\n' }],
    ['a month before the state', { month: '1948-12' }],
    ['months backwards', { months: { from: '2024-03', to: '2024-02' } }],
    ['more than twenty years of months', { months: { from: '2000-01', to: '2020-01' } }],
  ])('refuses %s', (_what, wish) => {
    expect(() => parsePeriod(wish)).toThrow(expect.objectContaining({ code: 'INVALID' }));
  });

  it('takes twenty years of months', () => {
    expect(lengthOf(parsePeriod({ months: { from: '2000-01', to: '2019-12' } }))).toBe(240);
  });

  it.each<[string, PeriodWish]>([
    ['2024年', { year: 2024 }],
    ['2024年上半年', { half: '2024-H1' }],
    ['2024年下半年', { half: '2024-H2' }],
    ['2024年第1季度', { quarter: '2024-Q1' }],
    ['2024年第4季度', { quarter: '2024-Q4' }],
    ['2024年3月', { month: '2024-03' }],
    ['2024年2月至2025年1月', { months: { from: '2024-02', to: '2025-01' } }],
    ['2024年2月至2024年4月', { months: { from: '2024-02', to: '2024-04' } }],
    ['2024年第2季度', { months: { from: '2024-04', to: '2024-06' } }],
  ])('is put in words: %s', (words, wish) => {
    expect(periodText(parsePeriod(wish))).toBe(words);
  });

  it('has words of its own for every period', () => {
    const texts = new Map<string, Period>();
    fc.assert(
      fc.property(period, (span) => {
        const text = periodText(span);
        expect(texts.get(text) ?? span).toEqual(span);
        texts.set(text, span);
      }),
    );
  });
});

describe('what a period is compared with', () => {
  it('ends where it begins and is as long, or is the same months a year earlier', () => {
    fc.assert(
      fc.property(period, (span) => {
        expect(previousPeriod(span).to).toBe(span.from);
        expect(lengthOf(previousPeriod(span))).toBe(lengthOf(span));
        expect(monthsOf(previousYear(span)).map((each) => each + 12)).toEqual(monthsOf(span));
      }),
    );
  });
});

it('has a last day, which is the day before the next period', () => {
  fc.assert(
    fc.property(period, (span) => {
      expect(lastDate(span).getTime() + 86_400_000).toBe(firstDate(span.to).getTime());
      expect(firstDate(span.from).toISOString().slice(0, 10)).toBe(firstDay(span.from));
    }),
  );
  expect(lastDate(parsePeriod({ month: '2024-02' })).toISOString()).toBe('2024-02-29T00:00:00.000Z');
});
