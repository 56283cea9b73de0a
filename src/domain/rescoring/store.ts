// Keeps stored scores right, and finds which of them are shown: the old ones, while new rules are still being reckoned with.
import { dayText } from '../../core/day.ts';
import type { Client, Db } from '../../store/client.ts';
import type { Owned } from '../ruleSetInForce/rules.ts';
import type { Judged } from '../ruleSetInForce/store.ts';

/** What is shown of whoever is judged. */
export interface Standing {
  /** By what it is reckoned: by the old rules, while it is stale. */
  readonly judged: Judged;
  readonly isStale: boolean;
  /** Since when it is complete as it is stored; null where it is worked out as it is read. */
  readonly computedAt: Date | null;
  /** How many in a hundred are done by the rules that apply; null where that is over, or nothing of it is stored. */
  readonly progress: number | null;
}

interface Row {
  readonly setId: number;
  readonly since: Date;
  readonly until: Date;
  readonly computedAt: Date | null;
  readonly isStale: boolean;
  readonly progress: number | null;
}

/** Versions and all that they add to, by their numbers. */
async function versions(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Owned>> {
  const found = new Map<number, Owned>();
  for (let missing = [...ids]; missing.length > 0; ) {
    const rows = await db.ruleSet.findMany({ where: { id: { in: missing } }, include: { division: true } });
    for (const row of rows) found.set(row.id, row);
    missing = rows.flatMap(({ extendsId }) => (extendsId && !found.has(extendsId) ? [extendsId] : []));
  }
  return found;
}

/** A version with all that it adds to, nearest first. */
function chainOf(id: number, found: ReadonlyMap<number, Owned>): Owned[] {
  const row = found.get(id);
  return row ? [row, ...(row.extendsId ? chainOf(row.extendsId, found) : [])] : [];
}

/** What is shown of each. One statement, and a few more while rules change. */
export async function standings(db: Db, judged: readonly Judged[]): Promise<Standing[]> {
  const rows = await db.$queryRaw<Row[]>`
    select s.set_id as "setId", s.since, s.until, s.computed_at as "computedAt", s.is_stale as "isStale", s.progress
    from score_standing(${judged.map(({ divisionId }) => divisionId)}::int[], ${judged.map(({ ruleSet }) => ruleSet.id)}::int[],
      ${judged.map(({ since }) => dayText(since))}::date[], ${judged.map(({ until }) => dayText(until))}::date[]) s
    order by s.at`;
  const stale = rows.flatMap(({ setId, isStale }) => (isStale ? [setId] : []));
  const found = await versions(db, stale);
  return judged.map((each, at) => {
    const row = rows[at];
    const fresh = { judged: each, isStale: false, computedAt: null, progress: null };
    if (!row) return fresh;
    const { isStale, computedAt, progress, setId, since, until } = row;
    if (!isStale) return { judged: each, isStale, computedAt, progress };
    const counting = chainOf(setId, found);
    const [ruleSet, terms] = [counting[0], counting.at(-1)];
    if (!ruleSet || !terms) return fresh;
    return {
      judged: { divisionId: each.divisionId, ruleSet, terms, counting, since, until },
      ...{ isStale, computedAt, progress },
    };
  });
}

/**
 * Works out anew what records or rules touched, until nothing is left or `turns` are over. Any process may, and any
 * number of them.
 */
export async function reckon(client: Client, turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const [row] = await client.$queryRaw<{ readonly done: number }[]>`select tally.reckon_scores() as done`;
    if (!row?.done) return;
  }
}
