// What the versions in force on the way up mean.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { becauseOf, type Candidate, partsOf } from '../../src/core/inheritance.ts';

const chain = (...extended: readonly (number | null)[]): Candidate[] =>
  extended.map((extendsId, index) => ({ id: index + 1, extendsId }));

describe('the parts of a chain', () => {
  it('are: the nearest applies and replaces the rest', () => {
    expect(partsOf([])).toEqual([]);
    expect(partsOf(chain(null, null, null))).toEqual(['APPLIES', 'REPLACED', 'REPLACED']);
  });

  it('are: what the nearest adds to is asked too, over any number of steps', () => {
    expect(partsOf(chain(2, null, null))).toEqual(['APPLIES', 'EXTENDED', 'REPLACED']);
    expect(partsOf(chain(3, null, 4, null))).toEqual(['APPLIES', 'REPLACED', 'EXTENDED', 'EXTENDED']);
  });

  it('are: what adds to a version that is not in force has lapsed, and what adds to that has too', () => {
    expect(partsOf(chain(9, null))).toEqual(['LAPSED', 'APPLIES']);
    expect(partsOf(chain(2, 9, null))).toEqual(['LAPSED', 'LAPSED', 'APPLIES']);
    expect(partsOf(chain(2, 9))).toEqual(['LAPSED', 'LAPSED']);
  });

  it('have one that applies unless all have lapsed, with nothing but lapsed ones before it', () => {
    const any = fc.array(fc.option(fc.integer({ min: 1, max: 8 })), { maxLength: 6 });
    fc.assert(
      fc.property(any, (extended) => {
        const parts = partsOf(chain(...extended));
        const first = parts.indexOf('APPLIES');
        expect(parts).toHaveLength(extended.length);
        expect(parts.filter((part) => part === 'APPLIES').length).toBe(first < 0 ? 0 : 1);
        const before = first < 0 ? parts : parts.slice(0, first);
        expect(before.every((part) => part === 'LAPSED')).toBe(true);
        const bases = parts.flatMap((part, at) => (part === 'LAPSED' ? [] : [extended[at] ?? null]));
        for (const base of bases.filter((each) => each !== null)) expect(parts[base - 1]).not.toBe('LAPSED');
      }),
    );
  });
});

describe('the reason', () => {
  const words = { own: 'one', none: 'none', extends: 'It adds to that of', replaces: 'It replaces that of' };

  it('is empty where nothing applies', () => {
    expect(becauseOf([], words)).toBe('');
    expect(becauseOf([{ owner: 'A', depth: 0, part: 'LAPSED' }], words)).toBe('');
  });

  it('names who is added to, who is replaced, and what has lapsed', () => {
    expect(
      becauseOf(
        [
          { owner: 'A', depth: 0, part: 'LAPSED' },
          { owner: 'B', depth: 1, part: 'APPLIES' },
          { owner: 'C', depth: 2, part: 'EXTENDED' },
          { owner: 'D', depth: 3, part: 'REPLACED' },
        ],
        words,
      ),
    ).toBe(
      'This division has none in force; the nearest above it that has is B. It adds to that of C. It replaces that of D. What A added does not apply: what it was added to is not in force.',
    );
  });
});
