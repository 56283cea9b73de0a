// Every range and every mask that the code makes is needed, just as it is: broken wherever it is called from, somebody is answered otherwise.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Role } from '../../src/core/role.ts';
import { changedLately, rangeWays } from '../support/places.ts';
import {
  breakableModules,
  lately,
  pathOf,
  sites,
  sitesInSource,
  switched,
  whileBroken,
} from '../support/switches.ts';
import { enliven } from '../support/lively.ts';
import { isHarmless, longOnly, unasked } from '../support/spared.ts';
import type { Node } from '../support/tree.ts';
import type { Walled } from '../support/walled.ts';
import type { Person } from '../support/world.ts';

/** Whether everything is broken in every way, and everybody asked: `npm run mutants`. */
const isWhole = process.env['RENDA_MUTANTS'] === 'all';

const everybody: Readonly<Record<string, readonly [role: Role, code: string]>> = {
  'clerk of the prefecture': ['CLERK', '1101'],
  'clerk of the county': ['CLERK', '110101'],
  'clerk of the town': ['CLERK', '110101100'],
  'keeper of the town': ['KEEPER', '110101100'],
  'deputy of the county': ['DEPUTY', '110101'],
  'auditor of the county': ['AUDITOR', '110101'],
  'analyst of the province': ['ANALYST', '11'],
  'clerk of the province': ['CLERK', '11'],
};
const few = ['clerk of the prefecture', 'clerk of the county'];
/** Whoever is asked only what nobody else could tell. */
const seldom = ['clerk of the province'];
const whoAsks = Object.keys(everybody).filter((name) =>
  isWhole ? !seldom.includes(name) : few.includes(name),
);
const whoWrites = whoAsks.filter((name) => !/auditor|analyst/.test(name));
const county = '110101';
const about = [county, '110102', ...(isWhole ? ['110101100', '1101'] : [])];

interface Question {
  readonly who: string;
  readonly text: string;
}

let walled: Walled;
let every: typeof import('../support/everyField.ts');
const seats = new Map<string, Person & { readonly account: string }>();
/** What each was answered while the code was whole. */
const whole = new Map<Question, string>();
/** Which questions come by each line that can be broken. */
const comingBy = new Map<string, Question[]>();

beforeAll(async () => {
  for (const module of breakableModules)
    vi.doMock(pathOf(module), async (original) => switched(module, await original<Exports>()));
  vi.resetModules();
  const { openCanaries } = await import('../support/canaries.ts');
  every = await import('../support/everyField.ts');
  const { everyStep } = await import('../support/everyStep.ts');
  const { asidesOfReading, asidesOfSome, asidesOfWriting } = await import('../support/asides.ts');
  walled = await openCanaries();
  await enliven(walled);
  const { world, at } = walled;
  for (const name of [...whoAsks, ...seldom]) {
    const [role, code] = everybody[name] ?? ['CLERK', '11'];
    const seat = await world.as(role, code, role === 'DEPUTY' ? at(code).id : undefined);
    const [row] = await world.sql<{ name: string }>(
      'select a.name from seat s join account a on a.id = s.account_id where s.id = $1',
      [seat.seatId],
    );
    seats.set(name, { ...seat, account: String(row?.name) });
  }
  const reading = (of: Node) => [
    ...every
      .nodeTypes()
      .flatMap((type) =>
        every
          .everyFieldOf(type, of)
          .map((part) => `{ node(id: "${every.idOf(type.name, of)}") { ... on ${type.name} { ${part} } } }`),
      ),
    ...every.everyQuery(of),
    ...asidesOfReading(of, about),
  ];
  const people = await everybodyAnew();
  for (const of of about.map(at)) {
    const questions = [
      ...whoAsks.flatMap((who) => reading(of).map((text) => ({ who, text }))),
      ...(isWhole && of.level === 'COUNTY' ? few : []).flatMap((who) =>
        everyStep(of).map(({ query: text }) => ({ who, text })),
      ),
      ...whoWrites.flatMap((who) =>
        [...every.everyMutation(of), ...asidesOfWriting(of, about)].map((text) => ({ who, text })),
      ),
      ...(of.code === county ? asidesOfSome(at) : []).map(([who, text]) => ({ who, text })),
    ];
    for (const question of questions) {
      const { told, reached } = await answered(people, question);
      if (told.includes('GRAPHQL_VALIDATION_FAILED')) throw new Error(`${question.text}: ${told}`);
      whole.set(question, told);
      for (const site of reached) {
        const known = comingBy.get(site) ?? [];
        known.push(question);
        comingBy.set(site, known);
      }
    }
  }
}, 600_000);
afterAll(async () => {
  await walled?.close();
  // Other files of this worker find the code as it is.
  vi.resetModules();
});

type Exports = Readonly<Record<string, unknown>>;
type People = ReadonlyMap<string, Person>;

/** Everybody with a token for once: what was known of whoever came with an earlier one is not known of this. */
async function everybodyAnew(): Promise<People> {
  const people = new Map<string, Person>();
  for (const [name, { account, seatId = 0 }] of seats) {
    people.set(name, walled.world.with(await walled.world.tokens.sign(account, seatId, 3_600)));
  }
  return people;
}

/** What is answered, with what came of writing; and what was come by. */
async function answered(people: People, { who, text }: Question) {
  lately();
  const told = await people
    .get(who)
    ?.ask<object, object>(text)
    .then(({ data, errors }) => every.timeless(JSON.stringify({ data, errors })))
    // What was made is not there any more when it is read back.
    .catch(String);
  const { reached, outcomes } = lately();
  return { told: `${told} ${outcomes.join()}`, reached };
}

/** The same questions with those of all sorts early, always in the same order. */
function mixed(questions: readonly Question[]): Question[] {
  const [parts, each] = [13, Math.ceil(questions.length / 13)];
  return Array.from({ length: each }, (_, at) =>
    Array.from({ length: parts }, (_each, part) => questions[part * each + at] ?? []),
  ).flat(2);
}

type Found = 'noticed' | 'survived' | 'unchanged';

async function tried(site: string, how: string): Promise<Found> {
  const questions = mixed(comingBy.get(site) ?? []);
  changedLately();
  const noticing = await whileBroken(site, how, async () => {
    const people = await everybodyAnew();
    for (const question of questions) {
      if ((await answered(people, question)).told !== whole.get(question)) return question;
    }
    return null;
  });
  const isChanged = changedLately() > 0 || !(how in rangeWays);
  // What was worked out of the tree is kept as long as the tree is the same.
  if (site.includes('store/tree.ts')) await walled.world.sql('update division set note = note where id = 1');
  if (noticing === null) return isChanged ? 'survived' : 'unchanged';
  // Nothing of it is left.
  expect((await answered(await everybodyAnew(), noticing)).told, `${site} ${how}`).toBe(whole.get(noticing));
  return 'noticed';
}

/** What is broken in one way alone in a short run, which leaves out what only more questions tell. */
const shortWays = ['is that of the level above', 'shows all'];

it('is noticed, whichever is broken in whichever way', async () => {
  const survivors: string[] = [];
  const counts = { noticed: 0, survived: 0, unchanged: 0 };
  for (const [site, { ways }] of sites) {
    for (const how of Object.keys(ways)) {
      if (!isWhole && (!shortWays.includes(how) || longOnly.test(site))) continue;
      const found = await tried(site, how);
      counts[found] += 1;
      if (found === 'survived' && !isHarmless(site, how)) survivors.push(`${site} ${how}`);
    }
  }
  expect(survivors).toEqual([]);
  expect(counts.noticed).toBeGreaterThan(isWhole ? 400 : 50);
}, 3_600_000);

it.runIf(isWhole)('is asked after, wherever it stands in the code', () => {
  expect(sitesInSource().filter((site) => !sites.has(site) && !unasked.test(site))).toEqual([]);
});
