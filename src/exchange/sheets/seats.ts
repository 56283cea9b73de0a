// Finds the seat that a command names, with the scope it has now.
import { parseCode } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import { type Role, roles } from '../../core/role.ts';
import { lookUp } from '../../domain/account/store.ts';
import type { Viewer } from '../../graph/context.ts';
import { type Client, openClient } from '../../store/client.ts';

interface Named {
  readonly id: number;
  readonly account: string;
}

async function named(client: Client, wish: readonly string[]): Promise<Named | undefined> {
  const [first = '', second = ''] = wish;
  if (second === '') {
    const id = /^\d{1,9}$/.test(first) ? Number(first) : 0;
    const rows = await client.$queryRaw<Named[]>`
      select s.id, a.name as account from seat s join account a on a.id = s.account_id where s.id = ${id}`;
    return rows[0];
  }
  const { role, code } = placeOf(second);
  const rows = await client.$queryRaw<Named[]>`
    select s.id, a.name as account from seat s join account a on a.id = s.account_id join division d on d.id = s.division_id
    where a.name = ${first} and s.role = ${role}::"Role" and s.withdrawn_at is null
      and (d.code = ${code} or d.id in (select division_id from division_alias where code = ${code}))
    order by s.id limit 1`;
  return rows[0];
}

/** Reads role@code. Refuses with INVALID what is none. */
export function placeOf(wish: string): { readonly role: Role; readonly code: string } {
  const [name = '', code = ''] = wish.split('@');
  const role = roles.find((each) => each === name.toUpperCase());
  if (!role) {
    throw new Refusal(
      'INVALID',
      `A seat is named as role@code; the roles are ${roles.join(', ').toLowerCase()}`,
    );
  }
  return { role, code: parseCode(code) };
}

/**
 * The viewer on a seat, by its number or by account and role@code. Refuses with NOT_FOUND when there is none, with
 * UNAUTHENTICATED when it was withdrawn or its account disabled.
 * @param appUrl the login that serves
 */
export async function viewerOn(appUrl: string, wish: readonly string[]): Promise<Viewer> {
  const client = openClient({ url: appUrl, connections: 1 });
  try {
    const seat = await named(client, wish);
    if (!seat) throw new Refusal('NOT_FOUND', `There is no seat ${wish.join(' ')}.`);
    return await lookUp(client, { account: seat.account, seatId: seat.id, isBound: true, jti: 'command' });
  } finally {
    await client.$disconnect();
  }
}
