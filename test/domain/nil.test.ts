// Nil reports, and the coverage they stand for.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, miscounted, refused } from '../support/congresses.ts';
import { ask, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let county: Person;
let keeper: Person;
let analyst: Person;

beforeAll(async () => {
  world = await openWorld();
  ({ county, keeper, analyst } = await peopleOf(world));
});
afterAll(() => world.close());

describe('a nil report', () => {
  const month = dayFrom(-70).slice(0, 7);
  const coverage = async (code: string) => {
    const fields = 'coverage { expected reporting }';
    const query = `{ division(code: "${code}") { rollup(period: { month: "${month}" }) { ${fields} } } }`;
    const { division } = await ask<{ division: { rollup: { coverage: { reporting: number } } } }>(
      analyst,
      query,
    );
    return division.rollup.coverage;
  };

  it('makes a town count as reporting until it is taken back', async () => {
    const division = '530502103';
    const before = await coverage('530502');
    const { id } = await does(county, 'reportNothing', { division, month }, 'id month division { code }');
    const list = 'nilReports { totalCount edges { node { month division { code } } } }';
    const read = () => ask(analyst, `{ division(code: "${division}") { ${list} } }`);
    expect(await read()).toEqual({
      division: { nilReports: { totalCount: 1, edges: [{ node: { month, division: { code: division } } }] } },
    });
    expect(await coverage('530502')).toEqual({ ...before, reporting: before.reporting + 1 });
    expect((await refused(county, 'reportNothing', { division, month })).code).toBe('WRONG_STATE');
    expect(await does(county, 'withdrawNilReport', { id }, 'code')).toEqual({ code: division });
    expect(await read()).toEqual({ division: { nilReports: { totalCount: 0, edges: [] } } });
    expect(await coverage('530502')).toEqual(before);
    expect((await refused(county, 'withdrawNilReport', { id })).code).toBe('NOT_FOUND');
  });

  it('is refused where something is on record, until that is taken back', async () => {
    const division = '530502104';
    const heldOn = `${month}-01`;
    const meeting = { division, heldOn, type: 'TRAINING', title: '培训' };
    const activity = await does(county, 'recordActivity', meeting);
    const opinion = await does(county, 'receiveOpinion', { division, content: '言', receivedOn: heldOn });
    const report = { division, month };
    expect(await refused(county, 'reportNothing', report)).toMatchObject({
      code: 'WRONG_STATE',
      field: 'month',
    });
    await does(county, 'withdrawActivity', { ...activity, reason: '误' });
    expect((await refused(county, 'reportNothing', report)).code).toBe('WRONG_STATE');
    await does(county, 'withdrawOpinion', { ...opinion, reason: '误' });
    await does(county, 'reportNothing', report, 'id');
  });

  it('is for those who are expected to report, of a month that has begun, by those who write there', async () => {
    const report = (person: Person, wish: object) =>
      refused(person, 'reportNothing', { division: town, month, ...wish });
    expect(await report(county, { division: '530502' })).toMatchObject({
      code: 'INVALID',
      field: 'division',
    });
    expect(await report(county, { month: dayFrom(40).slice(0, 7) })).toMatchObject({
      code: 'INVALID',
      field: 'month',
    });
    for (const wrong of ['2024-13', '2024', '2024-3', '0000-01']) {
      expect((await report(county, { month: wrong })).code).toBe('INVALID');
    }
    expect((await report(analyst, {})).code).toBe('FORBIDDEN');
    expect((await report(await world.as('CLERK', '5305'), {})).code).toBe('NOT_FOUND');
    expect((await report(await world.as('KEEPER', '530502106'), {})).code).toBe('NOT_FOUND');
    const { id } = await does(county, 'reportNothing', { division: '530502201', month: '2020-02' }, 'id');
    expect((await refused(keeper, 'withdrawNilReport', { id })).code).toBe('NOT_FOUND');
  });
});

it('is counted as it is on record, whatever was done to it', async () => {
  expect(await miscounted(world)).toBe(0);
});
