// How the database would run a statement: which tables it reads, and by which keys.
import type pg from 'pg';

/** One look at a table. */
export interface Look {
  readonly table: string;
  readonly how: string;
  /** The condition that an index is entered by; empty where none is. */
  readonly by: string;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Join Filter'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
}

const bitmapOf = ({ Plans = [] }: Node): string =>
  Plans.map((each) => each['Index Cond'] ?? bitmapOf(each)).join(' ');

const looksOf = (node: Node): Look[] => [
  ...(node['Relation Name'] === undefined
    ? []
    : [{ table: node['Relation Name'], how: node['Node Type'], by: node['Index Cond'] ?? bitmapOf(node) }]),
  ...(node.Plans ?? []).flatMap(looksOf),
];

let prepared = 0;

/** The plans of a statement for whatever parameters. */
async function plansOf(client: pg.ClientBase, text: string): Promise<Node[]> {
  prepared += 1;
  const name = `looked_at_${prepared}`;
  await client.query('set plan_cache_mode = force_generic_plan');
  await client.query(`prepare ${name} as ${text}`);
  const numbers = [...text.matchAll(/\$(\d+)/g)].map((found) => Number(found[1]));
  const nulls = Array.from({ length: Math.max(0, ...numbers) }, () => 'null').join(', ');
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
    `explain (format json) execute ${name}${nulls ? ` (${nulls})` : ''}`,
  );
  return rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan));
}

/**
 * Every look at a table in the plan of a statement for whatever parameters, when reading tables from end to end is the
 * last resort: so small tables are read as large ones are.
 */
export async function looks(client: pg.ClientBase, text: string): Promise<Look[]> {
  await client.query('set enable_seqscan = off');
  return (await plansOf(client, text)).flatMap(looksOf);
}

const productsIn = (node: Node): string[] =>
  [
    ...(node['Node Type'] === 'Nested Loop' ? (node['Join Filter'] ?? []) : []),
    ...(node.Plans ?? []).flatMap(productsIn),
  ].flat();

/**
 * The conditions that a statement tries on each row of one thing with each of another, where the planner likes that best:
 * it knows nothing of how long a list is.
 */
export async function products(client: pg.ClientBase, text: string): Promise<string[]> {
  const likings = ['enable_hashjoin', 'enable_mergejoin'];
  for (const each of likings) await client.query(`set ${each} = off`);
  const plans = await plansOf(client, text);
  for (const each of likings) await client.query(`reset ${each}`);
  return plans.flatMap(productsIn);
}
