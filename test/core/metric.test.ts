// Laws of what is counted: a total is the sum of its split, and a difference is taken value by value.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, type Metric, splitBy, valueOf } from '../../src/core/metric.ts';

const values = ['ONE', 'TWO', 'THREE'];
const metric: Metric = {
  key: 'thing',
  term: '事',
  unit: '件',
  kind: 'flow',
  definition: 'Things.',
  additive: true,
  ...splitBy('kind', 'thing', values, 'pair'),
};
const counts = fc.dictionary(fc.constantFrom(...columnsOf(metric)), fc.integer({ min: -9999, max: 9999 }));

describe('a metric that is split', () => {
  it('counts in all what its values count together', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const parts = Object.values(metric.by?.values ?? {}).map((part) => valueOf(part, each));
        expect(valueOf(metric.total, each)).toBe(parts.reduce((sum, part) => sum + part, 0));
      }),
    );
  });

  it('reads one column for each value, and takes off the one that is taken off', () => {
    expect(metric.by?.values['TWO']).toEqual({ plus: ['thing_two'], minus: ['pair_two'] });
    expect(columnsOf(metric)).toHaveLength(6);
    expect(splitBy('kind', 'thing', values).by?.values['ONE']).toEqual({ plus: ['thing_one'] });
  });

  it('is split by nothing but a level, a kind or a type', () => {
    // @ts-expect-error there is no such argument
    expect(splitBy('colour', 'thing', values).by?.argument).toBe('colour');
  });
});

it('counts columns that are not there as nothing, and adds up row by row', () => {
  expect(valueOf({ plus: ['a'], minus: ['b'] }, {})).toBe(0);
  const measured = { plus: ['a', 'b'], minus: ['c'] };
  const some = fc.record({ a: fc.integer(), b: fc.integer(), c: fc.integer() });
  fc.assert(
    fc.property(some, some, (one, other) => {
      const both = { a: one.a + other.a, b: one.b + other.b, c: one.c + other.c };
      expect(valueOf(measured, both)).toBe(valueOf(measured, one) + valueOf(measured, other));
    }),
  );
});
