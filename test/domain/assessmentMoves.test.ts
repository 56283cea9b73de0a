// What an assessment says may be done with it is what is then done, and what it leaves out is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, findings, handIn, judge, shown } from '../support/assessments.ts';
import { dayFrom, does, type Named, refused } from '../support/congresses.ts';
import { published } from '../support/standards.ts';
import { openStation, type People, peopleOf } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let everybody: readonly Person[];

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  await published(people.prefecture, '5305');
  const { clerk, keeper, analyst, county, prefecture } = people;
  everybody = [clerk, keeper, analyst, county, prefecture];
});
afterAll(() => world.close());

const station = async (): Promise<string> => (await openStation(people.clerk, {})).id;
const movesFor = async (by: Person, { id }: Named): Promise<readonly string[]> =>
  (await shown(by, id, 'moves'))?.['moves'] as readonly string[];
const movesOf = (named: Named) => Promise.all(everybody.map((by) => movesFor(by, named)));

const mutations = {
  SUBMIT: (named: Named) => ['submitAssessment', { ...named, gapsDueOn: dayFrom(9) }],
  WITHDRAW: (named: Named) => ['withdrawAssessment', { ...named, reason: '重评' }],
  VERIFY: (named: Named) => ['verifyAssessment', named],
  SEND_BACK: (named: Named) => ['sendBackAssessment', { ...named, reason: '重评' }],
  SPOT_CHECK: (named: Named) => ['spotCheckAssessment', { ...named, upheld: true, reason: '属实' }],
} as const satisfies Readonly<Record<string, (named: Named) => readonly [string, object]>>;

/** Everything that is not told is refused. */
async function refusesTheRest({ id, version }: Named): Promise<void> {
  for (const by of everybody) {
    const told = await movesFor(by, { id, version });
    for (const [move, mutation] of Object.entries(mutations)) {
      if (told.includes(move)) continue;
      const { code } = await refused(by, ...mutation({ id, version }));
      expect(['FORBIDDEN', 'NOT_FOUND', 'WRONG_STATE'], move).toContain(code);
    }
  }
}

describe('what may be done with an assessment is told', () => {
  it('by its state and by who asks', async () => {
    const begun = await begin(people.clerk, await station());
    const own = ['SUBMIT', 'WITHDRAW'];
    expect(await movesOf(begun)).toEqual([own, own, [], own, []]);
    await refusesTheRest(begun);
    const submitted = await handIn(people.clerk, await station());
    const checks = ['VERIFY', 'SEND_BACK'];
    expect(await movesOf(submitted)).toEqual([
      ['WITHDRAW'],
      ['WITHDRAW'],
      [],
      ['WITHDRAW', ...checks],
      checks,
    ]);
    await refusesTheRest(submitted);
    const verified = await does(people.county, 'verifyAssessment', {
      id: submitted.id,
      version: submitted.version,
    });
    expect(await movesOf(verified)).toEqual([[], [], [], [], ['SPOT_CHECK']]);
    await refusesTheRest(verified);
    await does(people.prefecture, ...mutations.SPOT_CHECK(verified));
    expect(await movesOf(verified)).toEqual([[], [], [], [], []]);
  });

  it('and nobody is offered to verify what they judged', async () => {
    const { clerk, county } = people;
    const begun = await begin(clerk, await station());
    const judged = await judge(county, begun, findings(begun.items));
    const submitted = await does(clerk, 'submitAssessment', {
      id: judged.id,
      version: judged.version,
      gapsDueOn: dayFrom(9),
    });
    expect(await movesFor(county, submitted)).toEqual(['WITHDRAW', 'SEND_BACK']);
    await refusesTheRest(submitted);
  });
});
