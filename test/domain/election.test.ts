// How persons are recognised: identity numbers by their own check, and what is kept of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { demandIdentityNumber } from '../../src/domain/election/rules.ts';
import { sealWith } from '../../src/store/seal.ts';
import { identityNumber } from '../support/congresses.ts';

const numbers = fc
  .tuple(
    fc.integer({ min: 0, max: 999 }),
    fc.date({ min: new Date('1930-01-01'), max: new Date('2007-12-31'), noInvalidDate: true }),
  )
  .map(([order, born]) => identityNumber(order, born.toISOString().slice(0, 10).replaceAll('-', '')));

describe('an identity number', () => {
  it('known to be right is taken, in small letters and with blanks around it too', () => {
    expect(demandIdentityNumber('11010519491231002X')).toBe('11010519491231002X');
    expect(demandIdentityNumber(' 11010519491231002x ')).toBe('11010519491231002X');
    expect(demandIdentityNumber('440524188001010014')).toBe('440524188001010014');
  });

  it('with its right last digit is always taken', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(demandIdentityNumber(number)).toBe(number);
      }),
    );
  });

  it('with any one digit mistyped is always refused', () => {
    const mistyped = fc.tuple(numbers, fc.nat(17), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(mistyped, ([number, at, by]) => {
        const digit = number[at] === 'X' ? 10 : Number(number[at]);
        const wrong = `${number.slice(0, at)}${(digit + by) % 10}${number.slice(at + 1)}`;
        fc.pre(wrong !== number);
        expect(() => demandIdentityNumber(wrong)).toThrow(Refusal);
      }),
    );
  });
});

describe('a seal', () => {
  it('is the same for the same text and secret, and another for another', () => {
    const seal = sealWith('one');
    expect(seal('11010519491231002X')).toBe(sealWith('one')('11010519491231002X'));
    expect(seal('11010519491231002X')).not.toBe(seal('440524188001010014'));
    expect(seal('11010519491231002X')).not.toBe(sealWith('two')('11010519491231002X'));
    expect(seal('11010519491231002X')).toMatch(/^[\w-]{43}$/);
  });
});
