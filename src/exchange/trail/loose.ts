// What no seal looks at: entries with numbers that none can have, in another place than their division, or never sealed.
import type pg from 'pg';
import type { Fault } from '../../store/chain.ts';

/** Settled entries are sealed in seconds: one that is not after so many minutes is kept from it. */
const minutesUnsealed = 10;

/** Told at most of each sort. */
const most = 20;

interface Row extends pg.QueryResultRow {
  readonly id: string;
}

const unsealed = 'e.id > coalesce((select max(s.to_id) from audit.seal s), 0)';
const isLate = `e.at < now() - make_interval(mins => ${minutesUnsealed})`;

const checks: readonly (readonly [where: string, fault: (id: string) => Fault])[] = [
  ['e.id <= 0', (id) => `Entry ${id} has a number that none was given`],
  [
    'e.id > (select case when s.is_called then s.last_value else 0 end from public.audit_entry_id_seq s)',
    (id) => `Entry ${id} has a number that none was given yet`,
  ],
  [
    `not exists (select from public.division d where d.id = e.division_id and d.place = e.place)`,
    (id) => `Entry ${id} stands in another place than its division: whoever reads there is not shown it`,
  ],
  [
    `${unsealed} and ${isLate}`,
    (id) => `Entry ${id} is not sealed after ${minutesUnsealed} minutes: something keeps the trail from it`,
  ],
  [
    `${unsealed} and e.at > now() + interval '1 minute'`,
    (id) => `Entry ${id} is of a moment that has not come`,
  ],
  [
    `${unsealed} and exists (select from public.audit_entry o where o.id = e.id and o.at <> e.at)`,
    (id) => `Entry ${id} is there more than once`,
  ],
];

/** What is amiss with entries beside what their seals say. The client is renda_tally. */
export async function looseFaults(client: pg.ClientBase): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [where, fault] of checks) {
    const { rows } = await client.query<Row>(
      `select distinct e.id from public.audit_entry e where ${where} order by e.id limit ${most}`,
    );
    faults.push(...rows.map(({ id }) => fault(id)));
  }
  return faults;
}

const rounds = 5;

/**
 * Seals what should have been sealed long ago, as far as it can be: a service that was stopped, or restored, leaves its last
 * entries without a seal.
 */
export async function sealLate(client: pg.ClientBase): Promise<void> {
  await client.query("select set_config('role', 'renda_tally', false)");
  for (let round = 0; round < rounds; round += 1) {
    const late = await client.query(
      `select from public.audit_entry e where e.id > 0 and ${unsealed} and ${isLate} limit 1`,
    );
    if (late.rowCount === 0) break;
    await client.query('select audit.seal_settled()');
  }
  await client.query("select set_config('role', 'none', false)");
}
