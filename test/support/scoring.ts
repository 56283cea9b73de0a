// Scoring rules put in force and duty records that count, made in one step, and short ways to ask what somebody scored.
import { setTimeout as sleep } from 'node:timers/promises';
import { dayFrom, does, type Named } from './congresses.ts';
import { ask } from './town.ts';
import type { Person, World } from './world.ts';

/** The window that is scored: it ends today, so that rules are still made for it, and every deputy of the tests is in office and registered in it. */
export const from = dayFrom(-99);
export const until = dayFrom(1);
/** A day in it. */
export const within = (days = 0): string => dayFrom(-49 + days);

/** What it takes to draft rules for the window. */
export const rulesOf = (division: string, wish: object = {}) => ({
  ...{ division, label: '积分办法', effectiveFrom: '2020-01-01', items: [] },
  ...{ cycle: 'CUSTOM', windowFrom: from, windowTo: until },
  ...wish,
});

/** Rules in force. */
export async function enact(person: Person, division: string, wish: object): Promise<Named> {
  const { id, version } = await does(person, 'draftRuleSet', rulesOf(division, wish));
  return does(person, 'publishRuleSet', { id, version });
}

/** The number inside an id. */
export const numberIn = (id: string): number => Number(atob(id).split(':').at(-1));

/** A duty record of a deputy, or of a group, that went all the way and counts. Answers its number. */
export async function dutyOf(
  world: World,
  at: string,
  who: Named,
  wish: object = {},
  isGroup = false,
): Promise<number> {
  const row = { kind: 'OTHER', title: '履职', happened_on: within(), ...wish };
  const columns = Object.keys(row);
  const [made] = await world.arrange<{ id: number }>(
    `insert into duty_record (division_id, place, card_id, group_id, scorer_division_id, scorer_place, declared_by, ${columns.join(', ')})
     select d.id, d.place, case when not $4 then $2::int end, case when $4 then $2::int end, o.id, o.place, 1,
       ${columns.map((name) => `r.${name}`).join(', ')}
     from division d join division o on o.id = case when $4 then d.id else (select division_id from deputy_card where id = $2) end,
       jsonb_populate_record(null::duty_record, $3::jsonb) r
     where d.code = $1 returning id`,
    [at, numberIn(who.id), JSON.stringify(row), isGroup],
  );
  for (const set of [
    `state = 'FIRST_REVIEWED', first_reviewed_by = 2`,
    `state = 'SECOND_REVIEWED', second_reviewed_by = 3`,
    `state = 'PUBLISHED', published_on = happened_on, objection_until = happened_on`,
    `state = 'FINAL'`,
  ]) {
    await world.arrange(`update duty_record set ${set} where id = $1`, [made?.id]);
  }
  return made?.id ?? 0;
}

/** Lets stored scores be worked out until nothing is left to do. */
export async function settleScores(world: World): Promise<void> {
  for (let turn = 0; turn < 2_000; turn += 1) {
    const work = () => world.sql<{ done: number }>('select tally.reckon_scores(50, 7) as done');
    const done = (await Promise.all([work(), work()])).flat().some((row) => row.done > 0);
    const [left] = await world.sql<{ boards: number }>(
      'select count(*)::int as boards from tally.score_board where computed_at is null',
    );
    if (!done && left?.boards === 0) return;
    if (!done) await sleep(10);
  }
  throw new Error('Scores do not come to rest');
}

export interface Line {
  readonly item: { readonly text: string };
  readonly on: string | null;
  readonly title: string | null;
  readonly points: string;
  readonly counted: string;
  readonly withinItem: string;
  readonly withinCategory: string;
  readonly isKept: boolean;
  readonly activity: object | null;
  readonly opinion: object | null;
  readonly dutyRecord: object | null;
}

export interface Shown {
  readonly total: string;
  readonly rank: number | null;
  readonly ranked: number;
  readonly isExempt: boolean;
  readonly isBarred: boolean;
  readonly isOver: boolean;
  readonly from: string;
  readonly to: string;
  readonly grade: { readonly name: string } | null;
  readonly ruleSet: { readonly label: string; readonly number: number };
  readonly categories: readonly { readonly category: { readonly name: string }; readonly points: string }[];
  readonly items: readonly { readonly item: { readonly text: string }; readonly counted: string }[];
  readonly explain: readonly string[];
  readonly told: readonly string[];
  readonly ledger: { readonly edges: readonly { readonly node: Line }[] };
}

const scoreFields = `total rank ranked isExempt isBarred isOver from to grade { name } ruleSet { label number }
  categories { category { name } points } items { item { text } counted } explain told: explain(language: EN)
  ledger(first: 100) { edges { node { item { text } on title points counted withinItem withinCategory isKept
    activity { id } opinion { id } dutyRecord { id } } } }`;

/** What a deputy scored, or null where it is not for this person to see. */
export async function scoreOf(person: Person, { id }: Named, on = within()): Promise<Shown | null> {
  const query = `query ($id: ID!, $on: Date!) { node(id: $id) { ... on Deputy { score(on: $on) { ${scoreFields} } }
    ... on DeputyGroup { score(on: $on) { ${scoreFields} } } } }`;
  return (await ask<{ node: { score: Shown | null } | null }>(person, query, { id, on })).node?.score ?? null;
}

export const linesOf = (score: Shown | null): Line[] => score?.ledger.edges.map(({ node }) => node) ?? [];

/** What the lines of a score add up to, in hundredths. */
export const sumOf = (score: Shown | null): number =>
  linesOf(score).reduce((sum, { counted }) => sum + Math.round(Number(counted) * 100), 0);
