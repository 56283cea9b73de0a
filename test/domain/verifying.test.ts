// Who may verify an assessment, send it back and check it again, and who may not; and how gaps are closed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, findings, handIn, judge, listing, shown, standing } from '../support/assessments.ts';
import { dayFrom, does, type Named, refused } from '../support/congresses.ts';
import { published } from '../support/standards.ts';
import { node, openStation, type People, peopleOf } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let province: Person;

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  province = await world.as('CLERK', '53');
  await published(people.prefecture, '5305');
});
afterAll(() => world.close());

const station = async (wish: object = {}): Promise<string> => (await openStation(people.clerk, wish)).id;
const codeOf = async (by: Person, mutation: string, wish: object): Promise<string> =>
  (await refused(by, mutation, wish)).code;
const named = ({ id, version }: Named): Named => ({ id, version });

describe('an assessment is verified', () => {
  it('by a county or above, on the station’s path, and by nobody else', async () => {
    const { clerk, keeper, analyst, county } = people;
    const submitted = named(await handIn(clerk, await station()));
    const outcomes = await Promise.all(
      [clerk, keeper, analyst, await world.as('KEEPER', '530502'), world.anonymous].map((by) =>
        codeOf(by, 'verifyAssessment', submitted),
      ),
    );
    expect(outcomes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED']);
    for (const code of ['530521', '5304', '61']) {
      const stranger = await world.as('CLERK', code);
      expect(await codeOf(stranger, 'verifyAssessment', submitted), code).toBe('NOT_FOUND');
      expect(await codeOf(stranger, 'sendBackAssessment', { ...submitted, reason: '远' }), code).toBe(
        'NOT_FOUND',
      );
    }
    const stale = { ...submitted, version: submitted.version - 1 };
    expect(await codeOf(county, 'verifyAssessment', stale)).toBe('CONFLICT');
    await does(county, 'verifyAssessment', submitted);
    expect(await codeOf(county, 'verifyAssessment', { ...submitted, version: submitted.version + 1 })).toBe(
      'WRONG_STATE',
    );
  });

  it('by nobody who judged it, whoever handed it in', async () => {
    const { clerk, county } = people;
    const begun = await begin(clerk, await station());
    const judged = await judge(county, begun, findings(begun.items));
    const submitted = await does(clerk, 'submitAssessment', { ...named(judged), gapsDueOn: dayFrom(9) });
    expect(await codeOf(county, 'verifyAssessment', named(submitted))).toBe('FORBIDDEN');
    await does(await world.as('CLERK', '530502'), 'verifyAssessment', named(submitted));
  });

  it('by the prefecture or the province as well, which write nothing else of it', async () => {
    const { clerk, prefecture } = people;
    const first = named(await handIn(clerk, await station()));
    await does(prefecture, 'verifyAssessment', first);
    const second = named(await handIn(clerk, await station()));
    expect(await codeOf(province, 'judgeItems', { ...second, items: [] })).toBe('NOT_FOUND');
    expect(await codeOf(province, 'withdrawAssessment', { ...second, reason: '上级' })).toBe('NOT_FOUND');
    await does(province, 'sendBackAssessment', { ...second, reason: '补充材料' });
  });

  it('by another account than submitted it, also on another seat', async () => {
    const { county } = people;
    const submitted = named(await handIn(county, await station()));
    const own = await refused(county, 'verifyAssessment', submitted);
    expect(own).toMatchObject({ code: 'FORBIDDEN' });
    const [seat] = await world.arrange<{ id: number; name: string }>(
      `with d as (select * from division where code = '5305')
       insert into seat (division_id, place, account_id, role)
       select d.id, d.place, s.account_id, 'CLERK' from d, seat s where s.id = $1
       returning id, (select name from account a where a.id = account_id) as name`,
      [county.seatId],
    );
    const token = await world.tokens.sign(seat?.name ?? '', seat?.id ?? 0, 600);
    expect(await codeOf(world.with(token), 'verifyAssessment', submitted)).toBe('FORBIDDEN');
    await does(await world.as('CLERK', '530502'), 'verifyAssessment', submitted);
  });

  it('once, when two verify it at the same moment', async () => {
    const submitted = named(await handIn(people.clerk, await station()));
    const tries = [people.county, people.prefecture, province].map((by) =>
      does(by, 'verifyAssessment', submitted).then(
        () => 'verified',
        () => 'refused',
      ),
    );
    expect((await Promise.all(tries)).sort()).toEqual(['refused', 'refused', 'verified']);
    expect(await shown(people.clerk, submitted.id, 'history { kind }')).toEqual({
      history: [{ kind: 'SUBMITTED' }, { kind: 'VERIFIED' }],
    });
  });
});

describe('a spot check', () => {
  const checking = (by: Person, wish: Named) =>
    codeOf(by, 'spotCheckAssessment', { ...named(wish), upheld: true, reason: '查看' });

  it('comes from above the division that verified, of what is verified', async () => {
    const { clerk, county, prefecture } = people;
    const submitted = await handIn(clerk, await station());
    expect(await checking(prefecture, submitted)).toBe('WRONG_STATE');
    const verified = await does(county, 'verifyAssessment', named(submitted));
    expect(await checking(county, verified)).toBe('FORBIDDEN');
    expect(await checking(clerk, verified)).toBe('FORBIDDEN');
    expect(await checking(await world.as('CLERK', '5304'), verified)).toBe('NOT_FOUND');
    const byPrefecture = await standing(clerk, prefecture, await station());
    expect(await checking(prefecture, byPrefecture)).toBe('FORBIDDEN');
    await does(province, 'spotCheckAssessment', { ...named(byPrefecture), upheld: false, reason: '不属实' });
  });

  it('says what was seen', async () => {
    const { clerk, county, prefecture } = people;
    const verified = named(await standing(clerk, county, await station()));
    const silent = { ...verified, upheld: true, reason: '' };
    expect(await refused(prefecture, 'spotCheckAssessment', silent)).toMatchObject({
      ...{ code: 'INVALID', field: 'reason' },
    });
  });
});

describe('a gap', () => {
  const gapsOf = async (id: string) => {
    const found = await shown(people.clerk, id, 'gaps { id item { kind } }');
    return (found?.['gaps'] ?? []) as readonly {
      readonly id: string;
      readonly item: { readonly kind: string };
    }[];
  };
  const said = { PRESENCE: { verdict: 'NOT_MET', dueOn: dayFrom(-3) } };

  it('is listed until it is closed, overdue after its day, and leaves the result as it was', async () => {
    const { clerk, county, analyst } = people;
    const { id } = await standing(clerk, county, await station(), { on: dayFrom(-9), said });
    const [gap] = await gapsOf(id);
    const overdue = () =>
      listing(analyst, 'gaps(under: "530502", overdue: true, first: 100)', 'id isOverdue');
    expect(await overdue()).toContainEqual({ id: gap?.id, isOverdue: true });
    const mayClose = async (by: Person) =>
      (await node(by, 'AssessmentItem', gap?.id ?? '', 'mayRemedy'))?.['mayRemedy'];
    const told = await Promise.all([clerk, people.keeper, county, analyst, province].map(mayClose));
    expect(told).toEqual([true, true, true, false, false]);
    const remedying = (wish: object, by: Person = clerk) =>
      refused(by, 'remedyGap', { id: gap?.id, ...wish });
    expect(await remedying({ on: dayFrom(-10) })).toMatchObject({ code: 'INVALID', field: 'on' });
    expect(await remedying({ on: dayFrom(1) })).toMatchObject({ code: 'INVALID', field: 'on' });
    expect((await remedying({}, await world.as('CLERK', '530502106'))).code).toBe('NOT_FOUND');
    expect((await remedying({}, province)).code).toBe('NOT_FOUND');
    await does(clerk, 'remedyGap', { id: gap?.id, on: dayFrom(-1), note: '已落实场所' }, 'id remediedOn');
    expect(await overdue()).not.toContainEqual({ id: gap?.id, isOverdue: true });
    expect((await remedying({})).code).toBe('WRONG_STATE');
    expect(await mayClose(clerk)).toBe(false);
    expect(await shown(analyst, id, 'isCompliant gapCount history { kind reason }')).toMatchObject({
      ...{ isCompliant: false, gapCount: 2 },
      history: [{}, {}, { kind: 'REMEDIED', reason: '有固定场所: 已落实场所' }],
    });
  });

  it('in what is counted is closed by the records alone', async () => {
    const { clerk, county } = people;
    const where = await station();
    const { id } = await standing(clerk, county, where, { on: dayFrom(-9) });
    const gap = (await gapsOf(id)).find(({ item }) => item.kind === 'FREQUENCY');
    expect(await refused(clerk, 'remedyGap', { id: gap?.id })).toMatchObject({
      code: 'INVALID',
      field: 'on',
    });
    await does(clerk, 'recordActivity', {
      ...{ station: where, type: 'RECEPTION', title: '接待选民', heldOn: dayFrom(-2), votersReceived: 1 },
    });
    expect(await refused(clerk, 'remedyGap', { id: gap?.id, on: dayFrom(-3) })).toMatchObject({
      field: 'on',
    });
    await does(clerk, 'remedyGap', { id: gap?.id }, 'id');
  });

  it('is none before the assessment is verified, nor where an item is met', async () => {
    const { clerk, county } = people;
    const waiting = await handIn(clerk, await station(), { on: dayFrom(-9), said });
    const [gap] = await gapsOf(waiting.id);
    expect(await codeOf(clerk, 'remedyGap', { id: gap?.id })).toBe('WRONG_STATE');
    expect(await node(clerk, 'AssessmentItem', gap?.id ?? '', 'mayRemedy')).toEqual({ mayRemedy: false });
    await does(county, 'verifyAssessment', named(waiting));
    const met = waiting.items.find(({ item }) => item.kind === 'PUBLIC_DISPLAY');
    expect(await codeOf(clerk, 'remedyGap', { id: met?.id })).toBe('WRONG_STATE');
  });

  it('is listed no more when the station is assessed anew', async () => {
    const { clerk, county, analyst } = people;
    const where = await station();
    const { id } = await standing(clerk, county, where, { on: dayFrom(-9), said });
    const [gap] = await gapsOf(id);
    const all = () => listing(analyst, 'gaps(under: "5305", first: 100)', 'id');
    expect(await all()).toContainEqual({ id: gap?.id });
    await standing(clerk, county, where, { on: dayFrom(-1) });
    expect(await all()).not.toContainEqual({ id: gap?.id });
  });
});
