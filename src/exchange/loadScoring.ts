// The scoring rules that places made public, out of their files, for owners that have none of their own.
import type pg from 'pg';
import { dayText } from '../core/day.ts';
import { connected, importing } from './bulk.ts';
import { dataFile } from './files.ts';
import { readSchemes, type SchemeFile } from './scoringFiles.ts';

interface Owner {
  readonly id: number;
  readonly place: string;
}

type Row = Readonly<Record<string, unknown>>;

/** A name as the database writes it: windowFrom is window_from. */
const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const cellOf = (value: unknown): unknown => (value instanceof Date ? dayText(value) : value);

/** Inserts a row of what is named. Answers its id. */
async function insertRow(client: pg.ClientBase, table: string, row: Row): Promise<number> {
  const cells = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [columnOf(name), cellOf(value)]),
  );
  const columns = Object.keys(cells).join(', ');
  const { rows } = await client.query<{ id: number }>(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1::jsonb) returning id`,
    [JSON.stringify(cells)],
  );
  return rows[0]?.id ?? 0;
}

/** Writes rules as a version of their owner's, and publishes it where the file says so. */
async function write(
  client: pg.ClientBase,
  { draft, state }: SchemeFile,
  { id: divisionId, place }: Owner,
  number: number,
): Promise<void> {
  const { categories, items, grades, conditions, consequences, ...said } = draft;
  const owned = { divisionId, place };
  const ruleSetId = await insertRow(client, 'rule_set', {
    ...owned,
    ...said,
    number,
    state: 'DRAFT',
    version: 1,
  });
  const parts: Readonly<Record<string, readonly Row[]>> = {
    rule_category: categories.map((each) => ({ ...each })),
    rule_item: items.map((each) => ({ ...each })),
    rule_grade: grades.map((each) => ({ ...each })),
    rule_condition: conditions.map((each) => ({ ...each })),
    rule_consequence: consequences.map((each) => ({ ...each })),
  };
  for (const [table, rows] of Object.entries(parts)) {
    for (const [index, row] of rows.entries()) {
      await insertRow(client, table, { ...owned, ...row, ruleSetId, number: index + 1 });
    }
  }
  if (state === 'PUBLISHED') {
    await client.query(`update rule_set set state = 'PUBLISHED' where id = $1`, [ruleSetId]);
  }
}

/** Owners, by code, that have no rules. */
async function ownersWithout(
  client: pg.ClientBase,
  schemes: readonly SchemeFile[],
): Promise<Map<string, Owner>> {
  const { rows } = await client.query<Owner & { code: string }>(
    `select code, id, place::text as place from division d
     where code = any($1) and not exists (select from rule_set s where s.division_id = d.id)`,
    [schemes.map(({ owner }) => owner)],
  );
  return new Map(rows.map(({ code, ...owner }) => [code, owner]));
}

/**
 * Loads the rules of data/scoring for the divisions that have none yet; leaves alone who has any. Answers how many it
 * loaded.
 * @param ownerUrl a login that may take the import role
 */
export async function loadScoring(ownerUrl: string): Promise<number> {
  const schemes = await readSchemes(dataFile('scoring'));
  return connected(ownerUrl, (client) =>
    importing(client, async () => {
      await client.query('select pg_advisory_xact_lock(726181)');
      const owners = await ownersWithout(client, schemes);
      const numbers = new Map<string, number>();
      for (const scheme of schemes) {
        const owner = owners.get(scheme.owner);
        if (!owner) continue;
        const number = (numbers.get(scheme.owner) ?? 0) + 1;
        numbers.set(scheme.owner, number);
        await write(client, scheme, owner, number);
      }
      return [...numbers.values()].reduce((sum, each) => sum + each, 0);
    }),
  );
}
