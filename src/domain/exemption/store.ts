// Exempts deputies from rankings, and finds who is exempt over some days.
import type { Range } from '../../core/place.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { DeputyCard, ExemptionKind, ScoreExemption } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import { demandVersion, demandWritten, rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { type Days, demandDays, isTakenBack, overlap } from './rules.ts';

export interface Wish extends Days {
  readonly deputyId: number;
  readonly kind: ExemptionKind;
  readonly reason: string;
}

/** Exempts a deputy of a division's own congress over some days. */
export async function exempt(db: Db, within: Range, { deputyId, ...said }: Wish): Promise<Done> {
  const card = rowToWrite(await db.deputyCard.findUnique({ where: { id: deputyId } }), within, 'deputy');
  demandDays(said, card, await db.scoreExemption.findMany({ where: { cardId: deputyId } }));
  return db.scoreExemption.create({
    data: { ...said, cardId: deputyId, divisionId: card.divisionId, place: card.place },
  });
}

export interface Ending {
  readonly id: number;
  readonly version: number;
  readonly until: Date;
  readonly reason: string | null;
}

/** Ends an exemption on a day; on its first day, it never was. */
export async function end(db: Db, within: Range, { id, version, until, reason }: Ending): Promise<Done> {
  const found = rowToWrite(await db.scoreExemption.findUnique({ where: { id } }), within, 'exemption');
  demandVersion(found.version, version);
  if (isTakenBack(found)) {
    throw new Refusal('WRONG_STATE', 'This exemption was taken back.');
  }
  demand(until >= found.since, 'An exemption ends after it begins, or never was', 'until');
  const { count } = await db.scoreExemption.updateMany({
    where: { id, version },
    data: { until, endedReason: reason, version: { increment: 1 } },
  });
  demandWritten(count);
  return found;
}

/** A deputy, and why the deputy is not ranked. */
export interface Excused {
  readonly deputy: DeputyCard;
  readonly exemptions: readonly ScoreExemption[];
}

/** Some deputies with their exemptions over some days, as far as one may see them. */
export async function exemptAmong(db: Db, ids: readonly number[], days: Days): Promise<Excused[]> {
  const cards = await db.deputyCard.findMany({
    where: { id: { in: [...ids] } },
    include: { exemptions: { orderBy: [{ since: 'asc' }, { id: 'asc' }] } },
  });
  return cards.map(({ exemptions, ...deputy }) => ({
    deputy,
    exemptions: exemptions.filter((each) => overlap(each, days)),
  }));
}
