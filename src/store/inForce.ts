// Inheritance down the tree: of what divisions own in dated versions, the nearest ancestor's one in force applies.
import { Prisma } from '../generated/prisma/client.ts';
import type { Db } from './client.ts';

/** A table of dated versions owned by divisions, with effective_from, effective_to and a state. */
export type Inherited = 'rule_set';

const published: Readonly<Record<Inherited, Prisma.Sql>> = {
  rule_set: Prisma.sql`o.state <> 'DRAFT'`,
};
const table: Readonly<Record<Inherited, Prisma.Sql>> = { rule_set: Prisma.sql`rule_set` };

export interface InForce {
  /** The division asked about. */
  readonly divisionId: number;
  /** The row that applies there. */
  readonly id: number;
  /** Whose it is, and how many steps above. */
  readonly ownerId: number;
  readonly depth: number;
}

/**
 * What each division and its ancestors have in force on a day, nearest first: the first one of a division applies, the
 * rest say what it replaces. One statement for any number of divisions.
 */
export const chainsInForce = (
  db: Db,
  inherited: Inherited,
  divisionIds: readonly number[],
  on: Date,
): Promise<InForce[]> =>
  db.$queryRaw<InForce[]>`
    select a.descendant_id as "divisionId", o.id, o.division_id as "ownerId", a.depth
    from division_ancestor a
    join ${table[inherited]} o on o.division_id = a.ancestor_id
    where a.version = tally.current_version() and a.descendant_id = any(${[...divisionIds]}::int[])
      and ${published[inherited]} and o.effective_from <= ${on}::date
      and (o.effective_to is null or o.effective_to > ${on}::date)
    order by a.descendant_id, a.depth, o.effective_from desc, o.id desc`;
