// Finds whom somebody gives marks.
import { today } from '../../core/day.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Viewer } from '../../graph/context.ts';
import type { Db } from '../../store/client.ts';
import { type MarksOfAll, reopenedIn } from '../appeal/store.ts';
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

/** Some deputies of a congress. */
interface Group {
  readonly whom: Prisma.DeputyCardWhereInput;
  /** Of which marks only those are given still that are right ones, since an appeal was upheld; null where all are given. */
  readonly late: readonly MarksOfAll[] | null;
}

/** Of those to whom nothing is given but what an upheld appeal allows, those to whom it allows any. One statement at most. */
async function narrowed(db: Db, groups: readonly Group[]): Promise<Prisma.DeputyCardWhereInput[]> {
  const all = groups.flatMap(({ late }, group) => (late ?? []).map((marks) => ({ group, marks })));
  const asked = all.map(({ marks }) => marks);
  const reopened = asked.length > 0 ? await reopenedIn(db, asked) : [];
  return groups.flatMap(({ whom, late }, group) => {
    if (late === null) return [whom];
    const ids = new Set(all.flatMap((each, at) => (each.group === group ? (reopened[at] ?? []) : [])));
    return ids.size > 0 ? [{ AND: [whom, { id: { in: [...ids] } }] }] : [];
  });
}

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
  const groups = congresses.flatMap((congress): Group[] => {
    const { judged, items } = rulings.get(congress.divisionId) ?? {};
    if (!judged || !items) return [];
    const cycle = wholeOf(judged);
    const card = { startsOn: judged.since, endsOn: judged.until };
    const matters = new Set(items.flatMap(({ matter }) => matter ?? []));
    type As = { readonly isOwn: boolean; readonly isPeer: boolean };
    const givenAs = (who: As, reopened: ReadonlySet<string>): ReadonlySet<string> => {
      const giver = { ...giverAt({ at, on }, viewer, congress), ...who };
      const footing = { card, judged, items, isRegistered: true, held: new Set<string>(), reopened, giver };
      return new Set(offersOf(footing, today()).map(({ matter }) => matter));
    };
    const groupOf = (who: As, whom: Prisma.DeputyCardWhereInput): Group[] => {
      if (givenAs(who, new Set()).size > 0) return [{ whom, late: null }];
      const days = { cycleSince: cycle.since, cycleUntil: cycle.until };
      const late = [...givenAs(who, matters)].map((matter) => ({
        ...{ divisionId: congress.divisionId, matter, ...days },
      }));
      return late.length > 0 ? [{ whom, late }] : [];
    };
    const { since, until } = cycle;
    const here = { divisionId: at.id, since: { lt: until }, OR: [{ until: null }, { until: { gt: since } }] };
    const all: Prisma.DeputyCardWhereInput = {
      ...{ divisionId: congress.divisionId, startsOn: { lt: until }, endsOn: { gt: judged.since } },
      ...(congress.divisionId === at.id ? {} : { servings: { some: here } }),
    };
    if (viewer.role !== 'DEPUTY') return groupOf({ isOwn: false, isPeer: false }, { AND: [all, others] });
    const mine = { mandate: { is: { personId: viewer.scope.personId ?? 0 } } };
    const together = mandates
      .filter((each) => each.divisionId === congress.divisionId && overlaps(each, cycle))
      .map(({ startsOn, endsOn }) => ({ startsOn: { lt: endsOn }, endsOn: { gt: startsOn } }));
    const peers = { AND: [all, { NOT: mine }, { OR: together }] };
    return [
      ...groupOf({ isOwn: true, isPeer: false }, { AND: [all, mine] }),
      ...(together.length > 0 ? groupOf({ isOwn: false, isPeer: true }, peers) : []),
    ];
  });
  const wanted = await narrowed(db, groups);
  return wanted.length > 0 ? { OR: wanted } : { id: { in: [] } };
}
