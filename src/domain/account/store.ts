// Finds who comes with a token, and keeps seats.
import type { Level } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import { mayGrant, type Role } from '../../core/role.ts';
import type { Viewer } from '../../graph/context.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion } from '../../store/advance.ts';
import { type Client, type Db, momentOf } from '../../store/client.ts';
import type { Claims } from '../../store/token.ts';
import type { Standing } from '../division/store.ts';
import { scopeOf } from './rules.ts';

interface Found {
  readonly accountId: number;
  readonly seatId: number;
  readonly role: Role;
  readonly personId: number | null;
  readonly divisionId: number;
  readonly code: string;
  readonly level: Level;
  readonly place: bigint;
  readonly placeEnd: bigint;
  readonly chain: number[];
}

/**
 * The viewer a token's claims stand for now: seat, role and range come from the database each time. Refuses with
 * UNAUTHENTICATED when the token was taken back, the account is disabled or the seat withdrawn. One statement.
 */
export async function lookUp(client: Client, claims: Claims): Promise<Viewer> {
  const rows = await client.$queryRaw<Found[]>`
    select c.id as "accountId", s.id as "seatId", s.role::text as role, s.person_id as "personId", d.id as "divisionId", d.code,
      d.level::text as level, d.place, d.place_end as "placeEnd",
      array(select a.ancestor_id from division_ancestor a where a.version = tally.current_version()
            and a.descendant_id = d.id order by a.depth) as chain
    from account c join seat s on s.account_id = c.id join division d on d.id = s.division_id
    where c.name = ${claims.account} and c.disabled_at is null and s.withdrawn_at is null
      and (${claims.seatId ?? null}::int is null or s.id = ${claims.seatId ?? null}::int)
      and not exists (select from revoked_token r where r.jti = ${claims.jti})
    order by s.id limit 1`;
  const found = rows[0];
  if (!found) {
    throw new Refusal('UNAUTHENTICATED', 'This seat is no longer yours: sign in again.', {
      noSeatFor: claims.account,
    });
  }
  const held = { from: found.place, to: found.placeEnd, level: found.level };
  return {
    account: claims.account,
    accountId: found.accountId,
    seatId: found.seatId,
    isBound: claims.isBound,
    role: found.role,
    division: { ...held, id: found.divisionId, code: found.code },
    scope: scopeOf({ id: found.seatId, role: found.role, personId: found.personId }, held, found.chain),
  };
}

export interface Grant {
  readonly account: string;
  readonly role: Role;
  readonly at: Standing;
  readonly personId: number | null;
  readonly by: Viewer;
}

/** Gives an account a seat; the account is made when it is new. */
export async function grant(db: Db, { account, role, at, personId, by }: Grant): Promise<Done> {
  const [known] = await db.$queryRaw<{ readonly id: number }[]>`select account_named(${account}) as id`;
  if (!known) throw new Refusal('INVALID', 'There can be no such account.');
  const seat = await db.seat.create({
    data: { accountId: known.id, role, divisionId: at.id, place: at.place, personId, grantedBy: by.seatId },
  });
  return seat;
}

/** Takes a seat back; it bites on the holder's next operation. */
export async function withdraw(
  db: Db,
  {
    id,
    version,
    reason,
    by,
  }: { readonly id: number; readonly version: number; readonly reason: string; readonly by: Viewer },
): Promise<Done> {
  const seat = await db.seat.findUnique({ where: { id } });
  if (!seat) throw new Refusal('NOT_FOUND', 'There is no such seat in your part of the tree.');
  if (!mayGrant(by.role, seat.role)) {
    throw new Refusal('FORBIDDEN', `A seat as ${seat.role} is not yours to take back.`);
  }
  demandVersion(seat.version, version);
  if (seat.withdrawnAt) throw new Refusal('WRONG_STATE', 'This seat is withdrawn already.');
  const { count } = await db.seat.updateMany({
    where: { id, version, withdrawnAt: null },
    data: { withdrawnAt: await momentOf(db), withdrawnReason: reason, version: { increment: 1 } },
  });
  if (count === 0) throw new Refusal('NOT_FOUND', 'There is no such seat that you may withdraw.');
  return seat;
}

/** The person behind a mandate. Refuses with NOT_FOUND when the mandate is not on record in one's range. */
export async function personOf(db: Db, mandateId: number): Promise<number> {
  const mandate = await db.mandate.findUnique({ where: { id: mandateId }, select: { personId: true } });
  if (!mandate) throw new Refusal('NOT_FOUND', 'There is no such deputy in your part of the tree.');
  return mandate.personId;
}
