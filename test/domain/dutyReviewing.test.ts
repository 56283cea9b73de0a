// Duty records: declared by deputies and stations, reviewed twice by others, published for objection, and only then counted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, elect, type Named, refused, seat } from '../support/congresses.ts';
import { enact, numberIn, scoreOf, within } from '../support/scoring.ts';
import { type Furnished, furnish, listed, node, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let furnished: Furnished;
let deputy: Person;
/** A second clerk of the county: of two reviews each is somebody else's. */
let colleague: Person;

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  furnished = await furnish(people);
  colleague = await world.as('CLERK', '530502');
  await enact(people.county, '530502', {
    objectionDays: 3,
    items: [
      { text: '提建议一件3分', source: 'DUTY', kinds: ['SUGGESTION'], points: '3' },
      { text: '优秀建议加5分', source: 'DUTY', kinds: ['SUGGESTION'], outcomes: ['EXCELLENT'], points: '5' },
      { text: '发言', source: 'DUTY', kinds: ['SPEECH'], matter: '大会发言', points: '2' },
      {
        ...{ text: '述职评议', source: 'DUTY', kinds: ['APPRAISAL'], measure: 'AMOUNT', points: '1' },
        ...{ amountFrom: '0', amountTo: '10' },
      },
    ],
  });
  deputy = await world.as('DEPUTY', '530502', await personOf(furnished.countyDeputy));
});
afterAll(() => world.close());

async function personOf({ id }: Named): Promise<number | undefined> {
  const [row] = await world.sql<{ id: number }>('select person_id as id from mandate where id = $1', [
    numberIn(id),
  ]);
  return row?.id;
}

const said = (wish: object = {}) => ({
  ...{ division: town, deputy: furnished.countyDeputy.id, kind: 'SUGGESTION' },
  ...{ title: '关于修缮村道的建议', happenedOn: within() },
  ...wish,
});
const declared = (by: Person = people.keeper, wish: object = {}): Promise<Named> =>
  does(by, 'declareDuty', said(wish));
const state = async (id: string, by = people.county) =>
  (await node(by, 'DutyRecord', id, 'state'))?.['state'];
const total = async () => (await scoreOf(people.county, furnished.countyDeputy))?.total;

/** Carries a record so far. */
async function carried(to: 'first' | 'second' | 'published', wish: object = {}): Promise<Named> {
  let record = await declared(people.keeper, wish);
  record = await does(people.clerk, 'reviewDuty', record);
  if (to === 'first') return record;
  record = await does(people.county, 'reviewDuty', record);
  return to === 'second' ? record : does(people.county, 'publishDuty', record);
}

describe('a duty record', () => {
  it('counts when it was reviewed twice, published, and the time for objections is over', async () => {
    let record = await declared();
    const fields =
      'state title kind quantity halfDays deputy { name } division { name } scorer { name } moves';
    expect(await node(people.keeper, 'DutyRecord', record.id, fields)).toEqual({
      ...{ state: 'DECLARED', title: '关于修缮村道的建议', kind: 'SUGGESTION', quantity: '1', halfDays: 1 },
      ...{ deputy: { name: '赵强' }, division: { name: '瓦窑镇' }, scorer: { name: '隆阳区' } },
      moves: ['REDECLARE', 'WITHDRAW'],
    });
    record = await does(people.clerk, 'reviewDuty', { ...record, outcomes: ['EXCELLENT'] });
    expect(await state(record.id)).toBe('FIRST_REVIEWED');
    record = await does(people.county, 'reviewDuty', record);
    record = await does(people.county, 'publishDuty', record);
    expect(
      await node(people.county, 'DutyRecord', record.id, 'state publishedOn objectionUntil outcomes moves'),
    ).toEqual({
      ...{ state: 'PUBLISHED', publishedOn: dayFrom(0), objectionUntil: dayFrom(3), outcomes: ['EXCELLENT'] },
      moves: ['SEND_BACK'],
    });
    expect(await total()).toBe('0');
    expect(await refused(people.county, 'finaliseDuty', record)).toMatchObject({ code: 'WRONG_STATE' });
    // Three days later.
    await world.sql(
      'set session_replication_role = replica; update duty_record set objection_until = tally.today(); set session_replication_role = origin',
    );
    expect(await total()).toBe('8');
    record = await does(people.county, 'finaliseDuty', record);
    expect(await total()).toBe('8');
    const history = await node(people.county, 'DutyRecord', record.id, 'history { move toState }');
    expect(history).toEqual({
      history: [
        { move: 'firstReview', toState: 'FIRST_REVIEWED' },
        { move: 'secondReview', toState: 'SECOND_REVIEWED' },
        { move: 'publish', toState: 'PUBLISHED' },
        { move: 'finalise', toState: 'FINAL' },
      ],
    });
  });

  it('is declared by the deputy, who sees what becomes of it and does nothing else to it but take it back', async () => {
    const record = await declared(deputy);
    expect(await node(deputy, 'DutyRecord', record.id, 'state moves history { move }')).toEqual({
      ...{ state: 'DECLARED', moves: ['WITHDRAW'], history: [] },
    });
    for (const mutation of ['reviewDuty', 'publishDuty', 'finaliseDuty']) {
      expect(await refused(deputy, mutation, record)).toMatchObject({ code: 'FORBIDDEN' });
    }
    await does(people.clerk, 'sendDutyBack', { ...record, reason: '请补充附件' });
    expect(await node(deputy, 'DutyRecord', record.id, 'state history { move note }')).toEqual({
      ...{ state: 'SENT_BACK', history: [{ move: 'sendBack', note: '请补充附件' }] },
    });
  });

  it('of another deputy, or beyond the seat’s range, is not a deputy’s to declare', async () => {
    const other = said({ deputy: furnished.stranger.id, division: '530502' });
    expect(await refused(deputy, 'declareDuty', other)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(deputy, 'declareDuty', said({ division: '610902' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('declared twice with one key is there once, for a deputy too', async () => {
    const wish = said({ idempotencyKey: 'deputy-declares-once' });
    expect(await does(deputy, 'declareDuty', wish)).toEqual(await does(deputy, 'declareDuty', wish));
    const [entry] = await world.sql<{ n: number }>(
      `select count(*)::int as n from audit_entry where action = 'declareDuty' and seat_id = $1`,
      [deputy.seatId],
    );
    expect(entry?.n).toBe(2);
  });

  it('is reviewed by nobody who declared it, and twice by nobody', async () => {
    const own = await declared(people.clerk);
    expect(await refused(people.clerk, 'reviewDuty', own)).toMatchObject({ code: 'FORBIDDEN' });
    const first = await does(people.county, 'reviewDuty', own);
    expect(await refused(people.county, 'reviewDuty', first)).toMatchObject({
      message: 'Nobody reviews what they declared or reviewed themselves.',
    });
    await does(colleague, 'reviewDuty', first);
    expect(await state(first.id)).toBe('SECOND_REVIEWED');
  });

  it('is neither reviewed, published nor let stand by the deputy whose it is, on whichever seat', async () => {
    const own = await personOf(furnished.countyDeputy);
    /** A clerk of the division whose account also holds, or held, the deputy's seat. */
    const both = async (code: string, withdrawn: string): Promise<Person> => {
      const clerk = await world.as('CLERK', code);
      await world.arrange(
        `insert into seat (division_id, place, account_id, role, person_id, withdrawn_at)
         select division_id, place, account_id, 'DEPUTY', $2, ${withdrawn} from seat where id = $1`,
        [clerk.seatId, own],
      );
      return clerk;
    };
    const [atTown, atCounty] = [await both(town, 'now()'), await both('530502', 'null')];
    const message = 'Nobody reviews or publishes what they did themselves as a deputy.';
    const mayNot = async (clerk: Person, mutation: string, record: Named) => {
      expect(await refused(clerk, mutation, record)).toMatchObject({ code: 'FORBIDDEN', message });
      expect(await node(clerk, 'DutyRecord', record.id, 'moves')).toEqual({
        moves: expect.not.arrayContaining(['FIRST_REVIEW', 'SECOND_REVIEW', 'PUBLISH', 'FINALISE']),
      });
      const next = { reviewDuty: 'FIRST_REVIEWED', publishDuty: 'PUBLISHED' }[mutation] ?? 'FINAL';
      const to =
        mutation === 'reviewDuty' && (await state(record.id)) !== 'DECLARED' ? 'SECOND_REVIEWED' : next;
      await expect(
        world.sql(`do $$ begin
          perform set_config('role', 'renda_staff', true), set_config('app.seat', '${clerk.seatId}', true),
            set_config('app.read_from', '530000000000', true), set_config('app.read_to', '540000000000', true),
            set_config('app.write_from', '530000000000', true), set_config('app.write_to', '540000000000', true);
          update duty_record set state = '${to}', first_reviewed_by = coalesce(first_reviewed_by, 1),
            second_reviewed_by = coalesce(second_reviewed_by, 2) where id = ${numberIn(record.id)};
        end $$`),
      ).rejects.toThrow('what they did themselves as a deputy');
    };
    const record = await declared();
    await mayNot(atTown, 'reviewDuty', record);
    const first = await does(people.clerk, 'reviewDuty', record);
    await mayNot(atCounty, 'reviewDuty', first);
    const second = await does(people.county, 'reviewDuty', first);
    await mayNot(atCounty, 'publishDuty', second);
    const published = await does(people.county, 'publishDuty', second);
    await world.sql(
      'set session_replication_role = replica; update duty_record set objection_until = tally.today(); set session_replication_role = origin',
    );
    await mayNot(atCounty, 'finaliseDuty', published);
    await does(atCounty, 'sendDutyBack', { ...published, reason: '自行要求退回' });
  });

  it('is reviewed for the second time, and published, by the division of the congress alone', async () => {
    const first = await carried('first');
    for (const mutation of ['reviewDuty']) {
      expect(await refused(await world.as('CLERK', town), mutation, first)).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    const second = await does(people.county, 'reviewDuty', first);
    expect(await refused(people.clerk, 'publishDuty', second)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused(people.clerk, 'sendDutyBack', { ...second, reason: '重复' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const person of [
      await world.as('CLERK', '530502106'),
      await world.as('CLERK', '610902'),
      people.prefecture,
    ]) {
      expect(await refused(person, 'publishDuty', second)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('of a town’s deputy, made at the county, is published by the town', async () => {
    await world.arrange(
      `insert into serving (division_id, place, card_id, level, since)
       select id, place, $1, 'TOWNSHIP', $2::date from division where code = '530502'`,
      [numberIn(furnished.townDeputy.id), within(-30)],
    );
    const record = await declared(people.county, { division: '530502', deputy: furnished.townDeputy.id });
    expect(await listed(people.clerk, town, 'dutyRecordsToScore', 'title')).toEqual(['关于修缮村道的建议']);
    expect(await refused(people.clerk, 'reviewDuty', record)).toMatchObject({ code: 'FORBIDDEN' });
    const first = await does(colleague, 'reviewDuty', record);
    const second = await does(people.clerk, 'reviewDuty', first);
    await does(people.clerk, 'publishDuty', second);
    expect(await node(people.clerk, 'DutyRecord', record.id, 'state history { move }')).toEqual({
      ...{
        state: 'PUBLISHED',
        history: [{ move: 'firstReview' }, { move: 'secondReview' }, { move: 'publish' }],
      },
    });
  });

  it('is on record as an act at the town where it was done, whoever reviews and publishes it', async () => {
    const record = await carried('published');
    const rows = await world.sql<{ action: string; code: string }>(
      `select x.action, d.code from audit_entry x join division d on d.id = x.division_id
       where x.target = 'DutyRecord' and x.target_id = $1 and x.category = 'WRITE' order by x.id`,
      [numberIn(record.id)],
    );
    expect(rows).toEqual(
      ['declareDuty', 'reviewDuty', 'reviewDuty', 'publishDuty'].map((action) => ({ action, code: town })),
    );
  });

  it('is sent back with a reason from wherever it is, and starts over when it is declared anew', async () => {
    const published = await carried('published');
    const back = await does(people.county, 'sendDutyBack', {
      ...published,
      reason: '公示期间有异议，经核实不属实',
    });
    expect(await state(back.id)).toBe('SENT_BACK');
    const { division: _d, deputy: _e, ...rest } = said({ title: '改后的建议', quantity: '2' });
    const anew = await does(people.keeper, 'redeclareDuty', { ...back, ...rest });
    const fields = 'state title quantity publishedOn objectionUntil';
    expect(await node(people.keeper, 'DutyRecord', anew.id, fields)).toEqual({
      ...{ state: 'DECLARED', title: '改后的建议', quantity: '2', publishedOn: null, objectionUntil: null },
    });
    await does(people.clerk, 'reviewDuty', anew);
  });

  it('is taken back before its second review, and not after', async () => {
    const first = await carried('first');
    const withdrawn = await does(people.keeper, 'withdrawDuty', { ...first, reason: '登记错误' });
    expect(await state(withdrawn.id)).toBe('WITHDRAWN');
    expect(await refused(people.clerk, 'reviewDuty', withdrawn)).toMatchObject({ code: 'WRONG_STATE' });
    const second = await carried('second');
    expect(await refused(people.keeper, 'withdrawDuty', { ...second, reason: '登记错误' })).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('is taken back by whoever declared it, or by a clerk, and by no other keeper', async () => {
    const record = await declared(deputy);
    const wish = { ...record, reason: '登记错误' };
    expect(await refused(people.keeper, 'withdrawDuty', wish)).toMatchObject({
      ...{ code: 'FORBIDDEN', message: 'A duty record is taken back by whoever declared it, or by a clerk.' },
    });
    expect(await node(people.keeper, 'DutyRecord', record.id, 'moves')).toEqual({ moves: ['REDECLARE'] });
    await does(people.clerk, 'withdrawDuty', wish);
    expect(await state(record.id)).toBe('WITHDRAWN');
  });

  it('that somebody changed meanwhile is a conflict', async () => {
    const record = await declared();
    await does(people.clerk, 'reviewDuty', record);
    expect(await refused(people.county, 'reviewDuty', record)).toMatchObject({ code: 'CONFLICT' });
  });

  it.each([
    ['of nobody', { deputy: null }, 'deputy'],
    ['of a deputy and a group', { group: 'RGVwdXR5R3JvdXA6MQ==' }, 'deputy'],
    ['that lies ahead', { happenedOn: dayFrom(1) }, 'happenedOn'],
    ['without a title', { title: ' ' }, 'title'],
    ['of a negative quantity', { quantity: '-1' }, 'quantity'],
    ['of 61 half-days', { halfDays: 61 }, 'halfDays'],
    ['of a matter that the rules do not name', { matter: '小组发言' }, 'matter'],
  ])('%s is not declared', async (_, wish, field) => {
    expect(await refused(people.keeper, 'declareDuty', said(wish))).toMatchObject({ code: 'INVALID', field });
  });

  it('is of a deputy who was in office and registered there on the day', async () => {
    expect(
      await refused(people.keeper, 'declareDuty', said({ deputy: furnished.stranger.id })),
    ).toMatchObject({ code: 'INVALID' });
    expect(await refused(people.keeper, 'declareDuty', said({ happenedOn: dayFrom(-500) }))).toMatchObject({
      code: 'INVALID',
    });
    expect(await refused(people.keeper, 'declareDuty', said({ division: '530502106' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is given points within the range that the rules set, and none where they set none', async () => {
    const appraisal = await does(
      people.clerk,
      'reviewDuty',
      await declared(people.keeper, { kind: 'APPRAISAL' }),
    );
    expect(await refused(people.county, 'reviewDuty', { ...appraisal, amount: '10.5' })).toMatchObject({
      ...{ code: 'INVALID', field: 'amount', message: 'The rules let 0 to 10 points be given for this' },
    });
    await does(people.county, 'reviewDuty', { ...appraisal, amount: '8.5' });
    expect(await node(people.county, 'DutyRecord', appraisal.id, 'amount')).toEqual({ amount: '8.5' });
    const first = await carried('first');
    expect(await refused(people.county, 'reviewDuty', { ...first, amount: '5' })).toMatchObject({
      code: 'INVALID',
      field: 'amount',
    });
  });

  it('is held to the rules that its cycle is scored by, and not to those of its day', async () => {
    const beside = '530502106';
    await seat(people.county, beside);
    const own = await elect(people.county, beside, { name: '李明' });
    await does(
      people.county,
      'registerDeputy',
      { division: beside, deputy: own.id, since: dayFrom(-400) },
      'id',
    );
    const speech = (matter: string, wish: object) => ({
      ...wish,
      items: [{ text: '发言', source: 'DUTY', kinds: ['SPEECH'], matter, points: '2' }],
    });
    await enact(people.county, beside, speech('大会发言', {}));
    await enact(people.county, beside, speech('小组发言', { effectiveFrom: within(-9) }));
    const wish = (matter: string) => ({
      ...said({ division: beside, deputy: own.id, kind: 'SPEECH', matter }),
    });
    await does(people.county, 'declareDuty', wish('大会发言'));
    expect(await refused(people.county, 'declareDuty', wish('小组发言'))).toMatchObject({ field: 'matter' });
  });

  it('is seen where it was made, by whoever scores it and from above, and not from the side', async () => {
    const record = await declared();
    for (const person of [people.keeper, people.county, people.analyst, deputy]) {
      expect(await state(record.id, person)).toBe('DECLARED');
    }
    for (const person of [await world.as('KEEPER', '530502106'), await world.as('AUDITOR', '530502')]) {
      expect(await node(person, 'DutyRecord', record.id, 'state')).toBeNull();
    }
  });

  it.each([
    ['ANALYST', '53', 'FORBIDDEN'],
    ['AUDITOR', '530502', 'FORBIDDEN'],
    ['KEEPER', '530502106', 'NOT_FOUND'],
  ] as const)('is not declared by a %s at %s', async (role, code, reason) => {
    expect(await refused(await world.as(role, code), 'declareDuty', said())).toMatchObject({ code: reason });
  });
});
