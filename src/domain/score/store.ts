// Finds the scoring rules in force for many divisions at once.
import { dayText } from '../../core/day.ts';
import type { Division, RuleSet } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { chainsInForce } from '../../store/inForce.ts';

export type Owned = RuleSet & { readonly division: Division };

/** A version in force at a division, its own or an ancestor's, and how many steps above. */
export interface Link {
  readonly ruleSet: Owned;
  readonly depth: number;
}

export interface Asked {
  readonly divisionId: number;
  readonly on: Date;
}

/** What each division and those above it have in force on a day, nearest first. A constant number of statements a day. */
export async function inForce(db: Db, asked: readonly Asked[]): Promise<Link[][]> {
  const days = new Map(asked.map(({ on }) => [dayText(on), on]));
  const chains = new Map<string, readonly { readonly divisionId: number; id: number; depth: number }[]>();
  for (const [text, on] of days) {
    const ids = asked.filter((each) => dayText(each.on) === text).map(({ divisionId }) => divisionId);
    chains.set(text, await chainsInForce(db, 'rule_set', ids, on));
  }
  const ids = new Set([...chains.values()].flat().map(({ id }) => id));
  const rows = await db.ruleSet.findMany({ where: { id: { in: [...ids] } }, include: { division: true } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return asked.map(({ divisionId, on }) =>
    (chains.get(dayText(on)) ?? [])
      .filter((link) => link.divisionId === divisionId)
      .flatMap(({ id, depth }) => {
        const ruleSet = byId.get(id);
        return ruleSet ? [{ ruleSet, depth }] : [];
      }),
  );
}
