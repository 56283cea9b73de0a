// Laws of the tree's arithmetic: what a code's range covers, and what is a code at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contains,
  covers,
  type Level,
  levelOfCode,
  levels,
  nowhere,
  parseCode,
  placeOfCode,
  placeUnder,
  rankOf,
} from '../../src/core/place.ts';
import { outcomeOf } from '../support/outcome.ts';
import { code, path } from './codes.ts';

const lengths: Readonly<Record<number, Level>> = {
  2: 'PROVINCE',
  4: 'PREFECTURE',
  6: 'COUNTY',
  9: 'TOWNSHIP',
};

const invalid = expect.objectContaining({ code: 'INVALID' });

describe('the range of a code', () => {
  it('covers another exactly where the other code begins with it', () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        const [a, b] = [placeOfCode(one), placeOfCode(other)];
        expect(covers(a, b)).toBe(other.startsWith(one));
        expect(contains(a, b.from)).toBe(other.startsWith(one) || one === other);
        expect(a.from < b.to && b.from < a.to).toBe(other.startsWith(one) || one.startsWith(other));
      }),
    );
  });

  it('covers the ranges of its own descendants, and the nation covers all', () => {
    fc.assert(
      fc.property(path, (codes) => {
        const ranges = ['0', ...codes].map(placeOfCode);
        ranges.slice(1).forEach((range, at) => {
          expect(ranges.slice(0, at + 1).every((above) => covers(above, range))).toBe(true);
          expect(contains(range, range.from)).toBe(true);
          expect(contains(range, range.to)).toBe(false);
        });
      }),
    );
  });

  it('is what the tables say for 云南, 保山, 隆阳 and 瓦窑镇', () => {
    expect(placeOfCode('53')).toEqual({ from: 530_000_000_000n, to: 540_000_000_000n });
    expect(placeOfCode('5305')).toEqual({ from: 530_500_000_000n, to: 530_600_000_000n });
    expect(placeOfCode('530502')).toEqual({ from: 530_502_000_000n, to: 530_503_000_000n });
    expect(placeOfCode('530502105')).toEqual({ from: 530_502_105_000n, to: 530_502_106_000n });
  });

  it('holds nothing where a seat reaches nowhere', () => {
    const places = fc.sample(fc.bigInt(), 100);
    expect(places.filter((place) => contains(nowhere, place))).toEqual([]);
  });
});

describe('reading a code', () => {
  it('keeps what it has read, and reads the forms filled up with zeros as the same division', () => {
    fc.assert(
      fc.property(code, (short) => {
        expect(parseCode(short)).toBe(short);
        expect(parseCode(short.padEnd(12, '0'))).toBe(short);
        expect(parseCode(short.length > 6 ? short : short.padEnd(6, '0'))).toBe(short);
        expect(levelOfCode(short)).toBe(lengths[short.length]);
      }),
    );
  });

  it('keeps a township whose number ends in zeros', () => {
    expect(parseCode('110106100000')).toBe('110106100');
    expect(parseCode('110106100')).toBe('110106100');
  });

  it('knows the nation', () => {
    expect(parseCode('0')).toBe('0');
    expect(levelOfCode('0')).toBe('NATION');
  });

  it('refuses a village, whose twelve digits do not end in 000', () => {
    fc.assert(
      fc.property(path, fc.integer({ min: 1, max: 999 }), (codes, village) => {
        const text = `${codes[3]}${String(village).padStart(3, '0')}`;
        expect(outcomeOf(() => parseCode(text))).toEqual(invalid);
      }),
    );
  });

  it.each([
    '',
    '00',
    '000000000000',
    '5',
    '530',
    '53050',
    '5305021',
    '53050210',
    '5305021050',
    '5305021050000',
    '-53',
    '+53',
    '53.0',
    '5e10',
    ' 53',
    '53 ',
    '53\n',
    '５３',
    '٥٣',
    '云南',
    '530502105\u0000',
    "53' or '1'='1",
  ])('refuses %j', (text) => {
    expect(outcomeOf(() => parseCode(text))).toEqual(invalid);
  });

  it('reads or refuses any text at all, and what it reads is a code', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789') }));
    fc.assert(
      fc.property(texts, (text) => {
        const read = outcomeOf(() => parseCode(text));
        const again = typeof read === 'string' ? [levelOfCode(read), parseCode(read)] : [read];
        expect([[expect.toBeOneOf([...levels]), read], [invalid]]).toContainEqual(again);
      }),
    );
  });
});

describe('the place of a new division', () => {
  it('is its code’s own where that is free and beneath the parent', () => {
    fc.assert(
      fc.property(path, ([, , county = '', township = '']) => {
        const free = () => false;
        expect(placeUnder(placeOfCode(county), township, free)).toEqual(placeOfCode(township));
      }),
    );
  });

  it('is free, as wide as its level, and within the parent, whatever the code and whatever is taken', () => {
    const below = fc.tuple(path, path, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(below, fc.array(fc.nat(50)), ([home, abroad, rank, deeper], offsets) => {
        const parent = placeOfCode(home[rank] ?? '');
        const born = abroad[Math.max(rank + 1, deeper)] ?? '';
        const width = placeOfCode(born).to - placeOfCode(born).from;
        const wished = placeUnder(parent, born, () => false).from;
        const taken = new Set(offsets.map((offset) => wished + BigInt(offset) * width));
        const found = placeUnder(parent, born, (place) => taken.has(place));
        expect(covers(parent, found)).toBe(true);
        expect(found.to - found.from).toBe(width);
        expect((found.from - parent.from) % width).toBe(0n);
        expect(taken.has(found.from)).toBe(false);
      }),
    );
  });

  it('is not given where the parent is full', () => {
    expect(() => placeUnder(placeOfCode('5305'), '530502', () => true)).toThrow(
      'No place is left for 530502',
    );
  });
});

it('ranks the levels from the nation down', () => {
  expect(levels.map(rankOf)).toEqual([0, 1, 2, 3, 4]);
  // @ts-expect-error a village is no level here
  expect(rankOf('VILLAGE')).toBe(-1);
});
