// Publishes drafts of standards, which then never change again, and ends what is in force.
import type { Range } from '../../core/place.ts';
import type { Standard } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { chainsInForce } from '../../store/inForce.ts';
import { draftToWrite, holdStandards, itemsOf, type Wish } from '../standardDrafting/store.ts';
import { demandEnding, demandExtends, demandJudgeable, type Judged, supersededBy } from './rules.ts';

/** What would apply to each kind from above, on the day a version takes effect. */
async function nearestAbove(db: Db, { divisionId, kinds, effectiveFrom }: Standard) {
  if (!effectiveFrom) return [];
  const chains = await chainsInForce(
    db,
    'standard',
    kinds.map((kind) => ({ divisionId, kind, on: effectiveFrom })),
  );
  return chains.map((chain) => {
    const above = chain.filter(({ depth }) => depth > 0);
    const standing = above.find(({ part }) => part !== 'LAPSED');
    return standing?.id ?? null;
  });
}

async function demandExtension(db: Db, version: Standard, items: readonly Judged[]): Promise<void> {
  if (version.extendsId === null) return;
  const base = await db.standard.findUniqueOrThrow({ where: { id: version.extendsId } });
  demandExtends(version, items, base, await nearestAbove(db, version));
}

/** Replaces what is in force for the same kinds, or an earlier model of the same label. */
async function supersede(db: Db, version: Standard): Promise<void> {
  const { divisionId, label, isModel, effectiveFrom } = version;
  const published = await db.standard.findMany({
    where: { divisionId, isModel, state: { not: 'DRAFT' }, ...(isModel ? { label } : {}) },
  });
  const replaced = isModel
    ? published.filter(({ state }) => state === 'PUBLISHED')
    : supersededBy(version, published);
  for (const { id } of replaced) {
    await db.standard.update({
      where: { id },
      data: {
        state: 'SUPERSEDED',
        version: { increment: 1 },
        ...(isModel ? {} : { effectiveTo: effectiveFrom }),
      },
    });
  }
}

/** Publishes a draft. What is in force for the same kinds on the day it takes effect ends that day. */
export async function publish(db: Db, within: Range, wish: Wish): Promise<Done> {
  const found = await draftToWrite(db, within, wish);
  await holdStandards(db, found.divisionId);
  const items = await itemsOf(db, found.id);
  demandJudgeable(found, items);
  await demandExtension(db, found, items);
  await supersede(db, found);
  const { count } = await db.standard.updateMany({
    where: { id: found.id, version: found.version, state: 'DRAFT' },
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
  const found = rowToWrite(await db.standard.findUnique({ where: { id } }), within, 'standard');
  demandVersion(found.version, version);
  demandEnding(found, on);
  const { count } = await db.standard.updateMany({
    where: { id, version },
    data: { effectiveTo: on, version: { increment: 1 } },
  });
  demandWritten(count);
  return found;
}
