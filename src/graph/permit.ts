// Who may touch a field, as a value that stands beside it.
import { contains } from '../core/place.ts';
import type { Role } from '../core/role.ts';
import { Refusal } from '../core/refusal.ts';
import type { Viewer } from './context.ts';

export interface Permit {
  /** noun:verb, unique. */
  readonly name: string;
  /** Who, in words, for the printed table and the field's description. */
  readonly who: string;
  /** The refusal, or true. Reads the viewer alone: rows are the wall's business. */
  readonly allows: (viewer: Viewer | null) => true | Refusal;
}

/** A way to decide, before it has a name. */
export type Rule = Omit<Permit, 'name'>;

const unauthenticated = () => new Refusal('UNAUTHENTICATED', 'Sign in first: send a bearer token.');

/** Everybody, without an account. Fields open to it are named public… */
export const anyone: Rule = { who: 'anyone', allows: () => true };

/** Whoever holds a seat. */
export const anySeat: Rule = { who: 'any seat', allows: (viewer) => (viewer ? true : unauthenticated()) };

/** Seats of these roles. */
export const seatOf = (...roles: readonly Role[]): Rule => ({
  who: roles.map((role) => role.toLowerCase()).join(', '),
  allows: (viewer) => {
    if (!viewer) return unauthenticated();
    if (roles.includes(viewer.role)) return true;
    return new Refusal('FORBIDDEN', `This is for the roles ${roles.join(', ')}; yours is ${viewer.role}.`);
  },
});

/** Whether a viewer may do to what lies at a place what takes this permit, and that one writes there. */
export const mayAt = (permit: Permit, viewer: Viewer | null, place: bigint): boolean =>
  viewer !== null && permit.allows(viewer) === true && contains(viewer.scope.write, place);

/** Names a noun's permits: permits('station', { open: seatOf('CLERK') }).open is station:open. */
export const permits = <const Verbs extends Readonly<Record<string, Rule>>>(
  noun: string,
  verbs: Verbs,
): { readonly [Verb in keyof Verbs]: Permit } =>
  Object.fromEntries(
    Object.entries(verbs).map(([verb, rule]) => [verb, { name: `${noun}:${verb}`, ...rule }]),
  ) as { [Verb in keyof Verbs]: Permit };
