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

/** The version at the top of those that one adds to, whose terms hold for all of them. */
async function topOf(db: Db, id: number): Promise<number> {
  const { extendsId } = await db.ruleSet.findUniqueOrThrow({ where: { id } });
  return extendsId === null ? id : topOf(db, extendsId);
}

/** Publishes a draft. The versions in force on the day it takes effect end that day. */
export async function publish(db: Db, within: Range, wish: Wish): Promise<Done> {
  const found = await draftToWrite(db, within, wish);
  const { id, divisionId, effectiveFrom, subject, extendsId } = found;
  await holdRules(db, divisionId);
  const version = await versionOf(db, id);
  const base = extendsId === null ? null : await versionOf(db, await topOf(db, extendsId));
  demandScorable(version, base);
  if (base) {
    demandExtends(version, base);
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
