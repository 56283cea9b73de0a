// Finds whom somebody gives marks.
import { today } from '../../core/day.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Viewer } from '../../graph/context.ts';
import type { Db } from '../../store/client.ts';
import { mayGiveAt, offersOf } from '../appraisalGiving/rules.ts';
import {
  type Congress,
  wholeOf,
  giverAt,
  overlaps,
  ownMandates,
  countingOf,
} from '../appraisalGiving/store.ts';
import type { Standing } from '../division/store.ts';

/** Where marks are given. */
export type At = Pick<Standing, 'id' | 'place' | 'level'>;

/** The deputies whom somebody gives marks at a place in the cycle of a day, whether or not these are on record. */
export async function toAppraise(db: Db, viewer: Viewer | null, at: At, on: Date) {
  if (!mayGiveAt(at.place, viewer)) return { id: { in: [] } };
  const congresses = await db.$queryRaw<Congress[]>`
    select division_id as "divisionId", level from deputy_card where division_id = ${at.id}::int
    union select c.division_id, c.level from serving s join deputy_card c on c.id = s.card_id where s.division_id = ${at.id}::int`;
  const rulings = await countingOf(db, on, congresses);
  const mandates = await ownMandates(db, viewer, congresses);
  // Staff who are deputies as well give no marks about themselves.
  const own = viewer.role === 'DEPUTY' ? [] : await db.$queryRaw<{ id: number }[]>`select own_cards() as id`;
  const others = { NOT: { id: { in: own.map(({ id }) => id) } } };
  const wanted = congresses.flatMap((congress): Prisma.DeputyCardWhereInput[] => {
    const { judged, items } = rulings.get(congress.divisionId) ?? {};
    if (!judged || !items) return [];
    const cycle = wholeOf(judged);
    const card = { startsOn: judged.since, endsOn: judged.until };
    const isAny = (who: { readonly isOwn: boolean; readonly isPeer: boolean }) =>
      offersOf(
        {
          ...{ card, judged, items, isRegistered: true, held: new Set(), reopened: new Set() },
          giver: { ...giverAt({ at, on }, viewer, congress), ...who },
        },
        today(),
      ).length > 0;
    const { since, until } = cycle;
    const here = { divisionId: at.id, since: { lt: until }, OR: [{ until: null }, { until: { gt: since } }] };
    const all: Prisma.DeputyCardWhereInput = {
      ...{ divisionId: congress.divisionId, startsOn: { lt: until }, endsOn: { gt: judged.since } },
      ...(congress.divisionId === at.id ? {} : { servings: { some: here } }),
    };
    if (viewer.role !== 'DEPUTY')
      return isAny({ isOwn: false, isPeer: false }) ? [{ AND: [all, others] }] : [];
    const mine = { mandate: { is: { personId: viewer.scope.personId ?? 0 } } };
    const together = mandates
      .filter((each) => each.divisionId === congress.divisionId && overlaps(each, cycle))
      .map(({ startsOn, endsOn }) => ({ startsOn: { lt: endsOn }, endsOn: { gt: startsOn } }));
    return [
      ...(isAny({ isOwn: true, isPeer: false }) ? [{ AND: [all, mine] }] : []),
      ...(together.length > 0 && isAny({ isOwn: false, isPeer: true })
        ? [{ AND: [all, { NOT: mine }, { OR: together }] }]
        : []),
    ];
  });
  return wanted.length > 0 ? { OR: wanted } : { id: { in: [] } };
}
