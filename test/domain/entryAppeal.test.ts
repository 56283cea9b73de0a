// Appeals against entries of a score that are no duty records: attendances, and marks of which the deputy sees one number.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, miscounted, type Named, refused } from '../support/congresses.ts';
import { deputySeatIn, marks as counting, placeIn } from '../support/marks.ts';
import { enact, numberIn, scoreOf, within } from '../support/scoring.ts';
import { ask, type Furnished, furnish, node, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let furnished: Furnished;
let deputy: Person;
/** Another deputy of the county's congress, and a clerk of it who has no part in anything. */
let peer: Person;
let judge: Person;

const county = '530502';
const matter = '年度民主评议';
/** How long rules let marks be appealed against. */
const rulesOfMarks = { objectionDays: 3, appealDays: 4 };

const asDeputy = async ({ id }: Named): Promise<Person> => {
  const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
    numberIn(id),
  ]);
  return world.as('DEPUTY', county, row?.id);
};

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  furnished = await furnish(people);
  judge = await world.as('CLERK', county);
  await enact(people.county, county, {
    ...{ objectionDays: 3, appealDays: 4 },
    items: [
      { text: '参加活动一次2分', source: 'ATTENDANCE', points: '2' },
      {
        ...{ text: '民主评议', matter, source: 'MARKS', measure: 'MEAN', points: '1' },
        ...{ amountFrom: '0', amountTo: '100' },
        assessors: [
          { kind: 'COMMITTEE', weight: '0.5' },
          { kind: 'PEER', weight: '0.5' },
        ],
      },
    ],
  });
  deputy = await asDeputy(furnished.countyDeputy);
  peer = await asDeputy(furnished.stranger);
});
afterAll(() => world.close());

const held = (wish: object = {}): Promise<Named> =>
  does(people.keeper, 'recordActivity', {
    ...{ division: town, type: 'INSPECTION', title: '视察', heldOn: within() },
    ...{ attendees: [furnished.countyDeputy.id], ...wish },
  });

/** The attendance of the deputy at an activity, as the deputy's score names it. */
interface Line {
  readonly title: string | null;
  readonly mayAppeal: boolean;
  readonly appealUntil: string | null;
  readonly appeals: readonly { readonly state: string }[];
  readonly activity: { readonly id: string } | null;
  readonly attendance: { readonly id: string } | null;
  readonly assessor: string | null;
}

async function linesFor(person: Person): Promise<Line[]> {
  const query = `query ($id: ID!, $on: Date!) { node(id: $id) { ... on Deputy { score(on: $on) {
    ledger(first: 100) { edges { node { title mayAppeal appealUntil appeals { state } assessor activity { id } attendance { id } } } } } } } }`;
  type Found = { node: { score: { ledger: { edges: { node: Line }[] } } | null } };
  const found = await ask<Found>(person, query, { id: furnished.countyDeputy.id, on: within() });
  return found.node.score?.ledger.edges.map((edge) => edge.node) ?? [];
}

const lineOf = async (person: Person, { id }: Named): Promise<Line | undefined> =>
  (await linesFor(person)).find(({ activity }) => activity?.id === id);

async function attendanceAt(activity: Named): Promise<string> {
  const attendance = (await lineOf(deputy, activity))?.attendance;
  if (!attendance) throw new Error('The deputy is not there');
  return attendance.id;
}

const contested = async (activity: Named, ground = '当日未参加此活动'): Promise<Named> =>
  does(deputy, 'appealAttendance', { attendance: await attendanceAt(activity), ground });

const decided = ({ id, version }: Named, decision: 'UPHOLD' | 'REJECT', wish: object = {}) => ({
  ...{ id, version, decision, reason: '经核实', ...wish },
});
const back = ({ id, version }: Named) => ({ id, version, reason: '误解规则' });
const total = async () => Number((await scoreOf(judge, furnished.countyDeputy))?.total);

const waitingFor = async (person: Person, under = town): Promise<string[] | undefined> => {
  const query = `{ appealsAwaitingCorrection(under: "${under}") { totalCount edges { node { id } } } }`;
  type Page = { totalCount: number; edges: { node: { id: string } }[] };
  const { appealsAwaitingCorrection: page } = await ask<{ appealsAwaitingCorrection: Page | null }>(
    person,
    query,
  );
  if (page && page.totalCount !== page.edges.length) throw new Error('It counts others');
  return page?.edges.map((edge) => edge.node.id);
};

/** So many days earlier put on record. */
const earlier = (table: 'attendance' | 'appraisal', days: number) =>
  world.sql(`begin; set local session_replication_role = replica;
    update ${table} set recorded_at = now() - interval '${days} days'; commit`);

describe('an appeal against an attendance', () => {
  it('that is upheld waits with whoever recorded the activity until that is corrected, and then does not count', async () => {
    const activity = await held();
    const before = await total();
    expect(await lineOf(deputy, activity)).toMatchObject({
      ...{ mayAppeal: true, appealUntil: dayFrom(7), appeals: [] },
    });
    const appeal = await contested(activity);
    const fields = `subject state ground awaitsCorrection corrector { name } dutyRecord { id } activity { title }
      contested { title heldOn version } deputy { name } matter division { name } scorer { name } mayWithdraw moves
      marks { totalCount }`;
    expect(await node(deputy, 'Appeal', appeal.id, fields)).toEqual({
      ...{ subject: 'ATTENDANCE', state: 'OPEN', ground: '当日未参加此活动', awaitsCorrection: false },
      ...{ dutyRecord: null, activity: { title: '视察' }, deputy: { name: '赵强' }, matter: null },
      ...{
        contested: { title: '视察', heldOn: within(), version: 1 },
        corrector: null,
        marks: { totalCount: 0 },
      },
      ...{ division: { name: '瓦窑镇' }, scorer: { name: '隆阳区' }, mayWithdraw: true, moves: [] },
    });
    expect(await lineOf(deputy, activity)).toMatchObject({
      ...{ mayAppeal: false, appealUntil: null, appeals: [{ state: 'OPEN' }] },
    });
    await does(judge, 'decideAppeal', decided(appeal, 'UPHOLD', { reason: '签到簿无此人' }));
    expect(
      await node(deputy, 'Appeal', appeal.id, 'state reason awaitsCorrection corrector { name }'),
    ).toEqual({
      ...{ state: 'UPHELD', reason: '签到簿无此人', awaitsCorrection: true, corrector: { name: '瓦窑镇' } },
    });
    // What others recorded is not decided away.
    expect(await total()).toBe(before);
    for (const person of [people.keeper, people.clerk, people.county, people.analyst, deputy]) {
      expect(await waitingFor(person)).toEqual([appeal.id]);
    }
    for (const person of [peer, await world.as('KEEPER', '530502106'), await world.as('CLERK', '610902')]) {
      expect(await waitingFor(person)).toEqual([]);
    }
    expect(await waitingFor(judge, '530502106')).toEqual([]);
    await does(people.keeper, 'correctActivity', { ...activity, attendees: [] });
    expect(await waitingFor(people.keeper)).toEqual([]);
    expect(await total()).toBe(before - 2);
    const after = 'state awaitsCorrection corrector { name } history { move toState }';
    expect(await node(judge, 'Appeal', appeal.id, after)).toEqual({
      ...{ state: 'UPHELD', awaitsCorrection: false, corrector: null },
      history: [{ move: 'uphold', toState: 'UPHELD' }],
    });
    const audit = await world.sql<{ action: string; seat: number }>(
      `select action, seat_id as seat from audit_entry where target = 'Appeal' and target_id = $1 order by id`,
      [numberIn(appeal.id)],
    );
    expect(audit).toEqual([
      { action: 'appealAttendance', seat: deputy.seatId },
      { action: 'decideAppeal', seat: judge.seatId },
    ]);
  });

  it('goes on waiting while anything else of the activity is corrected, or somebody else is taken off the list', async () => {
    const both = { attendees: [furnished.countyDeputy.id, furnished.townDeputy.id] };
    let activity = await held(both);
    const appeal = await contested(activity);
    await does(judge, 'decideAppeal', decided(appeal, 'UPHOLD'));
    activity = await does(people.keeper, 'correctActivity', { ...activity, title: '视察学校' });
    expect(await waitingFor(people.keeper)).toEqual([appeal.id]);
    activity = await does(people.keeper, 'correctActivity', {
      ...{ ...activity, attendees: [furnished.countyDeputy.id] },
    });
    expect(await waitingFor(people.keeper)).toEqual([appeal.id]);
    expect(await node(judge, 'Appeal', appeal.id, 'awaitsCorrection')).toEqual({ awaitsCorrection: true });
    await does(people.keeper, 'correctActivity', { ...activity, type: 'RESEARCH' });
    expect(await waitingFor(people.keeper)).toEqual([]);
  });

  it('is answered by taking the activity back as well, and waits for nothing that was corrected before it was decided', async () => {
    const withdrawn = await held();
    await does(judge, 'decideAppeal', decided(await contested(withdrawn), 'UPHOLD'));
    expect(await waitingFor(people.keeper)).toHaveLength(1);
    await does(people.keeper, 'withdrawActivity', { ...withdrawn, reason: '登记有误' });
    expect(await waitingFor(people.keeper)).toEqual([]);
    const corrected = await held();
    const appeal = await contested(corrected);
    await does(people.keeper, 'correctActivity', { ...corrected, attendees: [] });
    await does(judge, 'decideAppeal', decided(appeal, 'UPHOLD'));
    expect(await node(judge, 'Appeal', appeal.id, 'awaitsCorrection')).toEqual({ awaitsCorrection: false });
    const other = await held();
    const late = await contested(other);
    await does(people.keeper, 'correctActivity', { ...other, title: '视察学校' });
    await does(judge, 'decideAppeal', decided(late, 'UPHOLD'));
    expect(await waitingFor(people.keeper)).toEqual([late.id]);
    await does(people.keeper, 'correctActivity', { ...other, version: other.version + 1, attendees: [] });
    expect(await waitingFor(people.keeper)).toEqual([]);
    const third = await held();
    const answered = await contested(third, '活动类型有误');
    await does(people.keeper, 'correctActivity', { ...third, type: 'RESEARCH' });
    await does(judge, 'decideAppeal', decided(answered, 'UPHOLD'));
    expect(await node(judge, 'Appeal', answered.id, 'awaitsCorrection')).toEqual({ awaitsCorrection: false });
    expect(await waitingFor(people.keeper)).toEqual([]);
  });

  it('is not answered by a correction that is undone, before it is decided or after, and is by one that stays', async () => {
    const fields = 'wasCorrected awaitsCorrection corrector { name }';
    const told = (id: string) => node(judge, 'Appeal', id, fields);
    const waits = { awaitsCorrection: true, corrector: { name: '瓦窑镇' } };
    const rests = { awaitsCorrection: false, corrector: null };
    let activity = await held();
    const correct = async (wish: object) => {
      activity = await does(people.keeper, 'correctActivity', { ...activity, ...wish });
    };
    const appeal = await contested(activity, '活动类型有误');
    for (const [wrong, right] of [
      [{ type: 'RESEARCH' }, { type: 'INSPECTION' }],
      [{ heldOn: within(2) }, { heldOn: within() }],
      [{ station: furnished.station.id }, { station: null }],
    ]) {
      await correct(wrong ?? {});
      expect(await told(appeal.id)).toEqual({ wasCorrected: true, ...rests });
      await correct(right ?? {});
      expect(await told(appeal.id)).toEqual({ wasCorrected: false, ...rests });
    }
    await does(judge, 'decideAppeal', decided(appeal, 'UPHOLD'));
    expect(await told(appeal.id)).toEqual({ wasCorrected: false, ...waits });
    await correct({ type: 'RESEARCH' });
    expect(await told(appeal.id)).toEqual({ wasCorrected: false, ...rests });
    // Something else that is wrong now is not what it was against.
    await correct({ heldOn: within(2) });
    await correct({ type: 'INSPECTION' });
    expect(await waitingFor(people.keeper)).toEqual([]);
    await correct({ heldOn: within() });
    expect(await told(appeal.id)).toEqual({ wasCorrected: false, ...waits });
    expect(await waitingFor(people.keeper)).toEqual([appeal.id]);
    await correct({ attendees: [] });
    expect(await waitingFor(people.keeper)).toEqual([]);
    // Whoever is no longer on the list waits for nothing, whatever the activity is.
    await correct({ type: 'RESEARCH' });
    await correct({ type: 'INSPECTION' });
    expect(await waitingFor(people.keeper)).toEqual([]);

    // One that is corrected and upheld, and only then corrected back.
    activity = await held();
    const late = await contested(activity, '活动类型有误');
    await correct({ type: 'RESEARCH' });
    await does(judge, 'decideAppeal', decided(late, 'UPHOLD'));
    expect(await told(late.id)).toEqual({ wasCorrected: true, ...rests });
    await correct({ type: 'INSPECTION' });
    expect(await told(late.id)).toEqual({ wasCorrected: true, ...waits });
    await does(people.keeper, 'withdrawActivity', { ...activity, reason: '登记有误' });
    expect(await told(late.id)).toEqual({ wasCorrected: true, ...rests });

    // What was rejected or taken back never waits.
    activity = await held();
    const rejected = await contested(activity);
    await correct({ type: 'RESEARCH' });
    await does(judge, 'decideAppeal', decided(rejected, 'REJECT'));
    await correct({ type: 'INSPECTION' });
    expect(await told(rejected.id)).toEqual({ wasCorrected: true, ...rests });
    // An activity was corrected before the appeal against it: to undo that is a correction.
    activity = await held();
    await correct({ type: 'RESEARCH' });
    const against = await contested(activity, '更正有误');
    await does(judge, 'decideAppeal', decided(against, 'UPHOLD'));
    await correct({ type: 'INSPECTION' });
    expect(await told(against.id)).toEqual({ wasCorrected: false, ...rests });
  });

  it('that is upheld since the deputy was not there waits for nothing else than that the list says so', async () => {
    const fields = 'wasAbsent wasCorrected awaitsCorrection';
    let activity = await held();
    const appeal = await contested(activity);
    expect(await node(judge, 'Appeal', appeal.id, fields)).toEqual({
      ...{ wasAbsent: false, wasCorrected: false, awaitsCorrection: false },
    });
    // For another reason, and before it is decided.
    activity = await does(people.keeper, 'correctActivity', { ...activity, type: 'RESEARCH' });
    for (const person of [judge, deputy, people.keeper]) {
      expect(await node(person, 'Appeal', appeal.id, fields)).toEqual({
        ...{ wasAbsent: false, wasCorrected: true, awaitsCorrection: false },
      });
    }
    await does(judge, 'decideAppeal', decided(appeal, 'UPHOLD', { wasAbsent: true }));
    const waits = { wasAbsent: true, wasCorrected: true, awaitsCorrection: true };
    for (const person of [judge, deputy, people.keeper]) {
      expect(await node(person, 'Appeal', appeal.id, fields)).toEqual(waits);
    }
    activity = await does(people.keeper, 'correctActivity', { ...activity, heldOn: within(1) });
    expect(await node(judge, 'Appeal', appeal.id, fields)).toEqual(waits);
    expect(await waitingFor(people.keeper)).toEqual([appeal.id]);
    await does(people.keeper, 'correctActivity', { ...activity, attendees: [] });
    expect(await node(judge, 'Appeal', appeal.id, fields)).toEqual({ ...waits, awaitsCorrection: false });
    expect(await waitingFor(people.keeper)).toEqual([]);

    const withdrawn = await held();
    const other = await contested(withdrawn);
    await does(judge, 'decideAppeal', decided(other, 'UPHOLD', { wasAbsent: true }));
    expect(await waitingFor(people.keeper)).toEqual([other.id]);
    await does(people.keeper, 'withdrawActivity', { ...withdrawn, reason: '登记有误' });
    expect(await waitingFor(people.keeper)).toEqual([]);

    const struck = await held();
    const answered = await contested(struck);
    await does(people.keeper, 'correctActivity', { ...struck, attendees: [] });
    await does(judge, 'decideAppeal', decided(answered, 'UPHOLD', { wasAbsent: true }));
    expect(await node(judge, 'Appeal', answered.id, fields)).toEqual({
      ...{ wasAbsent: true, wasCorrected: false, awaitsCorrection: false },
    });
  });

  it('that is upheld since the deputy was not there goes on waiting where the day is one of another registration', async () => {
    const { countyDeputy, townDeputy } = furnished;
    const activity = await held({ attendees: [countyDeputy.id, townDeputy.id] });
    const appeal = await contested(activity);
    await does(judge, 'decideAppeal', decided(appeal, 'UPHOLD', { wasAbsent: true }));
    const servings = () =>
      world.sql<{ id: number; version: number }>(
        `select s.id, s.version from serving s join division d on d.id = s.division_id
         where s.card_id = $1 and d.code = $2 order by s.id`,
        [numberIn(countyDeputy.id), town],
      );
    const [first] = await servings();
    const ended = { id: btoa(`Serving:${first?.id}`), version: first?.version, until: within(1) };
    await does(people.county, 'deregisterDeputy', ended);
    const begun = { division: town, deputy: countyDeputy.id, since: within(1) };
    await does(people.county, 'registerDeputy', begun, 'id');
    const before = await total();
    await does(people.keeper, 'correctActivity', { ...activity, heldOn: within(1) });
    const fields = 'state wasAbsent awaitsCorrection';
    expect(await node(judge, 'Appeal', appeal.id, fields)).toEqual({
      ...{ state: 'UPHELD', wasAbsent: true, awaitsCorrection: true },
    });
    expect(await waitingFor(people.keeper)).toEqual([appeal.id]);
    const named = await world.sql(
      'select serving_id as id from attendance where activity_id = $1 and card_id = $2',
      [...[numberIn(activity.id), numberIn(countyDeputy.id)]],
    );
    expect(named).toEqual([{ id: (await servings())[1]?.id }]);
    expect(await total()).toBe(before);
    expect(await miscounted(world)).toBe(0);
    await does(people.keeper, 'correctActivity', {
      ...{ id: activity.id, version: activity.version + 1, attendees: [townDeputy.id] },
    });
    expect(await waitingFor(people.keeper)).toEqual([]);
    expect(await total()).toBe(before - 2);
    expect(await miscounted(world)).toBe(0);
  });

  it('is found to be of somebody who was not there where it is upheld, and is of an attendance', async () => {
    const appeal = await contested(await held());
    expect(
      await refused(judge, 'decideAppeal', decided(appeal, 'REJECT', { wasAbsent: true })),
    ).toMatchObject({ code: 'INVALID', field: 'wasAbsent' });
    await does(judge, 'decideAppeal', decided(appeal, 'REJECT', { wasAbsent: false }));
    expect(await node(judge, 'Appeal', appeal.id, 'wasAbsent')).toEqual({ wasAbsent: false });
  });

  it('that was rejected is raised again where the activity was corrected after it was raised, be it on the same day', async () => {
    const activity = await held();
    const attendance = await attendanceAt(activity);
    const appeal = await contested(activity);
    await does(people.keeper, 'correctActivity', { ...activity, type: 'RESEARCH' });
    await does(judge, 'decideAppeal', decided(appeal, 'REJECT', { reason: '已经更正' }));
    expect((await lineOf(deputy, activity))?.mayAppeal).toBe(true);
    const again = await does(deputy, 'appealAttendance', { attendance, ground: '类型有误' });
    await does(judge, 'decideAppeal', decided(again, 'REJECT'));
    expect((await lineOf(deputy, activity))?.mayAppeal).toBe(false);
    expect(await refused(deputy, 'appealAttendance', { attendance, ground: '再诉' })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('that is rejected leaves it as it is, and is not raised a second time', async () => {
    const activity = await held();
    const attendance = await attendanceAt(activity);
    const before = await total();
    await does(judge, 'decideAppeal', decided(await contested(activity), 'REJECT'));
    expect(await total()).toBe(before);
    expect(await lineOf(deputy, activity)).toMatchObject({
      ...{ mayAppeal: false, appeals: [{ state: 'REJECTED' }] },
    });
    expect(await refused(deputy, 'appealAttendance', { attendance, ground: '再诉' })).toMatchObject({
      ...{
        code: 'WRONG_STATE',
        message: 'An appeal against this record was rejected: there is no second one.',
      },
    });
  });

  it('is taken back by the deputy alone, and then may be raised again', async () => {
    const activity = await held();
    const attendance = await attendanceAt(activity);
    const appeal = await contested(activity);
    const again = { attendance, ground: '再诉' };
    expect(await refused(deputy, 'appealAttendance', again)).toMatchObject({ code: 'CONFLICT' });
    for (const [person, code] of [
      [people.keeper, 'FORBIDDEN'],
      [judge, 'FORBIDDEN'],
      [peer, 'NOT_FOUND'],
      [await world.as('CLERK', '610902'), 'NOT_FOUND'],
    ] as const) {
      expect(await refused(person, 'withdrawAppeal', back(appeal))).toMatchObject({ code });
    }
    await does(deputy, 'withdrawAppeal', back(appeal));
    expect((await lineOf(deputy, activity))?.mayAppeal).toBe(true);
    const wish = { ...again, idempotencyKey: 'one-appeal-and-no-more' };
    const first = await does(deputy, 'appealAttendance', wish);
    expect(await does(deputy, 'appealAttendance', wish)).toEqual(first);
    await does(judge, 'decideAppeal', decided(first, 'REJECT'));
  });

  it('is raised by the deputy whose it is, with a ground, and by nobody else', async () => {
    const activity = await held();
    const attendance = await attendanceAt(activity);
    for (const [person, code] of [
      [people.keeper, 'FORBIDDEN'],
      [people.clerk, 'FORBIDDEN'],
      [people.county, 'FORBIDDEN'],
      [people.analyst, 'FORBIDDEN'],
      [peer, 'NOT_FOUND'],
      [await world.as('CLERK', '610902'), 'NOT_FOUND'],
      [world.anonymous, 'UNAUTHENTICATED'],
    ] as const) {
      expect(await refused(person, 'appealAttendance', { attendance, ground: '未参加' })).toMatchObject({
        code,
      });
    }
    expect(await refused(deputy, 'appealAttendance', { attendance, ground: ' ' })).toMatchObject({
      ...{ code: 'INVALID', field: 'ground' },
    });
    const wrong = { attendance: furnished.countyDeputy.id, ground: '未参加' };
    expect(await refused(deputy, 'appealAttendance', wrong)).toMatchObject({
      ...{ code: 'NOT_FOUND', field: 'attendance' },
    });
    for (const person of [people.county, people.analyst]) {
      expect(await lineOf(person, activity)).toMatchObject({ mayAppeal: false, appealUntil: null });
    }
    await does(people.keeper, 'withdrawActivity', { ...activity, reason: '登记有误' });
    expect(await refused(deputy, 'appealAttendance', { attendance, ground: '未参加' })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('is raised until as many days after it was put on record as the rules say, and not from then on', async () => {
    const activity = await held();
    const attendance = await attendanceAt(activity);
    await earlier('attendance', 7);
    expect((await lineOf(deputy, activity))?.mayAppeal).toBe(false);
    expect(await refused(deputy, 'appealAttendance', { attendance, ground: '未参加' })).toMatchObject({
      ...{ code: 'WRONG_STATE', message: `The time to appeal was over on ${dayFrom(0)}.` },
    });
    await earlier('attendance', 6);
    await does(judge, 'decideAppeal', decided(await contested(activity), 'REJECT'));
    let changed = await held();
    const there = await attendanceAt(changed);
    await earlier('attendance', 7);
    changed = await does(people.keeper, 'correctActivity', { ...changed, title: '视察学校' });
    expect((await lineOf(deputy, changed))?.mayAppeal).toBe(false);
    // What it is worth may have changed with these.
    await does(people.keeper, 'correctActivity', { ...changed, type: 'RESEARCH' });
    expect(await lineOf(deputy, changed)).toMatchObject({ mayAppeal: true, appealUntil: dayFrom(7) });
    const anew = await does(deputy, 'appealAttendance', { attendance: there, ground: '活动类型有误' });
    await does(judge, 'decideAppeal', decided(anew, 'REJECT'));
    const unruled = await held({ heldOn: dayFrom(-200), title: '旧活动' });
    const [row] = await world.sql<{ id: number }>('select id from attendance where activity_id = $1', [
      numberIn(unruled.id),
    ]);
    const old = btoa(`Attendance:${row?.id}`);
    expect(await refused(deputy, 'appealAttendance', { attendance: old, ground: '未参加' })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('is decided by whoever scores it, who did not record the activity on any seat', async () => {
    const activity = await held();
    const appeal = await contested(activity);
    for (const [person, code] of [
      [people.clerk, 'NOT_FOUND'],
      [people.keeper, 'FORBIDDEN'],
      [deputy, 'FORBIDDEN'],
      [people.prefecture, 'NOT_FOUND'],
      [people.analyst, 'FORBIDDEN'],
    ] as const) {
      expect(await refused(person, 'decideAppeal', decided(appeal, 'REJECT'))).toMatchObject({ code });
    }
    expect(
      await refused(judge, 'decideAppeal', decided(appeal, 'UPHOLD', { marks: [activity.id] })),
    ).toMatchObject({ code: 'NOT_FOUND', field: 'marks' });
    await does(people.county, 'decideAppeal', decided(appeal, 'REJECT'));

    const own = await does(people.county, 'recordActivity', {
      ...{ division: town, type: 'INSPECTION', title: '县里视察', heldOn: within() },
      attendees: [furnished.countyDeputy.id],
    });
    const against = await contested(own);
    expect(await node(people.county, 'Appeal', against.id, 'moves')).toEqual({ moves: [] });
    expect(await node(judge, 'Appeal', against.id, 'moves')).toEqual({ moves: ['UPHOLD', 'REJECT'] });
    expect(await refused(people.county, 'decideAppeal', decided(against, 'REJECT'))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await does(judge, 'decideAppeal', decided(against, 'REJECT'));
  });
});

describe('an appeal against an attendance of what another division recorded', () => {
  let keeper: Person;
  let own: Person;
  let appeal: Named;
  let activity: Named;

  beforeAll(async () => {
    const { townDeputy } = furnished;
    const since = dayFrom(-300);
    await does(people.county, 'registerDeputy', { division: county, deputy: townDeputy.id, since }, 'id');
    keeper = await world.as('KEEPER', county);
    const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
      numberIn(townDeputy.id),
    ]);
    own = await world.as('DEPUTY', town, row?.id);
    activity = await does(keeper, 'recordActivity', {
      ...{ division: county, type: 'INSPECTION', title: '县里视察', heldOn: within() },
      attendees: [townDeputy.id],
    });
    const [attendance] = await world.sql<{ id: number }>('select id from attendance where activity_id = $1', [
      numberIn(activity.id),
    ]);
    appeal = await does(own, 'appealAttendance', {
      ...{ attendance: btoa(`Attendance:${attendance?.id}`), ground: '当日未参加此活动' },
    });
  });

  it('tells whoever decides what it was and when, and nobody else who may not see it', async () => {
    const fields = 'activity { id } contested { title heldOn version } division { code } moves';
    const contest = { title: '县里视察', heldOn: within(), version: 1 };
    expect(await node(people.clerk, 'Appeal', appeal.id, fields)).toEqual({
      ...{ activity: null, contested: contest, division: { code: county }, moves: ['UPHOLD', 'REJECT'] },
    });
    expect(await node(own, 'Appeal', appeal.id, fields)).toMatchObject({ contested: contest, moves: [] });
    for (const person of [people.keeper, await world.as('ANALYST', town)]) {
      expect(await node(person, 'Appeal', appeal.id, fields)).toMatchObject({
        activity: null,
        contested: null,
      });
    }
    expect(await node(keeper, 'Appeal', appeal.id, fields)).toMatchObject({
      ...{ activity: { id: activity.id }, contested: contest, moves: [] },
    });
    expect(await node(people.clerk, 'Activity', activity.id, 'title')).toBeNull();
  });

  it('waits with that division once it is upheld, also where something else was corrected meanwhile', async () => {
    const corrected = await does(keeper, 'correctActivity', { ...activity, title: '县里视察学校' });
    expect(await node(people.clerk, 'Appeal', appeal.id, 'contested { title version }')).toEqual({
      contested: { title: '县里视察学校', version: 1 },
    });
    await does(people.clerk, 'decideAppeal', decided(appeal, 'UPHOLD'));
    const fields = 'awaitsCorrection corrector { code }';
    for (const person of [people.clerk, own, keeper]) {
      expect(await node(person, 'Appeal', appeal.id, fields)).toEqual({
        ...{ awaitsCorrection: true, corrector: { code: county } },
      });
    }
    expect(await waitingFor(keeper, county)).toEqual([appeal.id]);
    await does(keeper, 'correctActivity', { ...corrected, attendees: [] });
    expect(await waitingFor(keeper, county)).toEqual([]);
    for (const person of [people.clerk, own, keeper]) {
      expect(await node(person, 'Appeal', appeal.id, fields)).toEqual({
        ...{ awaitsCorrection: false, corrector: null },
      });
    }
  });
});

describe('an appeal against marks', () => {
  const mark = (by: Person, assessor: string, points: string): Promise<Named> =>
    does(by, 'giveAppraisal', {
      ...{ division: county, deputy: furnished.countyDeputy.id, matter, on: within(), assessor, points },
    });
  const wish = (said: object = {}) => ({
    ...{ deputy: furnished.countyDeputy.id, matter, on: within(), ground: '分数明显偏低', ...said },
  });
  const raised = (): Promise<Named> => does(deputy, 'appealMarks', wish());
  const line = async (person: Person) => (await linesFor(person)).find(({ title }) => title === matter);

  interface Listed {
    readonly id: string;
    readonly assessor: string;
    readonly points: string;
    readonly withdrawnReason: string | null;
  }
  /** The marks that somebody sees an appeal to be against. */
  async function marksOf(person: Person, { id }: Named, args = 'first: 20'): Promise<Listed[]> {
    const fields = `marks(${args}) { totalCount edges { node { id assessor points withdrawnReason } } }`;
    const found = await node(person, 'Appeal', id, fields);
    type Page = { totalCount: number; edges: { node: Listed }[] };
    const { edges, totalCount } = (found?.['marks'] ?? { totalCount: 0, edges: [] }) as Page;
    if (totalCount > edges.length !== args.endsWith('first: 1')) throw new Error(`It counts ${totalCount}`);
    return edges.map((edge) => edge.node);
  }

  it('is there for marks that were given, and none before', async () => {
    expect(await refused(deputy, 'appealMarks', wish())).toMatchObject({ code: 'NOT_FOUND' });
    const given = await mark(people.county, 'COMMITTEE', '20');
    const liked = await mark(peer, 'PEER', '40');
    expect(await line(deputy)).toMatchObject({
      ...{ mayAppeal: true, appealUntil: dayFrom(7), assessor: null, appeals: [] },
    });
    for (const person of [people.county, people.analyst, judge]) {
      expect(await line(person)).toMatchObject({ mayAppeal: false, appealUntil: null });
    }
    for (const [person, code] of [
      [people.county, 'FORBIDDEN'],
      [people.keeper, 'FORBIDDEN'],
      [people.analyst, 'FORBIDDEN'],
      [peer, 'NOT_FOUND'],
      [world.anonymous, 'UNAUTHENTICATED'],
    ] as const) {
      expect(await refused(person, 'appealMarks', wish())).toMatchObject({ code });
    }
    const others = [
      [wish({ matter: '没有的事项' }), { code: 'NOT_FOUND' }],
      [wish({ on: dayFrom(-300) }), { code: 'WRONG_STATE' }],
      [wish({ ground: ' ' }), { code: 'INVALID', field: 'ground' }],
    ] as const;
    for (const [said, refusal] of others) {
      expect(await refused(deputy, 'appealMarks', said)).toMatchObject(refusal);
    }
    const appeal = await raised();
    expect(
      await node(
        deputy,
        'Appeal',
        appeal.id,
        'subject matter since until deputy { name } contested { title }',
      ),
    ).toEqual({
      ...{ subject: 'MARKS', matter, since: dayFrom(-99), until: dayFrom(1) },
      ...{ deputy: { name: '赵强' }, contested: null },
    });
    const all = [
      { id: given.id, assessor: 'COMMITTEE', points: '20', withdrawnReason: null },
      { id: liked.id, assessor: 'PEER', points: '40', withdrawnReason: null },
    ];
    expect(await marksOf(deputy, appeal)).toEqual([]);
    expect(await marksOf(judge, appeal)).toEqual(all);
    expect(await marksOf(judge, appeal, 'only: STANDING, first: 1')).toEqual(all.slice(0, 1));
    expect(await marksOf(judge, appeal, 'only: WITHDRAWN')).toEqual([]);
    expect(await refused(deputy, 'appealMarks', wish())).toMatchObject({ code: 'CONFLICT' });
    expect(await node(people.county, 'Appeal', appeal.id, 'moves')).toEqual({ moves: [] });
    for (const person of [peer, people.clerk, people.keeper, await world.as('CLERK', '610902')]) {
      expect(await node(person, 'Appeal', appeal.id, 'ground')).toBeNull();
    }
    for (const [person, code] of [
      [people.county, 'FORBIDDEN'],
      [deputy, 'FORBIDDEN'],
      [people.clerk, 'NOT_FOUND'],
      [people.prefecture, 'NOT_FOUND'],
    ] as const) {
      expect(await refused(person, 'decideAppeal', decided(appeal, 'REJECT'))).toMatchObject({ code });
    }
    await does(deputy, 'withdrawAppeal', back(appeal));
  });

  it('that is upheld withdraws the marks that are named, whoever gave them, and changes the score at once', async () => {
    const before = await total();
    const appeal = await raised();
    const all = await marksOf(judge, appeal);
    const unlike = all.find(({ assessor }) => assessor === 'PEER')?.id ?? '';
    expect(await refused(judge, 'decideAppeal', decided(appeal, 'UPHOLD'))).toMatchObject({
      ...{ code: 'INVALID', field: 'marks', message: expect.stringContaining('which of the marks') },
    });
    const rejecting = decided(appeal, 'REJECT', { marks: [unlike] });
    expect(await refused(judge, 'decideAppeal', rejecting)).toMatchObject({
      code: 'INVALID',
      field: 'marks',
    });
    const unknown = decided(appeal, 'UPHOLD', { marks: [unlike, btoa('Appraisal:99999')] });
    expect(await refused(judge, 'decideAppeal', unknown)).toMatchObject({
      code: 'NOT_FOUND',
      field: 'marks',
    });
    const absent = decided(appeal, 'UPHOLD', { marks: [unlike], wasAbsent: true });
    expect(await refused(judge, 'decideAppeal', absent)).toMatchObject({
      ...{ code: 'INVALID', field: 'wasAbsent' },
    });
    expect(await total()).toBe(before);
    await does(
      judge,
      'decideAppeal',
      decided(appeal, 'UPHOLD', { marks: [unlike], reason: '评分人有利害关系' }),
    );
    expect(await total()).toBe(before - 20);
    expect(await node(judge, 'Appraisal', unlike, 'withdrawnReason mayCorrect')).toEqual({
      ...{ withdrawnReason: '评分人有利害关系', mayCorrect: false },
    });
    expect(await node(judge, 'Appeal', appeal.id, 'state')).toEqual({ state: 'UPHELD' });
    const withdrawnReason = '评分人有利害关系';
    expect(await marksOf(judge, appeal)).toEqual(
      all.map((each) => (each.id === unlike ? { ...each, withdrawnReason } : each)),
    );
    expect((await marksOf(judge, appeal, 'only: WITHDRAWN')).map(({ id }) => id)).toEqual([unlike]);
    expect((await marksOf(judge, appeal, 'only: STANDING')).map(({ id }) => id)).not.toContain(unlike);
    expect(await marksOf(deputy, appeal, 'only: WITHDRAWN')).toEqual([]);
    expect(await node(peer, 'Appraisal', unlike, 'withdrawnReason')).toEqual({
      withdrawnReason: '评分人有利害关系',
    });
    // Nobody withdraws what a peer gave but through an appeal.
    const again = await mark(peer, 'PEER', '60');
    expect(await refused(judge, 'withdrawAppraisal', { ...again, reason: '偏低' })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('that is rejected is not raised again, and time runs from the last mark that was given or corrected', async () => {
    await earlier('appraisal', 7);
    expect(await refused(deputy, 'appealMarks', wish())).toMatchObject({
      ...{ code: 'WRONG_STATE', message: `The time to appeal was over on ${dayFrom(0)}.` },
    });
    expect((await line(deputy))?.mayAppeal).toBe(false);
    const query = `{ node(id: "${furnished.countyDeputy.id}") { ... on Deputy {
      appraisals(first: 9) { edges { node { id version assessor } } } } } }`;
    type Given = Named & { readonly assessor: string };
    const { node: found } = await ask<{ node: { appraisals: { edges: { node: Given }[] } } }>(
      people.county,
      query,
    );
    const { edges } = found.appraisals;
    const mine = edges.find((edge) => edge.node.assessor === 'COMMITTEE')?.node;
    await does(people.county, 'correctAppraisal', { id: mine?.id, version: mine?.version, points: '25' });
    expect((await line(deputy))?.mayAppeal).toBe(true);
    await does(judge, 'decideAppeal', decided(await raised(), 'REJECT'));
    expect((await line(deputy))?.mayAppeal).toBe(false);
    expect(await refused(deputy, 'appealMarks', wish())).toMatchObject({ code: 'WRONG_STATE' });
    expect((await line(deputy))?.appeals.map(({ state }) => state)).toEqual([
      'WITHDRAWN',
      'UPHELD',
      'REJECTED',
    ]);
    // What is corrected after that is another number, be it on the same day.
    const then = { id: mine?.id, version: Number(mine?.version) + 1, points: '30' };
    await does(people.county, 'correctAppraisal', then);
    expect((await line(deputy))?.mayAppeal).toBe(true);
    await does(deputy, 'withdrawAppeal', back(await raised()));
  });
});

describe('what is asked of appeals and marks', () => {
  it('is told of deputies of several congresses in as many statements as of one', async () => {
    const deputies: { readonly id: string; readonly person: Person }[] = [];
    for (const code of ['530524', '530581']) {
      const at = await placeIn(world, code, rulesOfMarks);
      await at.give();
      deputies.push({ id: at.deputy.id, person: at.clerk });
    }
    const prefecture = await world.as('ANALYST', '5305');
    const asked = async (ids: readonly string[]) => {
      const scores = ids.map(
        (id, at) =>
          `a${at}: node(id: "${id}") { ... on Deputy { score(on: "${within()}") { ledger(first: 9) { edges { node { title mayAppeal } } } } } }`,
      );
      const { data, errors, statements } = await prefecture.ask<object, object>(`{ ${scores.join(' ')} }`);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data).split(matter)).toHaveLength(ids.length + 1);
      // What judges a whole cycle is asked for by this.
      return statements.filter((sql) => sql.includes('rule_set.division_id, q.division_id')).length;
    };
    const [one, other] = deputies.map(({ id }) => id);
    expect(await asked([one ?? ''])).toBe(1);
    expect(await asked([one ?? '', other ?? ''])).toBe(1);
  });

  it('costs what it takes to find out: each page of marks, and each place and day', async () => {
    type Told = { extensions: { code: string } };
    const costs = async (query: string) => {
      const { errors } = await judge.ask<object, object>(query);
      return (errors?.[0] as Told | undefined)?.extensions.code ?? null;
    };
    const page = 'marks(first: 1) { totalCount edges { node { id } } }';
    const marksOf = (times: number) =>
      `{ appeals(under: "${county}", first: 100) { edges { node { ${Array.from({ length: times }, (_, at) => `a${at}: ${page}`).join(' ')} } } } }`;
    expect(await costs(marksOf(10))).toBeNull();
    expect(await costs(marksOf(13))).toBe('TOO_COSTLY');
    const offersOn = (days: number) => {
      const all = Array.from(
        { length: days },
        (_, at) => `a${at}: appraisalsToGive(at: "${county}", on: "${dayFrom(-at)}") { matter }`,
      );
      return `{ node(id: "${furnished.countyDeputy.id}") { ... on Deputy { ${all.join(' ')} } } }`;
    };
    expect(await costs(offersOn(20))).toBeNull();
    expect(await costs(offersOn(250))).toBe('TOO_COSTLY');
    // Of however many one asks at once.
    const list = `deputiesToAppraise(on: "${within()}", first: 100) { edges { node { appraisalsToGive(at: "${county}", on: "${within()}") { matter } } } }`;
    expect(await costs(`{ division(code: "${county}") { ${list} } }`)).toBeNull();
  });
});

describe('whoever corrected what an appeal is against', () => {
  it('does not decide it, be it an activity or a mark, and whoever put a mark of any kind on record', async () => {
    const corrector = await world.as('CLERK', county);
    const activity = await held();
    await does(corrector, 'correctActivity', { ...activity, title: '视察学校' });
    const against = await contested(activity);
    const mine = { ...rulesOfMarks, items: [counting({ COMMITTEE: '0.5', VOTERS: '0.5' })] };
    const at = await placeIn(world, '530521', mine);
    const [fixer, counter, third] = [
      await world.as('CLERK', at.code),
      await world.as('CLERK', at.code),
      await world.as('CLERK', at.code),
    ];
    const mark = await at.give();
    await does(fixer, 'correctAppraisal', { ...mark, points: '70' });
    await does(counter, 'giveAppraisal', at.said({ assessor: 'VOTERS', points: '400', assessors: 5 }));
    const contestant = await deputySeatIn(world, at.deputy, at.code);
    const appeal = await does(contestant, 'appealMarks', {
      ...{ deputy: at.deputy.id, matter, on: within(), ground: '分数明显偏低' },
    });
    for (const [person, { id, version }, moves] of [
      [corrector, against, []],
      [judge, against, ['UPHOLD', 'REJECT']],
      [at.clerk, appeal, []],
      [fixer, appeal, []],
      [counter, appeal, []],
      [third, appeal, ['UPHOLD', 'REJECT']],
    ] as const) {
      expect(await node(person, 'Appeal', id, 'moves')).toEqual({ moves });
      if (moves.length > 0) continue;
      const reject = decided({ id, version }, 'REJECT');
      expect(await refused(person, 'decideAppeal', reject)).toMatchObject({ code: 'FORBIDDEN' });
    }
    await does(third, 'decideAppeal', decided(appeal, 'REJECT'));
    await does(judge, 'decideAppeal', decided(against, 'REJECT'));
  });

  it('gives somebody else a seat to decide it, where everybody had a part', async () => {
    const at = await placeIn(world, '530523', { ...rulesOfMarks, items: [counting({ COMMITTEE: '1' })] });
    await at.give();
    const contestant = await deputySeatIn(world, at.deputy, at.code);
    const appeal = await does(contestant, 'appealMarks', {
      ...{ deputy: at.deputy.id, matter, on: within(), ground: '分数明显偏低' },
    });
    const above = await world.as('CLERK', '5305');
    for (const [person, code] of [
      [at.clerk, 'FORBIDDEN'],
      [above, 'NOT_FOUND'],
    ] as const) {
      expect(await refused(person, 'decideAppeal', decided(appeal, 'REJECT'))).toMatchObject({ code });
    }
    const account = 'another.clerk';
    const seat = await does(at.clerk, 'grantSeat', { account, role: 'CLERK', division: at.code });
    const other = world.with(await world.tokens.sign(account, numberIn(seat.id), 600));
    await does(other, 'decideAppeal', decided(appeal, 'REJECT'));
    expect(await node(contestant, 'Appeal', appeal.id, 'state')).toEqual({ state: 'REJECTED' });
  });
});

describe('the database', () => {
  it('refuses an appeal against an attendance that is not there, and against marks that were not given', async () => {
    const activity = await held({ attendees: [] });
    const raise = (columns: string, values: string) =>
      world.arrange(
        `insert into appeal (division_id, place, scorer_division_id, scorer_place, ground, raised_on, card_id, ${columns})
         select v.division_id, v.place, s.id, s.place, 'G', tally.today(), ${numberIn(furnished.countyDeputy.id)}, ${values}
         from activity v, division s where v.id = $1 and s.code = $2`,
        [numberIn(activity.id), county],
      );
    await expect(raise('activity_id, activity_version', 'v.id, v.version')).rejects.toMatchObject({
      code: 'RD095',
    });
    const cycle = `'${matter}', date '${dayFrom(-99)}', date '${dayFrom(1)}'`;
    await expect(raise('matter, cycle_since, cycle_until', cycle)).rejects.toMatchObject({ code: 'RD095' });
  });

  it('lets nobody who had a part decide, whoever says that they may', async () => {
    const activity = await held();
    const appeal = await contested(activity);
    const [row] = await world.sql<{ account: number }>(
      'select account_id as account from seat where id = $1',
      [people.keeper.seatId],
    );
    await expect(
      world.arrange(
        `with asked as (select set_config('app.seat', '${people.keeper.seatId}', true))
         update appeal set state = 'REJECTED', decided_on = tally.today(), reason = 'R', decided_by = $2
         from asked where id = $1`,
        [numberIn(appeal.id), row?.account],
      ),
    ).rejects.toMatchObject({ code: 'RD096' });
    await does(judge, 'decideAppeal', decided(appeal, 'REJECT'));
  });
});
