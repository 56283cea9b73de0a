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

/** Which of its owner's versions the next one is. */
async function nextNumber(client: pg.ClientBase, divisionId: number): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    'select coalesce(max(number), 0) + 1 as number from rule_set where division_id = $1',
    [divisionId],
  );
  return rows[0]?.number ?? 1;
}

/** Writes rules as a version of their owner's, and publishes it where the file says so. */
async function write(
  client: pg.ClientBase,
  { draft, state }: SchemeFile,
  { id: divisionId, place }: Owner,
  isSynthetic: boolean,
): Promise<void> {
  const { categories, items, grades, conditions, consequences, ...said } = draft;
  const owned = { divisionId, place };
  const ruleSetId = await insertRow(client, 'rule_set', {
    ...owned,
    ...said,
    ...{ isSynthetic, number: await nextNumber(client, divisionId), state: 'DRAFT', version: 1 },
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

/** Owners, by code, that have no rules; for the demo's own, those with its stations that have none in force. */
async function ownersWithout(
  client: pg.ClientBase,
  schemes: readonly SchemeFile[],
  isDemo: boolean,
): Promise<Map<string, Owner>> {
  const { rows } = await client.query<Owner & { code: string }>(
    `select code, id, place::text as place from division d
     where code = any($1) and not exists (select from rule_set s where s.division_id = d.id and (not $2 or s.state <> 'DRAFT'))
       and (not $2 or exists (select from station s where s.is_synthetic and s.place >= d.place and s.place < d.place_end))`,
    [schemes.map(({ owner }) => owner), isDemo],
  );
  return new Map(rows.map(({ code, ...owner }) => [code, owner]));
}

async function load(client: pg.ClientBase, schemes: readonly SchemeFile[], isDemo: boolean): Promise<number> {
  const owners = await ownersWithout(client, schemes, isDemo);
  let count = 0;
  for (const scheme of schemes) {
    const owner = owners.get(scheme.owner);
    if (!owner) continue;
    await write(client, scheme, owner, isDemo);
    count += 1;
  }
  return count;
}

/** Loads under one lock, all of it or nothing. */
const loading = (ownerUrl: string, work: (client: pg.ClientBase) => Promise<number>): Promise<number> =>
  connected(ownerUrl, (client) =>
    importing(client, async () => {
      await client.query('select pg_advisory_xact_lock(726181)');
      return work(client);
    }),
  );

/**
 * Loads rules for those of their owners that have none yet; leaves alone who has any. Answers how many it loaded.
 * @param ownerUrl a login that may take the import role
 */
export const loadSchemes = (ownerUrl: string, schemes: readonly SchemeFile[]): Promise<number> =>
  loading(ownerUrl, (client) => load(client, schemes, false));

/**
 * Loads the rules of data/scoring in the same way, and with the demo the examples that its places score by.
 * @param demo whether the demo's own are loaded too
 */
export async function loadScoring(ownerUrl: string, { demo }: { readonly demo: boolean }): Promise<number> {
  const schemes = await readSchemes(dataFile('scoring'));
  const examples = demo ? await readSchemes(dataFile('scoring/demo')) : [];
  return loading(ownerUrl, async (client) => {
    const loaded = await load(client, schemes, false);
    return loaded + (await load(client, examples, true));
  });
}
