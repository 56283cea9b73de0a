// Seats that are given from outside: for trying things out, and for the first clerk of an installation.
import type pg from 'pg';
import type { Role } from '../../core/role.ts';
import { connected, importing } from '../bulk.ts';
import { noteCommand } from '../noting.ts';

export interface DemoSeat {
  readonly id: number;
  readonly account: string;
}

/**
 * An account's seat of a role at a division, made when first asked for; without a name, the demo's account for it. The
 * demo's deputy is the first of the congress. Throws a sentence when there is no such division, no deputy there, or when
 * a named account is to be a deputy: role@code does not say which.
 */
export const ensureSeat = (ownerUrl: string, role: Role, code: string, account?: string): Promise<DemoSeat> =>
  connected(ownerUrl, (client) => importing(client, () => find(client, role, code, account)));

async function find(client: pg.Client, role: Role, code: string, named?: string): Promise<DemoSeat> {
  if (role === 'DEPUTY' && named !== undefined) {
    throw new Error(
      'A deputy sees what is private to one person, and role@code does not say to whom: give this seat with the mutation grantSeat, which names the deputy',
    );
  }
  const account = named ?? `demo-${role.toLowerCase()}-${code}`;
  const division = await client.query<{ id: number; person: number | null }>(
    `select d.id, (select m.person_id from mandate m where m.division_id = d.id and m.status <> 'ENDED'
       order by m.id limit 1) as person
     from division d where d.code = $1 or d.id = (select division_id from division_alias where code = $1) limit 1`,
    [code],
  );
  const found = division.rows[0];
  if (!found) throw new Error(`There is no division ${code}`);
  if (role === 'DEPUTY' && found.person === null)
    throw new Error(`No deputy of the congress of ${code} is on record`);
  await client.query('insert into account (name) values ($1) on conflict (name) do nothing', [account]);
  const seat = await client.query<{ id: number; made: boolean }>(
    `with who as (select id from account where name = $1),
     held as (select s.id from seat s join who on s.account_id = who.id
              where s.withdrawn_at is null and s.role = $3::"Role" and s.division_id = $2),
     made as (insert into seat (division_id, place, account_id, role, person_id)
              select d.id, d.place, who.id, $3::"Role", $4 from division d, who
              where d.id = $2 and not exists (select from held) returning id)
     select id, false as made from held union all select id, true from made order by id limit 1`,
    [account, found.id, role, role === 'DEPUTY' ? found.person : null],
  );
  const id = Number(seat.rows[0]?.id);
  if (seat.rows[0]?.made) {
    const what = `${role.toLowerCase()}@${code}`;
    const note = named !== undefined ? `renda seat ${account} ${what}` : `demo seat ${what}`;
    const divisionId = found.id;
    await noteCommand(client, { action: 'grantSeat', target: 'Seat', targetId: id, note, divisionId });
  }
  return { id, account };
}
