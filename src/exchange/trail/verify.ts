// Holds the audit trail against its chain of seals: every entry, every seal, and a head that was kept elsewhere.
import pg from 'pg';
import {
  type Entry,
  entryFaults,
  type Fault,
  type Head,
  headFaults,
  type Sealed,
  sealFaults,
} from '../../store/chain.ts';
import { looseFaults } from './loose.ts';
import { readPruned } from './pruned.ts';

export interface Verified {
  readonly faults: readonly Fault[];
  readonly seals: number;
  readonly sealed: number;
  /** Entries that no seal holds yet. */
  readonly unsealed: number;
  readonly head: Head | null;
}

/** Told at most: where more is amiss, the first ones say enough. */
const most = 100;

interface SealRow extends pg.QueryResultRow, Omit<Sealed, 'afterId' | 'toId' | 'at'> {
  readonly afterId: string;
  readonly toId: string;
  readonly at: string;
}

const sealOf = (row: SealRow): Sealed => ({
  ...row,
  afterId: BigInt(row.afterId),
  toId: BigInt(row.toId),
  at: BigInt(row.at),
});

const sealColumns = `n, after_id as "afterId", to_id as "toId", entries, leaves, digest, previous, hash, algorithm,
  round(extract(epoch from at) * 1000)::bigint::text as at`;

interface EntryRow extends pg.QueryResultRow, Omit<Entry, 'id' | 'at'> {
  readonly id: string;
  readonly at: string;
}

async function entriesOf(client: pg.ClientBase, { afterId, toId }: Sealed): Promise<Entry[]> {
  const { rows } = await client.query<EntryRow>(
    `select id, round(extract(epoch from at) * 1000)::bigint::text as at, division_id as "divisionId", category::text as kind,
       seat_id as "seatId", action, target, target_id as "targetId", lines, note
     from public.audit_entry where id > $1 and id <= $2 order by id`,
    [String(afterId), String(toId)],
  );
  return rows.map((row) => ({ ...row, id: BigInt(row.id), at: BigInt(row.at) }));
}

const headOf = ({ n, hash, toId }: Sealed): Head => ({ n, hash: hash.toString('hex'), toId: String(toId) });

async function sealAt(client: pg.ClientBase, n: number | null): Promise<Sealed | null> {
  const { rows } = await client.query<SealRow>(
    `select ${sealColumns} from audit.seal where $1::int is null or n = $1 order by n desc limit 1`,
    [n],
  );
  return rows[0] ? sealOf(rows[0]) : null;
}

/** The end of the chain; null before anything was sealed. */
export async function readHead(client: pg.ClientBase): Promise<Head | null> {
  const last = await sealAt(client, null);
  return last && headOf(last);
}

/**
 * Verifies all of it in one snapshot, a seal at a time. The client may become renda_tally.
 * @param kept a head that was kept elsewhere
 * @param beside those that the service kept itself
 */
export async function verify(
  client: pg.ClientBase,
  kept: Head | null,
  beside: readonly Head[] = [],
): Promise<Verified> {
  const heads = new Map<number, Head[]>();
  for (const head of kept ? [kept, ...beside] : beside)
    heads.set(head.n, [...(heads.get(head.n) ?? []), head]);
  await client.query('begin isolation level repeatable read read only');
  try {
    await client.query("select set_config('role', 'renda_tally', true)");
    const pruned = await readPruned(client);
    const loose = await looseFaults(client);
    const faults: Fault[] = [];
    let last: Sealed | null = null;
    let [seals, sealed] = [0, 0];
    for (;;) {
      const { rows }: pg.QueryResult<SealRow> = await client.query<SealRow>(
        `select ${sealColumns} from audit.seal where n > $1 order by n limit 1`,
        [last?.n ?? 0],
      );
      if (!rows[0]) break;
      const seal: Sealed = sealOf(rows[0]);
      faults.push(
        ...sealFaults(seal, last),
        ...entryFaults(seal, await entriesOf(client, seal), pruned.mayBeGone),
      );
      faults.push(...(heads.get(seal.n) ?? []).flatMap((head) => headFaults(head, seal)));
      heads.delete(seal.n);
      [seals, sealed] = [seals + 1, sealed + seal.entries];
      last = seal;
    }
    // Where one is missing, so are those after it.
    const [missing] = [...heads.values()].flat().sort((one, other) => one.n - other.n);
    if (missing) faults.push(...headFaults(missing, null));
    faults.push(...pruned.faults(), ...loose);
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from public.audit_entry where id > $1',
      [String(last?.toId ?? 0n)],
    );
    const head = last && headOf(last);
    return { faults: faults.slice(0, most), seals, sealed, unsealed: rows[0]?.n ?? 0, head };
  } finally {
    await client.query('rollback');
  }
}
