// Days as China counts them, whatever the machine's own clock.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dawn, dayOf, dayText, demandHappened, parseDay, today } from '../../src/core/day.ts';

describe('today', () => {
  it('begins in China eight hours before it does in Greenwich', () => {
    expect(dayText(today(new Date('2024-03-05T15:59:59Z')))).toBe('2024-03-05');
    expect(dayText(today(new Date('2024-03-05T16:00:00Z')))).toBe('2024-03-06');
    expect(dayText(today(new Date('2024-12-31T16:00:00Z')))).toBe('2025-01-01');
  });
});

it('writes a day as it reads it, without its time', () => {
  const moments = fc.date({ min: dawn, max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      const day = dayOf(moment);
      expect(parseDay(dayText(day))).toEqual(day);
      expect(moment.getTime() - day.getTime()).toBeGreaterThanOrEqual(0);
      expect(moment.getTime() - day.getTime()).toBeLessThan(86_400_000);
    }),
  );
});

describe('what has happened', () => {
  it('lies between the founding of the state and today, both included', () => {
    for (const day of [dawn, today(), parseDay('2024-02-29')]) {
      expect(() => demandHappened(day, 'heldOn')).not.toThrow();
    }
    const tomorrow = new Date(today().getTime() + 86_400_000);
    for (const day of [tomorrow, parseDay('1949-09-30')]) {
      expect(() => demandHappened(day, 'heldOn')).toThrow(
        expect.objectContaining({ code: 'INVALID', details: { field: 'heldOn' } }),
      );
    }
  });
});
