// Finds what says who may give which marks, and puts marks on record.
import { today } from '../../core/day.ts';
import type { Level } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Span } from '../../core/scoreCycle.ts';
import type { Appraisal, DeputyCard, Prisma } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import type { Db } from '../../store/client.ts';
import { heldOf, reopenedOf } from '../appeal/store.ts';
import { demandMark, demandOccasion, isByDeputy, type Mark, mostOf, type Of } from '../appraisal/rules.ts';
import { itemsOfMarks } from '../appraisal/store.ts';

import { cardOf } from '../deputy/store.ts';
import { find, type Standing } from '../division/store.ts';
import { type Begun, judgedBy } from '../ruleSetInForce/store.ts';
import { demandGivable, type Footing, mayGiveAt, type Offer, offersOf } from './rules.ts';

type Card = Pick<DeputyCard, 'id' | 'divisionId' | 'level' | 'startsOn' | 'endsOn'>;
export type Congress = Pick<DeputyCard, 'divisionId' | 'level'>;

/** Where marks are given, and a day of their cycle. */
interface Where {
  readonly at: Pick<Standing, 'id' | 'level'>;
  readonly on: Date;
}

export const wholeOf = ({ begins, until }: Begun): Span => ({ since: begins, until });

export const overlaps = ({ startsOn, endsOn }: Pick<Card, 'startsOn' | 'endsOn'>, { since, until }: Span) =>
  startsOn < until && since < endsOn;

/** By what the deputies of congresses are judged, and the items that count their marks. A constant number of statements. */
export async function countingOf(db: Db, on: Date, congresses: readonly Congress[]) {
  const distinct = new Map(congresses.map(({ divisionId, level }) => [divisionId, level] as const));
  const asked = [...distinct.keys()].map((divisionId) => ({ divisionId, on, subject: 'DEPUTY' as const }));
  const judged = (await judgedBy(db, asked)).filter((each) => each !== null);
  const found = judged.map((each) => ({ judged: each, level: distinct.get(each.divisionId) as Level }));
  const items = await itemsOfMarks(db, found);
  return new Map(judged.map((each, index) => [each.divisionId, { judged: each, items: items[index] ?? [] }]));
}

/** The mandates under which a deputy who asks gives marks of PEER: of mandates one sees the own alone. One statement. */
export const ownMandates = (db: Db, { role }: Viewer, congresses: readonly Congress[]) =>
  role === 'DEPUTY'
    ? db.mandate.findMany({
        where: { divisionId: { in: congresses.map(({ divisionId }) => divisionId) }, status: 'ACTIVE' },
      })
    : Promise.resolve([]);

/** Which of some cards are of the person who asks, on whatever seat. One statement. */
async function ownCards(db: Db, ids: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    select id from unnest(${[...ids]}::int[]) as id where is_own_card(id)`;
  return new Set(rows.map(({ id }) => id));
}

export const giverAt = ({ at }: Where, { role, division }: Viewer, { divisionId }: Congress) => ({
  ...{ role, level: at.level, isHome: at.id === division.id, isScorer: at.id === divisionId },
});

type Asked = Pick<Footing & { readonly card: Card }, 'card' | 'judged' | 'items'>;

/** The marks that the rules ask for of each deputy in its cycle, by matter. */
const mattersOf = (asked: readonly Asked[]) =>
  asked.flatMap(({ card, judged, items }, index) =>
    [...new Set(items.map(({ matter }) => matter))].flatMap((matter) =>
      judged && matter !== null
        ? [{ index, cardId: card.id, matter, cycleSince: judged.begins, cycleUntil: judged.until }]
        : [],
    ),
  );

/** In which matters an open appeal holds the marks of each, and in which right ones are given still since one was upheld. Two statements. */
async function appealedOf(db: Db, asked: readonly Asked[]) {
  const all = mattersOf(asked);
  const setsOf = (are: readonly boolean[]) =>
    asked.map(
      (_, index) =>
        new Set(all.flatMap((each, at) => (are[at] && each.index === index ? [each.matter] : []))),
    );
  return { held: setsOf(await heldOf(db, all)), reopened: setsOf(await reopenedOf(db, all)) };
}

/** What says which marks somebody may give each of some deputies. A constant number of statements. */
async function footingsOf(
  db: Db,
  viewer: Viewer,
  where: Where,
  cards: readonly Card[],
): Promise<(Footing & { readonly card: Card })[]> {
  const ids = cards.map(({ id }) => id);
  const rulings = await countingOf(db, where.on, cards);
  const own = await ownCards(db, ids);
  const mandates = await ownMandates(db, viewer, cards);
  const servings = await db.serving.findMany({ where: { divisionId: where.at.id, cardId: { in: ids } } });
  const found = cards.map((card) => {
    const { judged = null, items = [] } = rulings.get(card.divisionId) ?? {};
    const cycle = judged && wholeOf(judged);
    const satThen = mandates.filter((each) => cycle && overlaps(each, cycle));
    const isPeer = satThen.some(
      ({ divisionId, startsOn: since, endsOn: until }) =>
        divisionId === card.divisionId && overlaps(card, { since, until }),
    );
    const isRegistered = servings.some(
      ({ cardId, since, until }) =>
        cardId === card.id && cycle && since < cycle.until && (until === null || until > cycle.since),
    );
    const giver = { ...giverAt(where, viewer, card), isPeer, isOwn: own.has(card.id) };
    return { card, judged, items, giver, isRegistered };
  });
  const { held, reopened } = await appealedOf(db, found);
  const none = new Set<string>();
  return found.map((each, at) => ({ ...each, held: held[at] ?? none, reopened: reopened[at] ?? none }));
}

/** A mark that may be given, and of which occasions such marks are on record there. */
export type Open = Offer & { readonly occasions: readonly string[] };

const isOf = (mark: Appraisal, { card, judged }: { card: Card; judged: Begun | null }, of: Of) =>
  mark.cardId === card.id &&
  mark.matter === of.matter &&
  mark.assessor === of.assessor &&
  mark.cycleSince.getTime() === judged?.begins.getTime() &&
  mark.cycleUntil.getTime() === judged.until.getTime();

/** Which marks are on record already, so that whoever asks corrects them and gives no others. */
const onRecord = (viewer: Viewer, { id }: Pick<Standing, 'id'>): Prisma.AppraisalWhereInput => ({
  withdrawnAt: null,
  OR: [
    { assessor: { in: ['SELF', 'PEER'] }, givenByPerson: viewer.scope.personId ?? 0 },
    { assessor: { notIn: ['SELF', 'PEER'] }, divisionId: id },
  ],
});

/** What somebody may give each of some deputies at a place now. A constant number of statements. */
export async function openTo(
  db: Db,
  viewer: Viewer | null,
  { at: code, on }: { readonly at: string; readonly on: Date },
  cards: readonly Card[],
): Promise<Open[][]> {
  const at = await find(db, code);
  if (!at || !mayGiveAt(at.place, viewer)) return cards.map(() => []);
  const footings = await footingsOf(db, viewer, { at, on }, cards);
  const marks = await db.appraisal.findMany({
    where: { cardId: { in: cards.map(({ id }) => id) }, ...onRecord(viewer, at) },
  });
  return footings.map((footing) =>
    offersOf(footing, today())
      .map((offer): Open => {
        const given = marks.filter((mark) => isOf(mark, footing, offer));
        return { ...offer, occasions: given.map(({ occasion }) => occasion) };
      })
      .filter(({ assessor, occasions }) => mostOf(assessor) > 1 || occasions.length === 0),
  );
}

export interface Wish extends Of, Mark {
  readonly division: string;
  readonly deputyId: number;
  readonly on: Date;
  readonly occasion: string;
}

/** Puts a mark on record. */
export async function give(db: Db, viewer: Viewer, wish: Wish): Promise<Done> {
  const { deputyId, matter, assessor, points, assessors, occasion, on } = wish;
  const { accountId: givenBy, seatId } = viewer;
  const at = await find(db, wish.division);
  if (!at || !mayGiveAt(at.place, viewer)) {
    const sentence = `There is no division ${wish.division} that you may give marks at.`;
    throw new Refusal('NOT_FOUND', sentence, { field: 'division' });
  }
  const card = await cardOf(db, deputyId);
  const [footing] = await footingsOf(db, viewer, { at, on }, [card]);
  if (!footing) throw new Error('No footing');
  demandMark(wish, assessor, demandGivable(footing, wish, today()));
  demandOccasion(occasion, assessor);
  const { judged } = footing;
  const cycle = wholeOf(judged as Begun);
  // Of two who give at once, the second finds the first's.
  await db.$executeRaw`select pg_advisory_xact_lock(726184, ${deputyId}::int & 255)`;
  const days = { cycleSince: cycle.since, cycleUntil: cycle.until };
  const once = { cardId: deputyId, matter, ...days, assessor, withdrawnAt: null };
  const givenByPerson = isByDeputy(assessor) ? (viewer.scope.personId ?? null) : null;
  const by = isByDeputy(assessor) ? { givenByPerson } : { divisionId: at.id, occasion };
  if ((await db.appraisal.count({ where: { ...once, ...by } })) > 0) {
    throw new Refusal('CONFLICT', 'This mark is on record already: correct it.');
  }
  return db.appraisal.create({
    data: {
      ...{ ...once, points, assessors, occasion, givenBy, givenByPerson, seatId },
      ...{ divisionId: at.id, place: at.place },
      ...{ scorerDivisionId: card.divisionId, scorerPlace: card.division.place },
    },
  });
}
