// Laws of roles: nobody writes or grants beyond what they read, and nobody gives more than they hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, levelOfCode, nowhere, placeOfCode } from '../../src/core/place.ts';
import { grantRange, type Held, mayGrant, readRange, roles, writeRange } from '../../src/core/role.ts';
import { code } from './codes.ts';

const held = fc
  .oneof(code, fc.constant('0'))
  .map((each): Held => ({ ...placeOfCode(each), level: levelOfCode(each) }));
const role = fc.constantFrom(...roles);
const isEmpty = (range: { from: bigint; to: bigint }) => range.from >= range.to;

describe('the ranges of a role', () => {
  it('keep writing and granting within reading, and reading within the division held', () => {
    fc.assert(
      fc.property(role, held, (each, at) => {
        const read = readRange(each, at);
        for (const range of [writeRange(each, at), grantRange(each, at)]) {
          expect(isEmpty(range) || covers(read, range)).toBe(true);
        }
        expect(isEmpty(read) || covers(at, read)).toBe(true);
      }),
    );
  });

  it.each([
    ['CLERK', '530502105', '530502105'],
    ['CLERK', '530502', '530502'],
  ] as const)('let a %s of %s write throughout', (each, at, whole) => {
    const range = { ...placeOfCode(at), level: levelOfCode(at) };
    expect(writeRange(each, range)).toMatchObject(placeOfCode(whole));
  });

  it.each(['5305', '53', '0'])('let a clerk of %s write there and not beneath', (at) => {
    const range = { ...placeOfCode(at), level: levelOfCode(at) };
    expect(writeRange('CLERK', range)).toEqual({ from: range.from, to: range.from + 1n });
    expect(grantRange('CLERK', range)).toMatchObject(placeOfCode(at));
  });

  it('let a keeper write where the keeper sits, and grant nothing', () => {
    fc.assert(
      fc.property(held, (at) => {
        expect(writeRange('KEEPER', at)).toEqual({ from: at.from, to: at.from + 1n });
        expect(grantRange('KEEPER', at)).toEqual(nowhere);
      }),
    );
  });

  it('let analysts, deputies and auditors write nothing, and everybody read where they sit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ANALYST' as const, 'DEPUTY' as const, 'AUDITOR' as const),
        held,
        (each, at) => {
          expect(isEmpty(writeRange(each, at))).toBe(true);
          expect(isEmpty(grantRange(each, at))).toBe(true);
        },
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...roles), held, (each, at) => {
        expect(readRange(each, at)).toEqual(at);
      }),
    );
  });
});

describe('granting', () => {
  it('is a clerk’s, and of every role', () => {
    const table = roles.map((giver) => [giver, roles.filter((each) => mayGrant(giver, each))]);
    expect(Object.fromEntries(table)).toEqual({
      ANALYST: [],
      CLERK: ['ANALYST', 'CLERK', 'KEEPER', 'DEPUTY'],
      KEEPER: [],
      DEPUTY: [],
      AUDITOR: [],
    });
  });

  it('knows no other roles', () => {
    // @ts-expect-error there is no such role
    expect(() => mayGrant('EMPEROR', 'CLERK')).toThrow(TypeError);
  });
});
