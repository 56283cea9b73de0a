// What a seat's role lets it reach: read and write ranges, kept apart.
import { type Level, nowhere, type Range, rankOf } from './place.ts';

export const roles = ['ANALYST', 'CLERK', 'KEEPER', 'DEPUTY', 'AUDITOR'] as const;
export type Role = (typeof roles)[number];

/** The part of a division that ranges are made from. */
export interface Held extends Range {
  readonly level: Level;
}

const own = (held: Held): Range => ({ from: held.from, to: held.from + 1n });

/** Where a role reads. A deputy reads there what is on record of the own person, and nothing else. */
export const readRange = (_role: Role, held: Held): Range => held;

/**
 * Where a role writes: a clerk of a county or township throughout the subtree, a clerk above in the division itself;
 * a keeper where the keeper sits. Nobody else writes.
 */
export function writeRange(role: Role, held: Held): Range {
  if (role === 'CLERK') return rankOf(held.level) >= rankOf('COUNTY') ? held : own(held);
  if (role === 'KEEPER') return own(held);
  return nowhere;
}

/** Where a role may grant and withdraw seats: a clerk throughout the subtree. */
export const grantRange = (role: Role, held: Held): Range => (role === 'CLERK' ? held : nowhere);

const grants: Readonly<Record<Role, readonly Role[]>> = {
  CLERK: ['CLERK', 'KEEPER', 'ANALYST', 'DEPUTY'],
  ANALYST: [],
  KEEPER: [],
  DEPUTY: [],
  AUDITOR: [],
};

/** Whether a role may grant another: nobody gives more than they hold. An auditor is appointed from outside. */
export const mayGrant = (role: Role, granted: Role): boolean => grants[role].includes(granted);
