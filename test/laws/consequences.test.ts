// The law of consequences, on chance rules, records and exemptions: whom they take in, and by which cycles, is what an obvious
// reckoning finds, cycle by cycle and deputy by deputy, before scores are stored and after.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayText, today } from '../../src/core/day.ts';
import { does, elect, type Named, seat } from '../support/congresses.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { dutyOf, enact, settleScores } from '../support/scoring.ts';
import { ask } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const names = ['甲', '乙', '丙', '丁', '戊'] as const;
const many = 7;

/** The first days of the months that are over, and of the one that runs, earliest first. */
const months = Array.from({ length: many + 1 }, (_, at) =>
  dayText(new Date(Date.UTC(today().getUTCFullYear(), today().getUTCMonth() - many + at, 1))),
);

interface Grade {
  readonly name: string;
  readonly least?: number;
  readonly quota?: number;
}
interface Consequence {
  readonly name: string;
  readonly side: 'TOP' | 'BOTTOM';
  readonly grade?: string;
  readonly places?: number;
  readonly share?: number;
  readonly below?: number;
  readonly cycles: number;
  readonly spell: 'RUNNING' | 'TERM';
}
interface Rules {
  readonly points: number;
  readonly grades: readonly Grade[];
  readonly consequences: readonly Consequence[];
}

/** What happened in a month: how much each did, who broke the law, and who was exempt. */
interface Month {
  readonly done: readonly number[];
  readonly barred: ReadonlySet<number>;
  readonly exempt: ReadonlySet<number>;
}

function chanceRules(random: Random): Rules {
  const grades: readonly Grade[] = [
    random.chance(0.5) ? { name: '优秀', quota: random.int(1, 2) } : { name: '优秀', least: 6 },
    { name: random.pick(['称职', '合格']), least: random.int(2, 4) },
    ...(random.chance(0.6) ? [{ name: '不称职' }] : []),
  ];
  const consequences = Array.from({ length: 4 }, (_, at): Consequence => {
    const side = random.pick(['TOP', 'BOTTOM'] as const);
    const way = random.int(0, side === 'TOP' ? 2 : 3);
    return {
      ...{
        name: `运用${at}`,
        side,
        cycles: random.int(1, 3),
        spell: random.pick(['RUNNING', 'TERM'] as const),
      },
      ...(way === 0 ? { grade: random.pick(grades).name } : {}),
      ...(way === 1 ? { places: random.int(1, 3) } : {}),
      ...(way === 2 ? { share: random.int(10, 60) } : {}),
      ...(way === 3 ? { below: random.int(1, 6) } : {}),
    };
  });
  return { points: random.int(1, 2), grades, consequences };
}

const chanceMonth = (random: Random): Month => ({
  done: names.map(() => random.int(0, 5)),
  barred: new Set(names.flatMap((_, at) => (random.chance(0.1) ? [at] : []))),
  exempt: new Set(names.flatMap((_, at) => (random.chance(0.12) ? [at] : []))),
});

interface Placed {
  readonly total: number;
  readonly rank: number;
  readonly last: number;
  readonly of: number;
  readonly grade: string | undefined;
  readonly isBarred: boolean;
}

/** Where each stands in a month; undefined for the exempt. */
function standings({ points, grades }: Rules, { done, barred, exempt }: Month): (Placed | undefined)[] {
  const totals = done.map((each) => each * points);
  const ranked = totals.filter((_, at) => !exempt.has(at));
  return totals.map((total, at) => {
    if (exempt.has(at)) return undefined;
    const rank = ranked.filter((each) => each > total).length + 1;
    const found = grades.find(
      ({ least, quota }) => (least === undefined || total >= least) && (quota === undefined || rank <= quota),
    );
    const last = ranked.filter((each) => each < total).length + 1;
    return { total, rank, last, of: ranked.length, grade: found?.name, isBarred: barred.has(at) };
  });
}

/** Whether a month counts: `rules` are those of the month, `own` those whose consequence it is. */
function counts(said: Consequence, placed: Placed | undefined, rules: Rules, own: Rules): boolean {
  if (!placed) return false;
  const { side, grade, places, share, below } = said;
  const isTop = side === 'TOP';
  if (isTop && placed.isBarred) return false;
  const from = isTop ? placed.rank : placed.last;
  if (places !== undefined) return from <= places;
  if (share !== undefined) return from * 100 <= share * placed.of;
  if (below !== undefined) return rules === own && placed.total < below;
  const order = rules.grades.map(({ name }) => name);
  const line = order.indexOf(grade ?? '');
  const reached = placed.grade === undefined ? order.length : order.indexOf(placed.grade);
  return line >= 0 && (isTop ? reached <= line : reached >= line);
}

/** Whom the consequences take in when a month is over, in the order of the rules, with the months. */
function reckoned(at: number, rulesOf: readonly (Rules | undefined)[], happened: readonly Month[]): string[] {
  const own = rulesOf[at];
  if (!own) return [];
  return own.consequences.flatMap((said) =>
    names.flatMap((name, who) => {
      const isIn = (month: number) => {
        const [rules, what] = [rulesOf[month], happened[month]];
        return !!rules && !!what && counts(said, standings(rules, what)[who], rules, own);
      };
      const all = Array.from({ length: at + 1 }, (_, month) => month).filter(isIn);
      const found = said.spell === 'TERM' ? all : all.filter((month) => month > at - said.cycles);
      return found.includes(at) && found.length >= said.cycles
        ? [`${said.name} ${name} ${found.map((month) => months[month]).join(' ')}`]
        : [];
    }),
  );
}

interface Told {
  readonly scoreBoard: {
    readonly consequences: readonly {
      readonly consequence: { readonly name: string };
      readonly deputies: readonly { deputy: { name: string }; cycles: { from: string }[] }[];
    }[];
  } | null;
}

/** A day of a month on which the rules of its last day are in force. */
const middle = (month: string): string => `${month.slice(0, 8)}09`;

async function told(person: Person, code: string, month: string): Promise<string[]> {
  const query = `{ division(code: "${code}") { scoreBoard(on: "${middle(month)}") { consequences { consequence { name }
    deputies { deputy { name } cycles { from } } } } } }`;
  const { scoreBoard } = (await ask<{ division: Told }>(person, query)).division;
  return (scoreBoard?.consequences ?? []).flatMap(({ consequence, deputies }) =>
    deputies.map(
      ({ deputy, cycles }) =>
        `${consequence.name} ${deputy.name} ${cycles.map(({ from }) => `${from.slice(0, 8)}01`).join(' ')}`,
    ),
  );
}

const inputOf = ({ points, grades, consequences }: Rules) => ({
  ...{ cycle: 'MONTH', windowFrom: null, windowTo: null, grades },
  items: [{ text: '履职', source: 'DUTY', kinds: ['OTHER'], measure: 'QUANTITY', points }],
  conditions: [{ text: '违法', kinds: ['MISCONDUCT'], count: 1, barsAward: true }],
  consequences: consequences.map((each) => ({ ...each, text: '按规定办理' })),
});

async function happen(code: string, clerk: Person, deputies: readonly Named[], at: number, month: Month) {
  const [first = '', next = ''] = [months[at], months[at + 1]];
  for (const [who, deputy] of deputies.entries()) {
    const quantity = month.done[who] ?? 0;
    const happened_on = middle(first);
    if (quantity > 0) await dutyOf(world, code, deputy, { quantity, happened_on });
    if (month.barred.has(who)) await dutyOf(world, code, deputy, { kind: 'MISCONDUCT', happened_on });
    if (month.exempt.has(who)) {
      const wish = { deputy: deputy.id, kind: 'OTHER', reason: '免予排名', since: first, until: next };
      await does(clerk, 'exemptDeputy', wish);
    }
  }
}

it.each([1, 2, 3, 4, 5, 6, 10])('holds for the rules and records of seed %i', async (seed) => {
  const random = randomFrom(seed);
  const rows = await world.sql<{ code: string }>(
    `select code from division where level = 'COUNTY' and has_congress and code like '37%' order by code offset $1 limit 1`,
    [seed],
  );
  const code = rows[0]?.code ?? '';
  const clerk = await world.as('CLERK', code);
  await seat(clerk, code);
  const deputies: Named[] = [];
  for (const name of names) deputies.push(await elect(clerk, code, { name }));
  // A version of the rules gives way to another after some months, at once, after some days or after a month without any.
  const change = random.int(0, many - 1);
  const pause = change > 1 && random.chance(0.5) ? 1 : 0;
  const [old, young] = [chanceRules(random), chanceRules(random)];
  const turn = (months[change] ?? '').slice(0, 8) + random.pick(['01', '04']);
  if (change > 0)
    await enact(clerk, code, {
      ...inputOf(old),
      effectiveFrom: months[0],
      effectiveTo: months[change - pause],
    });
  await enact(clerk, code, { ...inputOf(young), effectiveFrom: turn });
  const rulesOf = months.map((_, at) => (at < change - pause ? old : at < change ? undefined : young));
  const happened = months.map(() => chanceMonth(random));
  for (const [at, month] of happened.entries()) {
    if (at < many) await happen(code, clerk, deputies, at, month);
  }
  const all = () => Promise.all(months.map(async (month) => (await told(clerk, code, month)).toSorted()));
  const expected = months.map((_, at) => (at < many ? reckoned(at, rulesOf, happened).toSorted() : []));
  const before = await all();
  expect(before, JSON.stringify([rulesOf, happened])).toEqual(expected);
  await settleScores(world);
  expect(await all()).toEqual(before);
});
