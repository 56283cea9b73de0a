// The law of marks, on chance items and marks: what an item comes to is the mean of each kind of assessors by its weight, worked out
// in whole fractions, before scores are stored and after; and the lines of the ledger add up to it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayFrom, does, elect, type Named, seat } from '../support/congresses.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { enact, from, linesOf, numberIn, scoreOf, settleScores, sumOf, until } from '../support/scoring.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const kinds = ['SELF', 'PEER', 'GROUP', 'TOWNSHIP', 'COMMITTEE', 'VOTERS'] as const;
type Kind = (typeof kinds)[number];

interface Item {
  /** In hundredths, each kind's. */
  readonly weights: ReadonlyMap<Kind, number>;
  readonly spreads: boolean;
  readonly points: number;
  /** The least that a mark may be, in hundredths; the most is ten. */
  readonly from: number;
}

/** Hundredths of a mark, or of what those of several assessors come to together. */
interface Mark {
  readonly who: number;
  readonly item: number;
  readonly kind: Kind;
  readonly assessors: number;
  readonly points: number;
  /** Whether it is of another cycle, which begins on the same day and ends on another. */
  readonly isOfOther: boolean;
}

/** Weights that come to a hundred, of some kinds. */
function chanceWeights(random: Random): Map<Kind, number> {
  const some = random.shuffle(kinds).slice(0, random.int(1, 6));
  const parts = some.map(() => random.int(1, 9));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const weights = parts.map((part) => Math.max(1, Math.floor((part * 100) / whole)));
  const rest = 100 - weights.reduce((sum, each) => sum + each, 0);
  return new Map(some.map((kind, at) => [kind, (weights[at] ?? 0) + (at === 0 ? rest : 0)]));
}

const chanceItem = (random: Random): Item => ({
  weights: chanceWeights(random),
  spreads: random.chance(0.5),
  points: random.pick([1, 1, 2]),
  from: random.pick([0, 0, -500, -1_500]),
});

/** Of some kinds there is one mark alone of each deputy in each matter and cycle. */
const isOnce = ({ kind }: Mark): boolean => kind === 'SELF' || kind === 'TOWNSHIP';
const isFirst = (mark: Mark, at: number, all: readonly Mark[]): boolean => {
  const key = ({ who, item, kind, isOfOther }: Mark) => [who, item, kind, isOfOther].join();
  return !isOnce(mark) || all.findIndex((each) => key(each) === key(mark)) === at;
};

function chanceMarks(random: Random, items: readonly Item[]): Mark[] {
  const marks = Array.from({ length: 40 }, () => {
    const item = random.int(0, items.length - 1);
    const kind = random.pick([...(items[item]?.weights.keys() ?? [])]);
    const assessors = ['SELF', 'PEER', 'TOWNSHIP'].includes(kind) ? 1 : random.int(1, 13);
    const points = random.int((items[item]?.from ?? 0) * assessors, 1_000 * assessors);
    return { who: random.int(0, 2), item, kind, assessors, points, isOfOther: random.chance(0.2) };
  });
  return marks.filter(isFirst);
}

/** A fraction of whole numbers. */
type Fraction = readonly [above: bigint, below: bigint];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];

/** To the nearest whole number, halves away from zero. */
const nearest = ([above, below]: Fraction): bigint =>
  (2n * above + (above < 0n ? -below : below)) / (2n * below);

/** What the marks of somebody come to under an item, in hundredths of a point. */
function reckoned({ weights, spreads, points }: Item, marks: readonly Mark[]): bigint {
  const given = [...weights].flatMap(([kind, weight]) => {
    const own = marks.filter((mark) => mark.kind === kind && !mark.isOfOther);
    const many = own.reduce((sum, { assessors }) => sum + assessors, 0);
    const sum = own.reduce((all, mark) => all + mark.points, 0);
    return many === 0 ? [] : [{ weight: BigInt(weight), mean: [BigInt(sum), BigInt(many)] as const }];
  });
  if (given.length === 0) return 0n;
  const whole = spreads ? given.reduce((sum, { weight }) => sum + weight, 0n) : 100n;
  const all = given.reduce<Fraction>(
    (sum, { weight, mean: [above, below] }) => plus(sum, [above * weight, below * whole]),
    [0n, 1n],
  );
  return nearest(all) * BigInt(points);
}

const hundredths = (text: string | undefined): bigint => BigInt(Math.round(Number(text) * 100));

it.each([1, 2, 3, 4, 5, 6, 7, 8])('holds for the items and marks of seed %i', async (seed) => {
  const random = randomFrom(seed);
  const rows = await world.sql<{ code: string }>(
    `select code from division where level = 'COUNTY' and has_congress and code like '41%' order by code offset $1 limit 1`,
    [seed],
  );
  const code = rows[0]?.code ?? '';
  const clerk = await world.as('CLERK', code);
  await seat(clerk, code);
  const deputies: Named[] = [];
  for (const name of ['甲', '乙', '丙']) deputies.push(await elect(clerk, code, { name }));
  const items = Array.from({ length: 2 }, () => chanceItem(random));
  await enact(clerk, code, {
    items: items.map(({ weights, spreads, points, from: least }, at) => ({
      ...{
        text: `评议${at}`,
        matter: `评议${at}`,
        source: 'MARKS',
        measure: 'MEAN',
        points,
        spreads,
        amountFrom: String(least / 100),
        amountTo: '10',
      },
      assessors: [...weights].map(([kind, weight]) => ({ kind, weight: (weight / 100).toFixed(2) })),
    })),
  });
  const marks = chanceMarks(random, items);
  const write = async ({ who, item, kind, assessors, points, isOfOther }: Mark, by: number) =>
    world.arrange(
      `insert into appraisal (division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until,
         assessor, assessors, points, given_by, given_by_person, occasion)
       select d.id, d.place, $2, d.id, d.place, $3, $4, $5, $6::"AssessorKind", $7, $8, $9::int,
         case when $6 in ('SELF', 'PEER') then $9::int end, case when $6 in ('SELF', 'PEER', 'TOWNSHIP') then '' else $9::text end
       from division d where d.code = $1`,
      [
        code,
        numberIn(deputies[who]?.id ?? ''),
        `评议${item}`,
        from,
        isOfOther ? dayFrom(random.pick([-40, -20, 20, 60])) : until,
        kind,
        assessors,
        points / 100,
        by,
      ],
    );
  for (const [at, mark] of marks.entries()) await write(mark, at);
  const check = async (all: readonly Mark[]) => {
    const scores = await Promise.all(deputies.map((deputy) => scoreOf(clerk, deputy)));
    for (const [who, score] of scores.entries()) {
      const own = items.map((item, at) =>
        reckoned(
          item,
          all.filter((mark) => mark.who === who && mark.item === at),
        ),
      );
      const total = own.reduce((sum, each) => sum + each, 0n);
      expect(hundredths(score?.total), JSON.stringify([seed, who])).toBe(total);
      expect(BigInt(sumOf(score))).toBe(total);
      for (const [at, each] of own.entries()) {
        const lines = linesOf(score).filter(({ item }) => item.text === `评议${at}`);
        expect(lines.reduce((sum, { counted }) => sum + hundredths(counted), 0n)).toBe(each);
      }
    }
    return JSON.stringify(scores);
  };
  await check(marks);
  await settleScores(world);
  const stored = await check(marks);
  const more = chanceMarks(random, items).find((mark) => !isOnce(mark));
  const last = more ? [more] : [];
  for (const mark of last) await write(mark, 1_000);
  const shown = await check([...marks, ...last]);
  await settleScores(world);
  expect(await check([...marks, ...last])).toBe(shown);
  expect(stored).not.toBe('');
  // Whatever day of the cycle somebody is in office from, the marks are those of the cycle.
  for (const [who, deputy] of deputies.entries()) {
    const startsOn = dayFrom(-random.int(1, 97));
    if (who > 0) await does(clerk, 'correctDeputy', { ...deputy, startsOn });
  }
  await check([...marks, ...last]);
  await settleScores(world);
  await check([...marks, ...last]);
});
