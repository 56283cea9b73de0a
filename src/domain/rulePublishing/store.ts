// Publishes drafts of scoring rules, which then never change again.
import type { Range } from '../../core/place.ts';
import { demand } from '../../core/refusal.ts';
import type { RuleSet } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandWritten } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { chainsInForce } from '../../store/inForce.ts';
import { draftToWrite, holdRules, type Wish } from '../ruleDrafting/store.ts';
import { versionOf } from '../ruleSet/store.ts';
import { demandExtends, demandScorable, supersededBy } from './rules.ts';

/** Refuses with INVALID a version that adds to what would not apply here when it takes effect. */
async function demandNearest(db: Db, { divisionId, subject: kind, effectiveFrom, extendsId }: RuleSet) {
  const [chain = []] = await chainsInForce(db, 'rule_set', [{ divisionId, kind, on: effectiveFrom }]);
  const nearest = chain.find(({ depth, part }) => depth > 0 && part !== 'LAPSED');
  demand(
    nearest?.id === extendsId,
    'What they add to is not what would apply here on the day they take effect',
    'extends',
  );
}

/** The versions that one adds to, nearest first: the terms of the last hold for all of them. */
async function extendedBy(db: Db, { extendsId }: Pick<RuleSet, 'extendsId'>): Promise<RuleSet[]> {
  if (extendsId === null) return [];
  const above = await db.ruleSet.findUniqueOrThrow({ where: { id: extendsId } });
  return [above, ...(await extendedBy(db, above))];
}

/** What the items of some versions exclude each other by. */
async function exclusionsOf(db: Db, versions: readonly RuleSet[]): Promise<string[]> {
  const ruleSetId = { in: versions.map(({ id }) => id) };
  const items = await db.ruleItem.findMany({ where: { ruleSetId } });
  return items.flatMap(({ exclusionGroup }) => exclusionGroup ?? []);
}

/** Publishes a draft. The versions in force on the day it takes effect end that day. */
export async function publish(db: Db, within: Range, wish: Wish): Promise<Done> {
  const found = await draftToWrite(db, within, wish);
  const { id, divisionId, effectiveFrom, subject } = found;
  await holdRules(db, divisionId);
  const version = await versionOf(db, id);
  const above = await extendedBy(db, found);
  const top = above.at(-1);
  const base = top ? await versionOf(db, top.id) : null;
  demandScorable(version, base);
  if (base) {
    demandExtends(version, base, await exclusionsOf(db, above));
    await demandNearest(db, found);
  }
  const published = await db.ruleSet.findMany({ where: { divisionId, subject, state: { not: 'DRAFT' } } });
  for (const earlier of supersededBy(found, published)) {
    await db.ruleSet.update({
      where: { id: earlier.id },
      data: { state: 'SUPERSEDED', effectiveTo: effectiveFrom, version: { increment: 1 } },
    });
  }
  const { count } = await db.ruleSet.updateMany({
    where: { id, version: found.version, state: 'DRAFT' },
    data: { state: 'PUBLISHED', version: { increment: 1 } },
  });
  demandWritten(count);
  return found;
}
