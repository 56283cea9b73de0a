// The law of scores, on chance rules and records: what the database comes to is what an obvious reckoning comes to, its lines
// add up to it, and a record that changes changes the scores it should and no others.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { elect, type Named, seat } from '../support/congresses.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { dutyOf, enact, linesOf, scoreOf, settleScores, sumOf, within } from '../support/scoring.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const kinds = ['SUGGESTION', 'MOTION', 'DEED', 'ABSENCE'] as const;
const formulas = ['EACH', 'FURTHER', 'AROUND', 'THRESHOLD', 'BAND'] as const;
const categories = ['甲', '乙'] as const;

interface Item {
  readonly text: string;
  readonly category: string | null;
  readonly kinds: readonly string[];
  readonly formula: (typeof formulas)[number];
  readonly measure: 'EVENT' | 'HALF_DAY' | 'QUANTITY';
  readonly points: number;
  readonly further: number;
  readonly count: number;
  readonly cap: number | null;
  readonly floor: number | null;
  readonly exclusionGroup: string | null;
}

interface Rules {
  readonly items: readonly Item[];
  readonly caps: Readonly<Record<string, number | null>>;
  readonly cap: number | null;
}

interface Fact {
  readonly kind: string;
  readonly quantity: number;
  readonly half_days: number;
  readonly happened_on: string;
}

// All in hundredths, so that no reckoning here is off by a binary fraction.
const chanceRules = (random: Random): Rules => ({
  items: Array.from({ length: random.int(2, 6) }, (_, index) => {
    const formula = random.pick(formulas);
    return {
      ...{ text: `条目${index}`, category: random.pick([null, ...categories]), formula },
      kinds: kinds
        .filter(() => random.chance(0.5))
        .slice(0, 3)
        .concat(random.pick(kinds)),
      measure: random.pick(['EVENT', 'HALF_DAY', 'QUANTITY'] as const),
      points: random.int(-300, 1_500),
      further: random.int(0, 500),
      count: random.int(1, 4),
      cap: random.chance(0.5) ? random.int(0, 2_500) : null,
      floor: random.chance(0.5) ? -random.int(0, 900) : null,
      exclusionGroup: random.chance(0.4) ? (formula === 'EACH' ? '逐条' : '合计') : null,
    };
  }),
  caps: {
    甲: random.chance(0.6) ? random.int(0, 3_000) : null,
    乙: random.chance(0.6) ? random.int(0, 3_000) : null,
  },
  cap: random.chance(0.4) ? random.int(0, 5_000) : null,
});

const chanceFacts = (random: Random): Fact[] =>
  Array.from({ length: random.int(0, 7) }, () => ({
    ...{ kind: random.pick(kinds), quantity: random.int(0, 5), half_days: random.int(1, 4) },
    happened_on: within(random.int(0, 40)),
  }));

const measured = ({ measure }: Item, fact: Fact): number =>
  measure === 'EVENT' ? 1 : measure === 'HALF_DAY' ? fact.half_days : fact.quantity;

const bound = (value: number, floor: number | null, cap: number | null): number =>
  Math.min(Math.max(value, floor ?? -Infinity), cap ?? Infinity);

function worth({ formula, points, further, count }: Item, quantity: number): number {
  if (formula === 'EACH') return points * quantity;
  if (formula === 'FURTHER')
    return Math.min(quantity, count) * points + Math.max(quantity - count, 0) * further;
  if (formula === 'AROUND') return points + (quantity - count) * further;
  if (formula === 'THRESHOLD') return quantity >= count ? points : 0;
  return quantity >= count + 2 ? further : quantity >= count ? points : 0;
}

/** The obvious reckoning, one thing after the other. */
function reckoned({ items, caps, cap }: Rules, facts: readonly Fact[]): number {
  const kept = new Map(items.map((item) => [item, facts.filter(({ kind }) => item.kinds.includes(kind))]));
  for (const fact of facts) {
    const rivals = items.filter(
      ({ exclusionGroup, kinds: counted }) => exclusionGroup === '逐条' && counted.includes(fact.kind),
    );
    const best = rivals.reduce<Item | undefined>(
      (found, item) =>
        found && found.points * measured(found, fact) >= item.points * measured(item, fact) ? found : item,
      undefined,
    );
    for (const item of rivals)
      if (item !== best)
        kept.set(
          item,
          (kept.get(item) ?? []).filter((each) => each !== fact),
        );
  }
  const came = items.map((item) => {
    const found = kept.get(item) ?? [];
    if (found.length === 0 && item.formula !== 'AROUND') return 0;
    return bound(
      worth(
        item,
        found.reduce((sum, fact) => sum + measured(item, fact), 0),
      ),
      item.floor,
      item.cap,
    );
  });
  const speaks = (item: Item) => (kept.get(item) ?? []).length > 0 || item.formula === 'AROUND';
  const alternatives = items.filter((item) => item.exclusionGroup === '合计' && speaks(item));
  const most = Math.max(...alternatives.map((item) => came[items.indexOf(item)] ?? 0));
  const winner = alternatives.find((item) => came[items.indexOf(item)] === most);
  const left = items.map((item, at) =>
    item.exclusionGroup === '合计' && item !== winner ? 0 : (came[at] ?? 0),
  );
  const sumIn = (category: string | null) =>
    left.reduce((sum, each, at) => sum + (items[at]?.category === category ? each : 0), 0);
  const all = categories.reduce(
    (sum, name) => sum + bound(sumIn(name), null, caps[name] ?? null),
    sumIn(null),
  );
  return bound(all, null, cap);
}

const decimal = (hundredths: number | null): string | null =>
  hundredths === null ? null : (hundredths / 100).toFixed(2);

const inputOf = ({ items, caps, cap }: Rules) => ({
  cap: decimal(cap),
  categories: categories.map((name) => ({ name, cap: decimal(caps[name] ?? null) })),
  items: items.map(({ points, further, count, cap: most, floor, formula, ...item }) => ({
    ...{ ...item, source: 'DUTY', formula, cap: decimal(most), floor: decimal(floor) },
    ...(formula === 'BAND'
      ? {
          bands: [
            { least: count, points: decimal(points) },
            { least: count + 2, points: decimal(further) },
          ],
        }
      : { points: decimal(points) }),
    ...(['FURTHER', 'AROUND'].includes(formula) ? { further: decimal(further) } : {}),
    ...(['FURTHER', 'AROUND', 'THRESHOLD'].includes(formula) ? { count } : {}),
  })),
});

async function planted(code: string): Promise<{ clerk: Person; deputies: Named[] }> {
  const clerk = await world.as('CLERK', code);
  await seat(clerk, code);
  const deputies = [];
  for (const name of ['甲', '乙', '丙']) deputies.push(await elect(clerk, code, { name }));
  return { clerk, deputies };
}

const hundredths = (text: string | undefined): number => Math.round(Number(text) * 100);

it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  'holds for the rules and records of seed %i',
  async (seed) => {
    const random = randomFrom(seed);
    const rows = await world.sql<{ code: string }>(
      `select code from division where level = 'COUNTY' and has_congress and code like '36%' order by code offset $1 limit 1`,
      [seed],
    );
    const code = rows[0]?.code ?? '';
    const { clerk, deputies } = await planted(code);
    const rules = chanceRules(random);
    await enact(clerk, code, inputOf(rules));
    const records = deputies.map(() => chanceFacts(random));
    for (const [at, deputy] of deputies.entries()) {
      for (const fact of records[at] ?? []) await dutyOf(world, code, deputy, fact);
    }
    const scores = () => Promise.all(deputies.map((deputy) => scoreOf(clerk, deputy)));
    const before = await scores();
    for (const [at, score] of before.entries()) {
      expect(hundredths(score?.total), JSON.stringify([rules, records[at]])).toBe(
        reckoned(rules, records[at] ?? []),
      );
      expect(sumOf(score)).toBe(hundredths(score?.total));
      expect(score?.items.reduce((sum, { counted }) => sum + hundredths(counted), 0)).toBe(
        hundredths(score?.total),
      );
    }
    // The same question twice has the same answer, to the letter.
    expect(JSON.stringify(await scores())).toBe(JSON.stringify(before));
    const more = { kind: random.pick(kinds), quantity: 3, half_days: 2, happened_on: within(41) };
    const [first] = deputies;
    if (first) await dutyOf(world, code, first, more);
    const after = await scores();
    expect(hundredths(after[0]?.total)).toBe(reckoned(rules, [...(records[0] ?? []), more]));
    for (const at of [1, 2]) expect(linesOf(after[at] ?? null)).toEqual(linesOf(before[at] ?? null));
    // Once they are stored they are the same, and so are those of whom a record touches, before and after they are stored anew.
    await settleScores(world);
    expect(JSON.stringify(await scores())).toBe(JSON.stringify(after));
    const last = { kind: random.pick(kinds), quantity: 2, half_days: 3, happened_on: within(42) };
    const [, second] = deputies;
    if (second) await dutyOf(world, code, second, last);
    const shown = await scores();
    expect(hundredths(shown[1]?.total)).toBe(reckoned(rules, [...(records[1] ?? []), last]));
    for (const at of [0, 2]) expect(linesOf(shown[at] ?? null)).toEqual(linesOf(after[at] ?? null));
    await settleScores(world);
    expect(JSON.stringify(await scores())).toBe(JSON.stringify(shown));
  },
);
