// The national tree out of its data file into an empty database: in seconds, all of it or nothing.
import type pg from 'pg';
import { type Level, placeUnder, type Range } from '../core/place.ts';
import { connected, importing, insertRows } from './bulk.ts';
import { readRows } from './files.ts';

interface Node extends Range {
  readonly id: number;
  readonly code: string;
  readonly parent: Node | null;
  readonly level: Level;
  readonly fullName: string;
  readonly row: Readonly<Record<string, string>>;
}

/** The day on which the edition was closed, and from which this version of the tree is held. */
const edition = { validFrom: '2023-06-30', document: '国家统计局：统计用区划代码和城乡划分代码（2023年）' };
const version = 1;

/** Reads the nodes in the order of their places, parents first. */
async function readNodes(): Promise<Node[]> {
  const rows = await readRows('divisions/2023.tsv');
  const byCode = new Map<string, Node>();
  const taken = new Set<bigint>();
  const sorted = [...rows].sort((a, b) => (a['code'] ?? '').length - (b['code'] ?? '').length);
  const nation: Range = { from: 0n, to: 10n ** 12n };
  for (const row of sorted) {
    const code = row['code'] ?? '';
    const parent = byCode.get(row['parent'] ?? '') ?? null;
    const name = row['name'] ?? '';
    const above = parent && parent.level !== 'NATION' ? parent.fullName : '';
    const range = parent ? placeUnder(parent, code, (place) => taken.has(place)) : nation;
    taken.add(range.from);
    byCode.set(code, {
      ...range,
      id: 0,
      code,
      parent,
      level: row['level'] as Level,
      fullName: above + name,
      row,
    });
  }
  const nodes = [...byCode.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  return nodes.map((node, index) => Object.assign(node, { id: index + 1 }));
}

const divisionColumns = {
  id: 'int',
  place: 'bigint',
  place_end: 'bigint',
  parent_id: 'int',
  level: '"Level"',
  kind: '"DivisionKind"',
  code: 'text',
  name: 'text',
  full_name: 'text',
  has_congress: 'boolean',
  is_virtual: 'boolean',
  reports: 'boolean',
  pinyin: 'text',
  initials: 'text',
  note: 'text',
};

const divisionRow = ({ id, from, to, parent, level, code, fullName, row }: Node) => [
  id,
  from,
  to,
  parent?.id ?? null,
  level,
  row['kind'] ?? '',
  code,
  row['name'] ?? '',
  fullName,
  row['congress'] === '1',
  row['virtual'] === '1',
  row['reports'] === '1',
  row['pinyin'] ?? '',
  row['initials'] ?? '',
  row['note'] || null,
];

/** Each node's last descendant in preorder, as the nodes are sorted. */
function lastDescendants(nodes: readonly Node[]): Map<number, number> {
  const last = new Map<number, number>();
  for (const node of [...nodes].reverse()) {
    const own = last.get(node.id) ?? node.id;
    last.set(node.id, own);
    if (node.parent) last.set(node.parent.id, Math.max(last.get(node.parent.id) ?? 0, own));
  }
  return last;
}

function pathUp(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = at.parent) path.push(at);
  return path;
}

async function insertTree(client: pg.Client, nodes: readonly Node[]): Promise<void> {
  await client.query('insert into tree_version (version, valid_from, document) values ($1, $2, $3)', [
    version,
    edition.validFrom,
    edition.document,
  ]);
  await insertRows(client, 'division', divisionColumns, nodes.map(divisionRow));
  await client.query(`select setval(pg_get_serial_sequence('division', 'id'), max(id)) from division`);
  await client.query(
    `insert into division_attribute (division_id, valid_from, code, name, kind)
     select id, $1::date, code, name, kind from division`,
    [edition.validFrom],
  );
  const last = lastDescendants(nodes);
  await insertRows(
    client,
    'division_position',
    { version: 'int', division_id: 'int', parent_id: 'int', level: '"Level"', lft: 'int', rgt: 'int' },
    nodes.map((node) => [
      version,
      node.id,
      node.parent?.id ?? null,
      node.level,
      node.id,
      last.get(node.id) ?? node.id,
    ]),
  );
  await insertRows(
    client,
    'division_ancestor',
    { version: 'int', descendant_id: 'int', ancestor_id: 'int', depth: 'int' },
    nodes.flatMap((node) => pathUp(node).map((above, depth) => [version, node.id, above.id, depth])),
  );
}

async function insertAliases(client: pg.Client, nodes: readonly Node[]): Promise<void> {
  const ids = new Map(nodes.map((node) => [node.code, node.id]));
  const names = nodes.flatMap((node) =>
    (node.row['aliases'] ?? '')
      .split('|')
      .filter(Boolean)
      .map((name) => [node.id, null, name, null]),
  );
  const codes = (await readRows('divisions/aliases.tsv')).map((row) => [
    ids.get(row['aliasOf'] ?? '') ?? null,
    row['code'] ?? '',
    row['name'] ?? '',
    row['reason'] ?? '',
  ]);
  const columns = { division_id: 'int', code: 'text', name: 'text', reason: 'text' };
  await insertRows(client, 'division_alias', columns, [...names, ...codes]);
}

/**
 * Loads the tree into a database that has none; does nothing where there is one. Answers how many divisions it loaded.
 * @param ownerUrl a login that may take the import role
 */
export async function loadTree(ownerUrl: string): Promise<number> {
  return connected(ownerUrl, (client) =>
    importing(client, async () => {
      await client.query('select pg_advisory_xact_lock(726175)');
      const { rows } = await client.query('select 1 from tree_version limit 1');
      if (rows.length > 0) return 0;
      const nodes = await readNodes();
      await insertTree(client, nodes);
      await insertAliases(client, nodes);
      return nodes.length;
    }),
  );
}

/** Folds until nothing is pending, so many at a time, as the import role. `tell` hears how many each time. */
export async function foldAll(
  client: pg.Client,
  most = 200_000,
  tell: (folded: number) => void = () => undefined,
): Promise<void> {
  await client.query('set role renda_import');
  for (let folded = 1; folded > 0; ) {
    const { rows } = await client.query<{ fold: number }>('select tally.fold($1)', [most]);
    folded = rows[0]?.fold ?? 0;
    tell(folded);
  }
}

/** Folds until nothing is pending, and lets the planner look at what was loaded. */
export async function settle(ownerUrl: string): Promise<void> {
  await connected(ownerUrl, async (client) => {
    await foldAll(client);
    await client.query('set role renda_owner');
    await client.query('vacuum analyze');
  });
}
