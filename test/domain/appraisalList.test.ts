// Lists of marks: where they were given and of whoever scores them, as far as somebody may see any.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { does, type Named } from '../support/congresses.ts';
import { enact, numberIn, within } from '../support/scoring.ts';
import { ask, type Furnished, furnish, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let furnished: Furnished;
let peer: Person;
let own: Person;

const county = '530502';
const matter = '年度民主评议';

const personOf = async ({ id }: Named): Promise<number | undefined> => {
  const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
    numberIn(id),
  ]);
  return row?.id;
};

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  furnished = await furnish(people);
  await enact(people.county, county, {
    items: [
      {
        ...{ text: '民主评议', matter, source: 'MARKS', measure: 'MEAN', points: '1' },
        ...{ amountFrom: '0', amountTo: '100' },
        assessors: ['COMMITTEE', 'PEER', 'TOWNSHIP'].map((kind, at) => ({
          ...{ kind, weight: at === 0 ? '0.4' : '0.3' },
        })),
      },
    ],
  });
  peer = await world.as('DEPUTY', county, await personOf(furnished.stranger));
  own = await world.as('DEPUTY', county, await personOf(furnished.countyDeputy));
  const mark = { deputy: furnished.countyDeputy.id, matter, on: within(), points: '80' };
  await does(people.county, 'giveAppraisal', { ...mark, division: county, assessor: 'COMMITTEE' });
  const gone = await does(peer, 'giveAppraisal', { ...mark, division: county, assessor: 'PEER' });
  await does(peer, 'withdrawAppraisal', { ...gone, reason: '评错了人' });
  await does(people.clerk, 'giveAppraisal', { ...mark, division: town, assessor: 'TOWNSHIP' });
});
afterAll(() => world.close());

async function kinds(person: Person, code: string, list: string): Promise<string[] | null> {
  const query = `{ division(code: "${code}") { list: ${list}(first: 9) { totalCount edges { node { assessor } } } } }`;
  type Page = { totalCount: number; edges: { node: { assessor: string } }[] };
  const { list: page } = (await ask<{ division: { list: Page | null } }>(person, query)).division;
  if (page && page.totalCount !== page.edges.length) throw new Error('It counts others');
  return page?.edges.map(({ node }) => node.assessor) ?? null;
}

describe('marks', () => {
  it('are listed where they were given and for whoever scores them, those taken back too, the latest first', async () => {
    expect(await kinds(people.county, county, 'appraisals')).toEqual(['PEER', 'COMMITTEE']);
    expect(await kinds(people.county, county, 'appraisalsToScore')).toEqual([
      'TOWNSHIP',
      'PEER',
      'COMMITTEE',
    ]);
    expect(await kinds(people.county, town, 'appraisals')).toEqual(['TOWNSHIP']);
    expect(await kinds(people.clerk, town, 'appraisals')).toEqual(['TOWNSHIP']);
    expect(await kinds(people.analyst, county, 'appraisalsToScore')).toHaveLength(3);
  });

  it('are listed for nobody who may not see them', async () => {
    // Of what the county gave a town sees nothing, of what it gave itself only that.
    expect(await kinds(people.clerk, county, 'appraisals')).toEqual([]);
    expect(await kinds(people.clerk, county, 'appraisalsToScore')).toEqual(['TOWNSHIP']);
    expect(await kinds(peer, county, 'appraisals')).toEqual(['PEER']);
    for (const person of [own, await world.as('CLERK', '610902'), await world.as('KEEPER', '530502106')]) {
      expect(await kinds(person, county, 'appraisals')).toEqual([]);
      expect(await kinds(person, county, 'appraisalsToScore')).toEqual([]);
    }
    const auditor = await world.as('AUDITOR', county);
    const { errors } = await auditor.ask<object, object>(
      `{ division(code: "${county}") { appraisals { totalCount } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('are listed for no seat of whom they are about', async () => {
    const both = await world.as('CLERK', county);
    expect(await kinds(both, county, 'appraisalsToScore')).toHaveLength(3);
    await world.arrange(
      `insert into seat (division_id, place, account_id, role, person_id)
       select s.division_id, s.place, s.account_id, 'DEPUTY', $2 from seat s where s.id = $1`,
      [both.seatId, await personOf(furnished.countyDeputy)],
    );
    expect(await kinds(both, county, 'appraisalsToScore')).toEqual([]);
    expect(await kinds(both, county, 'appraisals')).toEqual([]);
  });
});
