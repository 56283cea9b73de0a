// Appeals: against a record that was published, in time, by whom it concerns; decided by somebody else, with a reason.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, type Named, refused } from '../support/congresses.ts';
import { enact, numberIn, scoreOf, within } from '../support/scoring.ts';
import { ask, type Furnished, furnish, node, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let furnished: Furnished;
let deputy: Person;
/** A clerk of the county who has no part in any record. */
let judge: Person;

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  furnished = await furnish(people);
  judge = await world.as('CLERK', '530502');
  await enact(people.county, '530502', {
    ...{ objectionDays: 3, appealDays: 4 },
    items: [{ text: '未经批准缺席扣5分', source: 'DUTY', kinds: ['ABSENCE'], points: '-5' }],
  });
  const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
    numberIn(furnished.countyDeputy.id),
  ]);
  deputy = await world.as('DEPUTY', '530502', row?.id);
});
afterAll(() => world.close());

/** A record of the deputy that is published: declared by the keeper, reviewed by the clerks of the town and the county. */
async function published(wish: object = {}): Promise<Named> {
  let record = await does(people.keeper, 'declareDuty', {
    ...{ division: town, deputy: furnished.countyDeputy.id, kind: 'ABSENCE' },
    ...{ title: '视察缺席', happenedOn: within(), ...wish },
  });
  for (const by of [people.clerk, people.county]) record = await does(by, 'reviewDuty', record);
  return does(people.county, 'publishDuty', record);
}

const said = ({ id }: Named, wish: object = {}) => ({ dutyRecord: id, ground: '当日已请假', ...wish });
const raised = (record: Named, by = deputy): Promise<Named> => does(by, 'raiseAppeal', said(record));
const decided = (appeal: Named, decision: 'UPHOLD' | 'REJECT', reason = '经核实') => ({
  ...{ id: appeal.id, version: appeal.version, decision, reason },
});

/** So many days later, as far as a record goes. */
const later = (record: Named, days: number) =>
  world.sql(
    `begin; set local session_replication_role = replica;
     update duty_record set published_on = published_on - ${days}, objection_until = objection_until - ${days},
       appeal_until = appeal_until - ${days} where id = ${numberIn(record.id)}; commit`,
  );

async function waiting(person: Person, under = '530502', state = ''): Promise<string[] | null> {
  const query = `{ appeals(under: "${under}"${state}) { totalCount edges { node { id } } } }`;
  type Page = { totalCount: number; edges: { node: { id: string } }[] };
  const { appeals } = await ask<{ appeals: Page | null }>(person, query);
  if (appeals && appeals.totalCount !== appeals.edges.length) throw new Error('It counts others');
  return appeals?.edges.map((edge) => edge.node.id) ?? null;
}

describe('an appeal', () => {
  it('that is upheld sends the record back, with all of it in the history, and then there is no such record', async () => {
    const record = await published();
    expect(await node(deputy, 'DutyRecord', record.id, 'objectionUntil appealUntil')).toEqual({
      ...{ objectionUntil: dayFrom(3), appealUntil: dayFrom(7) },
    });
    const appeal = await raised(record);
    const fields = 'state ground raisedOn decidedOn reason moves scorer { name } dutyRecord { title }';
    expect(await node(deputy, 'Appeal', appeal.id, fields)).toEqual({
      ...{ state: 'OPEN', ground: '当日已请假', raisedOn: dayFrom(0), decidedOn: null, reason: null },
      ...{ moves: [], scorer: { name: '隆阳区' }, dutyRecord: { title: '视察缺席' } },
    });
    expect(await node(judge, 'Appeal', appeal.id, 'moves')).toEqual({ moves: ['UPHOLD', 'REJECT'] });
    await does(judge, 'decideAppeal', decided(appeal, 'UPHOLD', '请假条已补交'));
    expect(
      await node(deputy, 'Appeal', appeal.id, 'state decidedOn reason history { move toState }'),
    ).toEqual({
      ...{ state: 'UPHELD', decidedOn: dayFrom(0), reason: '请假条已补交' },
      history: [{ move: 'uphold', toState: 'UPHELD' }],
    });
    expect(await node(deputy, 'DutyRecord', record.id, 'state history { move note toState }')).toEqual({
      state: 'SENT_BACK',
      history: [
        { move: 'firstReview', note: null, toState: 'FIRST_REVIEWED' },
        { move: 'secondReview', note: null, toState: 'SECOND_REVIEWED' },
        { move: 'publish', note: null, toState: 'PUBLISHED' },
        { move: 'appeal', note: '当日已请假', toState: 'PUBLISHED' },
        { move: 'uphold', note: '请假条已补交', toState: 'SENT_BACK' },
      ],
    });
    const audit = await world.sql<{ action: string; seat: number }>(
      `select action, seat_id as seat from audit_entry where target = 'Appeal' and target_id = $1 order by id`,
      [numberIn(appeal.id)],
    );
    expect(audit).toEqual([
      { action: 'raiseAppeal', seat: deputy.seatId },
      { action: 'decideAppeal', seat: judge.seatId },
    ]);
    // The record takes its ordinary way again, and may be appealed against anew.
    const back = await node(people.keeper, 'DutyRecord', record.id, 'version');
    await does(people.keeper, 'withdrawDuty', {
      ...{ id: record.id, version: back?.['version'], reason: '已请假' },
    });
  });

  it('that is upheld takes back what was final already, and what it was worth', async () => {
    const record = await published();
    await later(record, 3);
    const version = record.version;
    const final = await does(people.county, 'finaliseDuty', { id: record.id, version });
    const before = Number((await scoreOf(judge, furnished.countyDeputy))?.total);
    const appeal = await raised(final);
    expect(Number((await scoreOf(judge, furnished.countyDeputy))?.total)).toBe(before);
    await does(judge, 'decideAppeal', decided(appeal, 'UPHOLD'));
    expect(Number((await scoreOf(judge, furnished.countyDeputy))?.total)).toBe(before + 5);
  });

  it('that is rejected leaves the record as it is, and is not raised a second time', async () => {
    const record = await published();
    const appeal = await raised(record);
    await does(judge, 'decideAppeal', decided(appeal, 'REJECT', '未见请假条'));
    expect(await node(people.keeper, 'DutyRecord', record.id, 'state appeals { state reason }')).toEqual({
      ...{ state: 'PUBLISHED', appeals: [{ state: 'REJECTED', reason: '未见请假条' }] },
    });
    expect(await refused(deputy, 'raiseAppeal', said(record))).toMatchObject({ code: 'WRONG_STATE' });
    const again = await node(judge, 'Appeal', appeal.id, 'version moves');
    expect(again?.['moves']).toEqual([]);
    const version = Number(again?.['version']);
    expect(await refused(judge, 'decideAppeal', { ...decided(appeal, 'UPHOLD'), version })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('holds the record as it is while it waits', async () => {
    const record = await published();
    const appeal = await raised(record);
    expect(await node(people.county, 'DutyRecord', record.id, 'moves')).toEqual({ moves: [] });
    expect(await refused(people.county, 'sendDutyBack', { ...record, reason: '重复' })).toMatchObject({
      ...{ code: 'WRONG_STATE', message: 'An appeal against this record is open: it is decided first.' },
    });
    await later(record, 3);
    expect(await refused(people.county, 'finaliseDuty', record)).toMatchObject({ code: 'WRONG_STATE' });
    await expect(
      world.arrange(`update duty_record set state = 'FINAL' where id = $1`, [numberIn(record.id)]),
    ).rejects.toMatchObject({ code: 'RD097' });
    expect(await refused(people.keeper, 'raiseAppeal', said(record))).toMatchObject({ code: 'CONFLICT' });
    await does(judge, 'decideAppeal', decided(appeal, 'REJECT'));
    await does(people.county, 'finaliseDuty', record);
  });

  it('is raised until the days that the rules say are over, and not from then on', async () => {
    const record = await published();
    expect(await refused(deputy, 'raiseAppeal', said(record, { ground: ' ' }))).toMatchObject({
      ...{ code: 'INVALID', field: 'ground' },
    });
    await later(record, 7);
    expect(await refused(deputy, 'raiseAppeal', said(record))).toMatchObject({
      ...{ code: 'WRONG_STATE', message: `The time to appeal was over on ${dayFrom(0)}.` },
    });
    const other = await published();
    await later(other, 6);
    await raised(other);
  });

  it('is raised once the record is published, and not before', async () => {
    const record = await does(people.keeper, 'declareDuty', {
      ...{ division: town, deputy: furnished.countyDeputy.id, kind: 'ABSENCE' },
      ...{ title: '视察缺席', happenedOn: within() },
    });
    expect(await refused(deputy, 'raiseAppeal', said(record))).toMatchObject({
      ...{
        code: 'WRONG_STATE',
        message: 'A record is appealed against once it is published; this is DECLARED.',
      },
    });
  });

  it('is raised by the deputy or by whoever declared the record there, and by nobody else', async () => {
    const record = await published();
    for (const [person, code] of [
      [people.clerk, 'FORBIDDEN'],
      [await world.as('KEEPER', town), 'FORBIDDEN'],
      [await world.as('CLERK', town), 'FORBIDDEN'],
      [await world.as('KEEPER', '530502106'), 'NOT_FOUND'],
      [await world.as('CLERK', '610902'), 'NOT_FOUND'],
      [await world.as('DEPUTY', '530502', 1), 'NOT_FOUND'],
      [people.analyst, 'FORBIDDEN'],
      [world.anonymous, 'UNAUTHENTICATED'],
    ] as const) {
      expect(await refused(person, 'raiseAppeal', said(record))).toMatchObject({ code });
    }
    const wish = said(record, { idempotencyKey: 'one-appeal-and-no-more' });
    expect(await does(people.keeper, 'raiseAppeal', wish)).toEqual(
      await does(people.keeper, 'raiseAppeal', wish),
    );
  });

  it('is decided by whoever scores the record, who had no part in it, and with a reason', async () => {
    const record = await published();
    const appeal = await raised(record, people.keeper);
    for (const [person, code] of [
      [people.county, 'FORBIDDEN'],
      [people.clerk, 'NOT_FOUND'],
      [people.keeper, 'FORBIDDEN'],
      [deputy, 'FORBIDDEN'],
      [people.prefecture, 'NOT_FOUND'],
      [people.analyst, 'FORBIDDEN'],
    ] as const) {
      expect(await refused(person, 'decideAppeal', decided(appeal, 'UPHOLD'))).toMatchObject({ code });
    }
    expect(await node(people.county, 'Appeal', appeal.id, 'moves')).toEqual({ moves: [] });
    expect(await refused(judge, 'decideAppeal', decided(appeal, 'UPHOLD', ' '))).toMatchObject({
      ...{ code: 'INVALID', field: 'reason' },
    });
    const wrong = { ...decided(appeal, 'UPHOLD'), version: appeal.version + 1 };
    expect(await refused(judge, 'decideAppeal', wrong)).toMatchObject({ code: 'CONFLICT' });
    expect(await node(judge, 'Appeal', appeal.id, 'state')).toEqual({ state: 'OPEN' });
    await does(judge, 'decideAppeal', decided(appeal, 'UPHOLD'));
  });

  it('against what a group did is raised where the group is', async () => {
    await enact(people.clerk, town, {
      ...{ subject: 'GROUP', objectionDays: 3 },
      items: [{ text: '建议', source: 'DUTY', kinds: ['SUGGESTION'], points: '3' }],
    });
    const reviewers = [await world.as('CLERK', town), await world.as('CLERK', town)];
    let record = await does(people.clerk, 'declareDuty', {
      ...{ division: town, group: furnished.group.id, kind: 'SUGGESTION' },
      ...{ title: '小组建议', happenedOn: within() },
    });
    for (const by of reviewers) record = await does(by, 'reviewDuty', record);
    record = await does(people.clerk, 'publishDuty', record);
    const appeal = await raised(record, people.keeper);
    expect(await waiting(people.clerk, town)).toEqual([appeal.id]);
    expect(await waiting(await world.as('KEEPER', '530502106'), town)).toEqual([]);
    await does(await world.as('CLERK', town), 'decideAppeal', decided(appeal, 'REJECT'));
    expect(await waiting(people.clerk, town)).toEqual([]);
  });
});

describe('an appeal that is taken back', () => {
  const back = ({ id, version }: Named) => ({ id, version, reason: '误解规则' });

  it('lets the record go on, is told in its history, and may be raised again', async () => {
    for (const by of [deputy, people.keeper]) {
      const record = await published();
      const appeal = await raised(record, by);
      expect(await node(by, 'Appeal', appeal.id, 'mayWithdraw')).toEqual({ mayWithdraw: true });
      const gone = await does(by, 'withdrawAppeal', back(appeal));
      expect(
        await node(by, 'Appeal', appeal.id, 'state decidedOn reason mayWithdraw history { move }'),
      ).toEqual({
        ...{ state: 'WITHDRAWN', decidedOn: dayFrom(0), reason: '误解规则', mayWithdraw: false },
        history: [{ move: 'withdraw' }],
      });
      const told = await node(by, 'DutyRecord', record.id, 'state history { move note }');
      expect(told).toMatchObject({ state: 'PUBLISHED' });
      expect((told?.['history'] as object[] | undefined)?.at(-1)).toEqual({
        move: 'withdrawAppeal',
        note: '误解规则',
      });
      expect(await refused(by, 'withdrawAppeal', back(gone))).toMatchObject({ code: 'WRONG_STATE' });
      expect(await node(judge, 'Appeal', appeal.id, 'moves')).toEqual({ moves: [] });
      await does(by, 'withdrawAppeal', back(await raised(record, by)));
      await does(people.county, 'sendDutyBack', { ...record, reason: '登记有误' });
    }
  });

  it('is so by whoever raised it, and by nobody else', async () => {
    const record = await published();
    const appeal = await raised(record);
    for (const [person, code] of [
      [people.keeper, 'FORBIDDEN'],
      [people.clerk, 'FORBIDDEN'],
      [judge, 'FORBIDDEN'],
      [people.analyst, 'FORBIDDEN'],
      [await world.as('DEPUTY', '530502', 1), 'NOT_FOUND'],
      [await world.as('CLERK', '610902'), 'NOT_FOUND'],
    ] as const) {
      expect(await refused(person, 'withdrawAppeal', back(appeal))).toMatchObject({ code });
    }
    const blank = { ...back(appeal), reason: ' ' };
    expect(await refused(deputy, 'withdrawAppeal', blank)).toMatchObject({
      code: 'INVALID',
      field: 'reason',
    });
    await does(judge, 'decideAppeal', decided(appeal, 'REJECT'));
    const late = { ...back(appeal), version: appeal.version + 1 };
    expect(await refused(deputy, 'withdrawAppeal', late)).toMatchObject({ code: 'WRONG_STATE' });
  });
});

describe('an appeal against what is on record of oneself', () => {
  it('is decided by somebody else', async () => {
    const appeal = await raised(await published(), people.keeper);
    const both = await world.as('CLERK', '530502');
    expect(await node(both, 'Appeal', appeal.id, 'moves')).toEqual({ moves: ['UPHOLD', 'REJECT'] });
    await world.sql(
      `insert into seat (division_id, place, account_id, role, person_id)
       select s.division_id, s.place, s.account_id, 'DEPUTY', m.person_id from seat s, mandate m where s.id = $1 and m.id = $2`,
      [both.seatId, numberIn(furnished.countyDeputy.id)],
    );
    expect(await node(both, 'Appeal', appeal.id, 'moves')).toEqual({ moves: [] });
    expect(await refused(both, 'decideAppeal', decided(appeal, 'UPHOLD'))).toMatchObject({
      code: 'FORBIDDEN',
    });
    // Whoever takes the own deputy's seat away is still whom it is about.
    const [held] = await world.sql<{ id: number }>(
      `select max(id) as id from seat where account_id = (select account_id from seat where id = $1)`,
      [both.seatId],
    );
    const seatId = Buffer.from(`Seat:${held?.id}`).toString('base64');
    await does(both, 'withdrawSeat', { id: seatId, version: 1, reason: '误授' }, 'id');
    expect(await node(both, 'Appeal', appeal.id, 'moves')).toEqual({ moves: [] });
    expect(await refused(both, 'decideAppeal', decided(appeal, 'UPHOLD'))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await does(judge, 'decideAppeal', decided(appeal, 'REJECT'));
  });
});

describe('a record that is published again on the day', () => {
  it('may be appealed against again, where the first appeal was upheld', async () => {
    const record = await published();
    await does(judge, 'decideAppeal', decided(await raised(record), 'UPHOLD'));
    const sent = await node(people.keeper, 'DutyRecord', record.id, 'version');
    let again = await does(people.keeper, 'redeclareDuty', {
      ...{
        id: record.id,
        version: sent?.['version'],
        kind: 'ABSENCE',
        title: '视察缺席',
        happenedOn: within(),
      },
    });
    for (const by of [people.clerk, people.county]) again = await does(by, 'reviewDuty', again);
    again = await does(people.county, 'publishDuty', again);
    await does(judge, 'decideAppeal', decided(await raised(again), 'REJECT'));
    expect(await refused(deputy, 'raiseAppeal', said(again))).toMatchObject({ code: 'WRONG_STATE' });
  });
});

describe('a record', () => {
  const told = async (person: Person, { id }: Named) =>
    (await node(person, 'DutyRecord', id, 'mayAppeal appeals { id }'))?.['mayAppeal'];

  it('says who may appeal against it, just as the service then takes it', async () => {
    const record = await published();
    const asked = [people.keeper, people.clerk, people.county, judge, people.analyst, deputy];
    const all = () => Promise.all(asked.map((person) => told(person, record)));
    expect(await all()).toEqual([true, false, false, false, false, true]);
    const appeal = await raised(record);
    expect(await all()).toEqual(asked.map(() => false));
    await does(deputy, 'withdrawAppeal', { id: appeal.id, version: appeal.version, reason: '已补交' });
    expect(await told(deputy, record)).toBe(true);
    await later(record, 7);
    expect(await told(deputy, record)).toBe(false);
    expect(await refused(deputy, 'raiseAppeal', said(record))).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('may not be appealed against before it is published, nor when an appeal was rejected', async () => {
    const record = await published();
    await does(judge, 'decideAppeal', decided(await raised(record), 'REJECT'));
    expect(await told(deputy, record)).toBe(false);
    const fresh = await does(people.keeper, 'declareDuty', {
      ...{ division: town, deputy: furnished.countyDeputy.id, kind: 'ABSENCE' },
      ...{ title: '视察缺席', happenedOn: within() },
    });
    expect(await told(deputy, fresh)).toBe(false);
    expect(await told(people.keeper, fresh)).toBe(false);
  });
});

describe('an appeal and a step of its record at once', () => {
  it('do not both come to be', async () => {
    const record = await published();
    const [appeal, step] = await Promise.allSettled([
      raised(record),
      does(people.county, 'sendDutyBack', { ...record, reason: '重复' }),
    ]);
    expect([appeal.status, step.status].sort()).toEqual(['fulfilled', 'rejected']);
    if (appeal.status === 'fulfilled') await does(judge, 'decideAppeal', decided(appeal.value, 'REJECT'));
  });
});

describe('appeals that wait', () => {
  it('are listed for whoever decides them, where the record was made, from above, and for the deputy alone', async () => {
    const all = await waiting(judge);
    expect(all?.length).toBeGreaterThan(0);
    for (const person of [people.keeper, people.clerk, people.analyst, deputy]) {
      expect(await waiting(person)).toEqual(all);
    }
    expect(await waiting(judge, '5305')).toEqual(all);
    expect(await waiting(judge, town)).toEqual([]);
    const others = [
      await world.as('DEPUTY', '530502', 1),
      await world.as('KEEPER', '530502106'),
      await world.as('CLERK', '610902'),
    ];
    for (const person of others) {
      expect(await waiting(person)).toEqual([]);
      expect(await node(person, 'Appeal', all?.[0] ?? '', 'ground')).toBeNull();
    }
    const decidedOnes = await waiting(judge, '530502', ', state: UPHELD');
    expect(decidedOnes?.some((id) => all?.includes(id))).toBe(false);
    expect(await waiting(judge, '530502', ', state: null')).toEqual(
      expect.arrayContaining([...(all ?? []), ...(decidedOnes ?? [])]),
    );
    const auditor = await world.as('AUDITOR', '530502');
    const { errors } = await auditor.ask<object, object>('{ appeals(under: "530502") { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a deputy', () => {
  const declared = (by: Person): Promise<Named> =>
    does(by, 'declareDuty', {
      ...{ division: town, deputy: furnished.countyDeputy.id, kind: 'DEED' },
      ...{ title: '办实事', happenedOn: within() },
    });
  const reason = '登记错误';

  it('takes back the own record while nobody has reviewed it, and no other', async () => {
    const record = await declared(deputy);
    expect(await node(deputy, 'DutyRecord', record.id, 'moves')).toEqual({ moves: ['WITHDRAW'] });
    await does(deputy, 'withdrawDuty', { ...record, reason });
    expect(await node(deputy, 'DutyRecord', record.id, 'state history { move note }')).toEqual({
      ...{ state: 'WITHDRAWN', history: [{ move: 'withdraw', note: reason }] },
    });
    const reviewed = await does(people.clerk, 'reviewDuty', await declared(deputy));
    expect(await refused(deputy, 'withdrawDuty', { ...reviewed, reason })).toMatchObject({
      ...{ code: 'WRONG_STATE', message: 'A deputy takes back what nobody has reviewed yet.' },
    });
    const others = await declared(people.keeper);
    expect(await refused(deputy, 'withdrawDuty', { ...others, reason })).toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await world.as('DEPUTY', '530502', 1);
    expect(await refused(stranger, 'withdrawDuty', { ...others, reason })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await refused(deputy, 'redeclareDuty', { ...others, kind: 'DEED', title: '改', happenedOn: within() }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
