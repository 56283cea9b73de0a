// Publishes drafts of scoring rules, which then never change again.
import type { Range } from '../../core/place.ts';
import { today } from '../../core/day.ts';
import { demand } from '../../core/refusal.ts';
import type { RuleSet } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { chainsInForce } from '../../store/inForce.ts';
import { draftToWrite, holdRules, type Wish } from '../ruleDrafting/store.ts';
import { versionOf } from '../ruleSet/store.ts';
import { judgedBy } from '../ruleSetInForce/store.ts';
import {
  demandEnding,
  demandExtends,
  demandNotOver,
  demandScorable,
  isEverInForce,
  supersededBy,
} from './rules.ts';

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

/** The day a version takes effect, and all later ones on which what scores here may have begun: another version, window or term, or what applies where a version ended. */
async function turnsFrom(db: Db, { divisionId, subject, effectiveFrom }: RuleSet): Promise<Date[]> {
  const path = await db.divisionAncestor.findMany({ where: { descendantId: divisionId } });
  const among = [...new Set(path.map(({ ancestorId }) => ancestorId)), divisionId];
  const versions = await db.ruleSet.findMany({
    where: { divisionId: { in: among }, subject, state: { not: 'DRAFT' } },
  });
  const terms = await db.term.findMany({ where: { divisionId } });
  const days = [
    ...versions.flatMap((each) => [each.effectiveFrom, each.windowFrom, each.effectiveTo]),
    ...terms.map(({ startsOn }) => startsOn),
  ];
  const later = days.filter((day) => day !== null).filter((day) => day > effectiveFrom && day <= today());
  return [effectiveFrom, ...later];
}

/** Refuses with INVALID a version that would judge a cycle anew that is over: whoever was scored by others stays scored by them. */
async function demandJudgedStays(db: Db, version: RuleSet, published: readonly RuleSet[]): Promise<void> {
  const { divisionId, subject, effectiveFrom } = version;
  if (effectiveFrom >= today()) return;
  const days = [...(await turnsFrom(db, version)), today()];
  const judged = await judgedBy(
    db,
    days.map((on) => ({ divisionId, subject, on })),
  );
  demandNotOver(
    judged.filter((each) => each !== null),
    published,
    today(),
  );
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
  const others = await db.ruleSet.findMany({ where: { divisionId, subject, state: { not: 'DRAFT' } } });
  const published = others.filter(isEverInForce);
  const superseded = supersededBy(found, published);
  await demandJudgedStays(db, found, published);
  for (const earlier of superseded) {
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

/** Ends a version that is in force, or will be, on a day. */
export async function end(
  db: Db,
  within: Range,
  { id, version, on }: Wish & { readonly on: Date },
): Promise<Done> {
  const found = rowToWrite(await db.ruleSet.findUnique({ where: { id } }), within, 'set of rules');
  demandVersion(found.version, version);
  demandEnding(found, on);
  const { count } = await db.ruleSet.updateMany({
    where: { id, version },
    data: { effectiveTo: on, version: { increment: 1 } },
  });
  demandWritten(count);
  return found;
}
