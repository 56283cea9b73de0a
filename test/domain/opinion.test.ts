// Opinions as those read them who may.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, type Named, refused } from '../support/congresses.ts';
import { ask, listed, node, openStation, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let keeper: Person;
let analyst: Person;
let prefecture: Person;

beforeAll(async () => {
  world = await openWorld();
  ({ county, keeper, analyst, prefecture } = await peopleOf(world));
});
afterAll(() => world.close());

const fields = `source content receivedOn state moves handler answer answeredOn outcome resolvedOn withdrawnReason version
  isSynthetic division { code } station { name } activity { title } assignee { code }
  history { move fromState toState note }`;

const read = (person: Person, id: string) => node(person, 'Opinion', id, fields);

const usual = { content: '村道积水，雨天难行', receivedOn: dayFrom(-30) };

const receive = (wish: object = {}, by: Person = keeper): Promise<Named> =>
  does(by, 'receiveOpinion', { ...usual, division: town, ...wish });

describe('an opinion', () => {
  it('is not there for a neighbour, an auditor or a deputy, and cannot be touched by them', async () => {
    const { id } = await receive();
    const others = [await world.as('CLERK', '510311'), await world.as('CLERK', '530502106')];
    const readers = [...others, await world.as('AUDITOR', '53'), await world.as('DEPUTY', town)];
    for (const other of readers) {
      expect(await read(other, id)).toBeNull();
      const query = `{ division(code: "${town}") { opinions { totalCount } opinionsAssigned { totalCount } } }`;
      expect(await ask(other, query)).toEqual({
        division: { opinions: { totalCount: 0 }, opinionsAssigned: { totalCount: 0 } },
      });
    }
    for (const other of [...others, prefecture]) {
      for (const [mutation, wish] of [
        ['assignOpinion', { version: 1, to: town }],
        ['answerOpinion', { version: 1, answer: '答' }],
        ['resolveOpinion', { version: 1, outcome: '果' }],
        ['declineOpinion', { version: 1, reason: '因' }],
        ['correctOpinion', { version: 1, content: '改' }],
        ['withdrawOpinion', { version: 1, reason: '撤' }],
      ] as const) {
        expect((await refused(other, mutation, { id, ...wish })).code, mutation).toBe('NOT_FOUND');
      }
    }
  });
});

describe('the opinions of a division', () => {
  it('are found by state, by day and by station, newest first', async () => {
    const division = '530502101';
    const at = await openStation(county, { division });
    await receive({ division, content: '一', receivedOn: dayFrom(-9) }, county);
    const second = await receive({ division, content: '二', receivedOn: dayFrom(-3) }, county);
    await receive({ division, content: '三', receivedOn: dayFrom(-6), station: at.id }, county);
    const gone = await receive({ division, content: '四' }, county);
    await does(county, 'resolveOpinion', { ...second, outcome: '果' });
    await does(county, 'withdrawOpinion', { ...gone, reason: '误' });
    const contents = (args: string) => listed(analyst, division, `opinions${args}`, 'content');
    expect(await contents('')).toEqual(['二', '三', '一']);
    expect(await contents('(includeWithdrawn: true)')).toEqual(['二', '三', '一', '四']);
    expect(await contents('(state: RESOLVED)')).toEqual(['二']);
    expect(await contents(`(from: "${dayFrom(-6)}")`)).toEqual(['二', '三']);
    expect(await contents(`(to: "${dayFrom(-6)}")`)).toEqual(['三', '一']);
    expect(await contents(`(station: "${at.id}")`)).toEqual(['三']);
    const list = 'opinions(state: RECEIVED) { edges { node { content } } }';
    expect(await node(analyst, 'Station', at.id, list)).toEqual({
      opinions: { edges: [{ node: { content: '三' } }] },
    });
  });

  it('come with their history in as many statements for one as for twenty', async () => {
    const division = '530502104';
    for (let n = 0; n < 6; n += 1) {
      const received = await receive({ division }, county);
      await does(county, 'assignOpinion', { ...received, to: '530502' });
    }
    const statements = async (first: number): Promise<number> => {
      const answer = await analyst.ask(
        `{ division(code: "${division}") { opinions(first: ${first}) {
          edges { node { content moves history { move } assignee { name } station { name } activity { title } } } } } }`,
      );
      expect(answer.errors).toBeUndefined();
      return answer.statements.length;
    };
    expect(await statements(20)).toBe(await statements(1));
  });
});
