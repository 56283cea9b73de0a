// Over which days a frequency is counted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycles, daysOf } from '../../src/core/cycle.ts';
import { dayText, parseDay } from '../../src/core/day.ts';

const told = (cycle: (typeof cycles)[number], on: string): string => {
  const { from, to } = daysOf(cycle, parseDay(on));
  return `${dayText(from)} ${dayText(to)}`;
};

describe('the days of a cycle', () => {
  it('end on the day that is asked about', () => {
    expect(cycles.map((cycle) => told(cycle, '2024-12-31'))).toEqual([
      '2024-12-25 2024-12-31',
      '2024-12-01 2024-12-31',
      '2024-11-01 2024-12-31',
      '2024-10-01 2024-12-31',
      '2024-07-01 2024-12-31',
      '2024-01-01 2024-12-31',
    ]);
    expect(told('QUARTER', '2024-05-15')).toBe('2024-02-16 2024-05-15');
    expect(told('WEEK', '2024-03-03')).toBe('2024-02-26 2024-03-03');
  });

  it('begin after the last day of a month that has no such day', () => {
    expect(told('MONTH', '2024-03-31')).toBe('2024-03-01 2024-03-31');
    expect(told('MONTH', '2024-03-30')).toBe('2024-03-01 2024-03-30');
    expect(told('MONTH', '2023-03-29')).toBe('2023-03-01 2023-03-29');
    expect(told('YEAR', '2024-02-29')).toBe('2023-03-01 2024-02-29');
  });

  it('never grow shorter or begin earlier as the days go on', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000));
    fc.assert(
      fc.property(fc.constantFrom(...cycles), day, (cycle, on) => {
        const next = new Date(on.getTime() + 86_400_000);
        const [today, tomorrow] = [daysOf(cycle, on), daysOf(cycle, next)];
        expect(today.from.getTime()).toBeLessThanOrEqual(today.to.getTime());
        expect(today.from.getTime()).toBeLessThanOrEqual(tomorrow.from.getTime());
      }),
    );
  });
});
