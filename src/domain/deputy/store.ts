// Finds the public cards of deputies.
import { literal } from '../../core/text.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { MandateStatus } from '../../generated/prisma/enums.ts';
import type { Db } from '../../store/client.ts';
import { isLatin } from '../division/rules.ts';

export interface Wanted {
  readonly status?: MandateStatus | null | undefined;
  readonly term?: number | null | undefined;
  readonly search?: string | null | undefined;
}

/** The condition for deputies of a status on a day. */
function ofStatus(status: MandateStatus, day: Date): Prisma.DeputyCardWhereInput {
  if (status === 'ENDED') return { OR: [{ status }, { endsOn: { lte: day } }] };
  return { status, endsOn: { gt: day } };
}

/** The condition for deputies by part of a name, or by the start of its pinyin. */
export function named(search: string): Prisma.DeputyCardWhereInput {
  const text = search.trim();
  const byName = { name: { contains: literal(text) } };
  return isLatin(text) ? { OR: [byName, { pinyin: { startsWith: text.toLowerCase() } }] } : byName;
}

/** The condition for a list: those whose mandate has not ended, unless a status or a term is asked for. */
export function listed({ status, term, search }: Wanted, day: Date): Prisma.DeputyCardWhereInput {
  const asked = status ? ofStatus(status, day) : term == null ? { endsOn: { gt: day } } : {};
  return { AND: [asked, term == null ? {} : { termNumber: term }, search ? named(search) : {}] };
}

/** A card, whosever it is, with the place of its congress's division. Refuses with NOT_FOUND when there is none. */
export async function cardOf(db: Db, id: number) {
  const card = await db.deputyCard.findUnique({
    where: { id },
    include: { division: { select: { place: true, placeEnd: true } } },
  });
  if (!card) throw new Refusal('NOT_FOUND', 'There is no such deputy.', { field: 'deputy' });
  return card;
}

/** All mandates of one person, latest first; none when there is no person. */
export const ofPerson = (personId: number | undefined) => ({
  where: { mandate: { is: { personId: personId ?? 0 } } },
  orderBy: [{ startsOn: 'desc' }, { id: 'desc' }] satisfies Prisma.DeputyCardOrderByWithRelationInput[],
});
