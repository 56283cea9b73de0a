// What a seat may be: who may give it, where it may stand, and what it lets its holder reach.
import { type Range, rankOf } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import { grantRange, type Held, mayGrant, type Role, readRange, writeRange } from '../../core/role.ts';
import type { Scope } from '../../store/scope.ts';

const databaseRoles: Readonly<Record<Role, Scope['role']>> = {
  ANALYST: 'renda_reader',
  CLERK: 'renda_staff',
  KEEPER: 'renda_staff',
  DEPUTY: 'renda_deputy',
  AUDITOR: 'renda_auditor',
};

export interface Seated {
  readonly id: number;
  readonly role: Role;
  readonly personId: number | null;
}

/** The scope of a seat at a division. */
export const scopeOf = (seat: Seated, held: Held, chain: readonly number[]): Scope => ({
  role: databaseRoles[seat.role],
  read: readRange(seat.role, held),
  write: writeRange(seat.role, held),
  grant: grantRange(seat.role, held),
  chain,
  seatId: seat.id,
  ...(seat.personId === null ? {} : { personId: seat.personId }),
});

const namePattern = /^[\p{L}\p{N}][\p{L}\p{N}@._-]{1,63}$/u;

/** Refuses an account name with INVALID unless it has 2 to 64 letters, digits and @ . _ -. */
export const demandAccountName = (name: string): void =>
  demand(
    namePattern.test(name),
    'An account name has 2 to 64 letters, digits or the signs @ . _ -',
    'account',
  );

/** Refuses a seat for the giver's own account with FORBIDDEN. */
export function demandAnother(giver: string, account: string): void {
  if (giver === account) throw new Refusal('FORBIDDEN', 'Nobody gives themselves a seat.');
}

/** Refuses a grant that gives more, or higher, than the giver holds. */
export function demandGrant(giver: Role, granted: Role, at: Range & Held, hasDeputy: boolean): void {
  if (!mayGrant(giver, granted)) {
    throw new Refusal('FORBIDDEN', `A seat as ${granted} is not yours to give.`);
  }
  demand(
    granted !== 'KEEPER' || rankOf(at.level) >= rankOf('PREFECTURE'),
    'A keeper sits where stations are: in a prefecture, county or township',
    'division',
  );
  demand((granted === 'DEPUTY') === hasDeputy, "A deputy's seat, and no other, names the deputy", 'deputy');
}
