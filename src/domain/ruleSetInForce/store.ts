// Finds the scoring rules in force for many divisions at once.
import type { Division, RuleSet } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { type Asked, chainsInForce, type InForce } from '../../store/inForce.ts';

export type Owned = RuleSet & { readonly division: Division };

/** A version in force at a division, its own or an ancestor's, and how many steps above. */
export type Link = Pick<InForce, 'depth' | 'part'> & { readonly ruleSet: Owned };

/** The one that applies, if any does. */
export const appliedOf = (links: readonly Link[]): Link | undefined =>
  links.find(({ part }) => part === 'APPLIES');

/** What each division and those above it have in force on a day, nearest first. A constant number of statements. */
export async function inForce(db: Db, asked: readonly Asked[]): Promise<Link[][]> {
  const chains = await chainsInForce(db, 'rule_set', asked);
  const ids = new Set(chains.flat().map(({ id }) => id));
  const rows = await db.ruleSet.findMany({ where: { id: { in: [...ids] } }, include: { division: true } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return chains.map((chain) =>
    chain.flatMap(({ id, depth, part }) => {
      const ruleSet = byId.get(id);
      return ruleSet ? [{ ruleSet, depth, part }] : [];
    }),
  );
}
