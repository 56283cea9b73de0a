// Inheritance down the tree: of what divisions own in dated versions, the nearest ancestor's one in force applies.
import { dayText } from '../core/day.ts';
import { type Part, partsOf } from '../core/inheritance.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { RuleSubject, StationKind } from '../generated/prisma/enums.ts';
import type { Db } from './client.ts';

/** A table of dated versions owned by divisions, with effective_from, effective_to and a state. */
export type Inherited = 'rule_set' | 'standard';

interface Source {
  readonly table: Prisma.Sql;
  /** Which of its rows (o) can be in force for what is asked (q). */
  readonly applies: Prisma.Sql;
  /** The row of a division above that a row adds to. */
  readonly extends: Prisma.Sql;
}

const sources: Readonly<Record<Inherited, Source>> = {
  rule_set: {
    table: Prisma.sql`rule_set`,
    applies: Prisma.sql`o.state <> 'DRAFT' and o.subject = q.kind::"RuleSubject"`,
    extends: Prisma.sql`o.extends_id`,
  },
  standard: {
    table: Prisma.sql`standard`,
    applies: Prisma.sql`o.state <> 'DRAFT' and not o.is_model and q.kind::"StationKind" = any(o.kinds)`,
    extends: Prisma.sql`o.extends_id`,
  },
};

/** Who asks, and of which day. */
export interface Asked {
  readonly divisionId: number;
  readonly on: Date;
  /** For which kind of station, or for whom, where that makes a difference. */
  readonly kind?: StationKind | RuleSubject;
}

export const keyOf = ({ divisionId, on, kind }: Asked): string => `${divisionId}:${dayText(on)}:${kind}`;

export interface InForce {
  readonly id: number;
  /** How many steps above whoever asked its owner is. */
  readonly depth: number;
  readonly extendsId: number | null;
  /** What it means for whoever asked. */
  readonly part: Part;
}

type Row = Omit<InForce, 'part'> & { readonly at: number };

/** What each asker and those above have in force on the day, nearest first. One statement for any number of askers. */
export async function chainsInForce(
  db: Db,
  inherited: Inherited,
  asked: readonly Asked[],
): Promise<InForce[][]> {
  const source = sources[inherited];
  // The wall hides from the planner how few a division has: the fence keeps it from joining all with all.
  const rows = await db.$queryRaw<Row[]>`
    select q.at::int as at, o.id, a.depth, ${source.extends} as "extendsId"
    from unnest(${asked.map(({ divisionId }) => divisionId)}::int[], ${asked.map(({ on }) => dayText(on))}::text[],
      ${asked.map(({ kind }) => kind ?? null)}::text[]) with ordinality as q (division_id, day, kind, at)
    join division_ancestor a on a.version = tally.current_version() and a.descendant_id = q.division_id
    cross join lateral (select * from ${source.table} s where s.division_id = a.ancestor_id offset 0) o
    where ${source.applies} and o.effective_from <= q.day::date
      and (o.effective_to is null or o.effective_to > q.day::date)
    order by q.at, a.depth, o.effective_from desc, o.id desc`;
  return asked.map((_, index) => {
    const chain = rows.filter(({ at }) => at === index + 1);
    const parts = partsOf(chain);
    return chain.map(({ id, depth, extendsId }, step) => ({
      ...{ id, depth, extendsId },
      part: parts[step] ?? 'REPLACED',
    }));
  });
}
