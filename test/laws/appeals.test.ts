// The laws of appeals against attendances and marks, past the application: what is appealed against stays, decisions name what they withdraw, and time runs out.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dayFrom, does, elect, type Named, refused } from '../support/congresses.ts';
import { deputySeatIn, marks, marksSeenBy, matter, type Place, placeIn } from '../support/marks.ts';
import { numberIn, within } from '../support/scoring.ts';
import { openSessions, type Session, type Sessions } from '../support/session.ts';
import { node } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let sessions: Sessions;
let at: Place;
let deputy: Person;
/** Two peers who gave a mark each, and a clerk who had no part in it. */
let peers: Person[];
let judge: Person;

const code = '530523';
const cycle = [dayFrom(-99), dayFrom(1)] as const;

beforeAll(async () => {
  world = await openWorld();
  sessions = openSessions(world.ownerUrl);
  at = await placeIn(world, code, {
    ...{ objectionDays: 3, appealDays: 4 },
    items: [
      marks({ COMMITTEE: '0.5', PEER: '0.4', SELF: '0.1' }),
      { text: '参加活动一次2分', source: 'ATTENDANCE', points: '2' },
    ],
  });
  deputy = await deputySeatIn(world, at.deputy, code);
  wish = { deputy: at.deputy.id, matter, on: within(), ground: '分数明显偏低' };
  judge = await world.as('CLERK', code);
  const others = [await elect(at.clerk, code, { name: '甲' }), await elect(at.clerk, code, { name: '乙' })];
  peers = await Promise.all(others.map((other) => deputySeatIn(world, other, code)));
});
afterAll(async () => {
  await sessions.close();
  await world.close();
});

/** A transaction as somebody has it, in which statements are sent that the application never would. */
async function past({ seatId }: Person): Promise<Session> {
  const [seat] = await world.sql<{ role: string; person: number | null; from: string; to: string }>(
    `select s.role::text as role, s.person_id as person, d.place::text as from, d.place_end::text as to
     from seat s join division d on d.id = s.division_id where s.id = $1`,
    [seatId],
  );
  const ranges = ['read', 'write', 'grant'].flatMap((name) => [
    [`app.${name}_from`, seat?.from],
    [`app.${name}_to`, seat?.to],
  ]);
  const who = { 'app.seat': String(seatId), 'app.person': String(seat?.person ?? '') };
  const role = seat?.role === 'DEPUTY' ? 'renda_deputy' : 'renda_staff';
  return sessions.begin(role, { ...(Object.fromEntries(ranges) as Record<string, string>), ...who });
}

/** What becomes of something that is tried and taken back. */
async function tried(person: Person, work: (session: Session) => Promise<unknown>): Promise<unknown> {
  const session = await past(person);
  try {
    return await work(session);
  } catch (error) {
    const { code: why, message } = error as { code: string; message: string };
    return `${why} ${message}`;
  } finally {
    await session.rollback();
  }
}

const give = (by: Person, assessor: string, points: string): Promise<Named> =>
  does(by, 'giveAppraisal', at.said({ assessor, points }));
let wish: { deputy: string; matter: string; on: string; ground: string };
const appealed = (): Promise<Named> => does(deputy, 'appealMarks', wish);
const back = ({ id, version }: Named) => does(deputy, 'withdrawAppeal', { id, version, reason: '误解规则' });

const correct = ({ id }: Named) => `update appraisal set points = points + 1 where id = ${numberIn(id)}`;
const takeBack = ({ id }: Named) =>
  `update appraisal set withdrawn_at = now(), withdrawn_reason = 'R' where id = ${numberIn(id)} returning id`;

/** Raises an appeal against the marks without asking whether there is time. */
const raise =
  () => `insert into appeal (division_id, place, scorer_division_id, scorer_place, ground, raised_on, raised_by, card_id, matter, cycle_since, cycle_until)
  select d.id, d.place, d.id, d.place, 'G', tally.today(), own_account(), ${numberIn(at.deputy.id)}, '${matter}', date '${cycle[0]}', date '${cycle[1]}'
  from division d where d.code = '${code}'`;

const uphold = ({ id }: Named, withdraws: readonly Named[]) =>
  `update appeal set state = 'UPHELD', decided_on = tally.today(), reason = 'R', version = version + 1,
     decided_by = (select own_account()), withdraws = array[${withdraws.map((each) => numberIn(each.id)).join()}]::int[]
   where id = ${numberIn(id)} returning id`;

/** So many days earlier put on record. */
const earlier = (table: 'attendance' | 'appraisal', days: number) =>
  world.sql(`begin; set local session_replication_role = replica;
    update ${table} set recorded_at = now() - interval '${days} days'; commit`);

/** What the other peer gave. */
let liked: Named;

describe('marks that are appealed against', () => {
  let given: Named;
  let disliked: Named;
  let appeal: Named;
  const awaits = 'RD097 An appeal against these marks is open: it is decided first';

  beforeAll(async () => {
    given = await give(at.clerk, 'COMMITTEE', '80');
    const [one, other] = peers;
    if (!one || !other) throw new Error('There are no peers');
    disliked = await give(one, 'PEER', '20');
    liked = await give(other, 'PEER', '60');
    appeal = await appealed();
  });

  it('are corrected, taken back and given by nobody until that is decided', async () => {
    for (const change of [correct(given), takeBack(given)]) {
      expect(await tried(at.clerk, (session) => session.run(change))).toBe(awaits);
    }
    const [one] = peers;
    // Whom it is about is a colleague: who appeals is not told.
    const neutral = 'RD097 These marks cannot be given or changed now';
    for (const change of [correct(disliked), takeBack(disliked)]) {
      expect(one && (await tried(one, (session) => session.run(change)))).toBe(neutral);
    }
    const points = { id: disliked.id, version: disliked.version, points: '30' };
    expect(one && (await refused(one, 'correctAppraisal', points))).toMatchObject({
      ...{ code: 'CONFLICT', message: 'These marks cannot be given or changed now.' },
    });
    const more = `insert into appraisal (division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until,
        assessor, points, occasion) select division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until,
        assessor, 1, '述职' from appraisal where id = $1`;
    await expect(world.arrange(more, [numberIn(given.id)])).rejects.toMatchObject({ code: 'RD097' });
    // What is not what it is worth is nobody's decision.
    const moved = 'update appraisal set place = place where id = $1 returning id';
    expect(await world.arrange(moved, [numberIn(given.id)])).toHaveLength(1);
  });

  it('are given by no peer who is told more than that, and told to staff', async () => {
    const third = await deputySeatIn(world, await elect(at.clerk, code, { name: '丁' }), code);
    const said = at.said({ assessor: 'PEER', points: '20' });
    expect(await refused(third, 'giveAppraisal', said)).toMatchObject({
      ...{ code: 'CONFLICT', message: 'These marks cannot be given or changed now.' },
    });
    const ofStaff = at.said({ occasion: '述职评议会' });
    expect(await refused(at.clerk, 'giveAppraisal', ofStaff)).toMatchObject({
      ...{ code: 'CONFLICT', message: 'An appeal against these marks is open: it is decided first.' },
    });
  });

  it('leave the deputy the own mark, which is given, corrected and withdrawn meanwhile', async () => {
    const offers = `appraisalsToGive(at: "${code}", on: "${within()}") { assessor }`;
    const toGive = async () => (await node(deputy, 'Deputy', at.deputy.id, offers))?.['appraisalsToGive'];
    expect(await toGive()).toEqual([{ assessor: 'SELF' }]);
    const mine = await give(deputy, 'SELF', '90');
    expect(await toGive()).toEqual([]);
    expect(await marksSeenBy(deputy, at.deputy)).toMatchObject([{ assessor: 'SELF', mayCorrect: true }]);
    const better = await does(deputy, 'correctAppraisal', { ...mine, points: '95' });
    expect(await at.total()).toBe('65.5');
    await does(deputy, 'withdrawAppraisal', { ...better, reason: '重评' });
    expect(await node(deputy, 'Appeal', appeal.id, 'state')).toEqual({ state: 'OPEN' });
  });

  it('are told of to those who read them and who gave them, and to no deputy else', async () => {
    const all = [given, disliked, liked].map(({ id }) => numberIn(id));
    const told = `select contested_marks(array(select generate_series(1, 9999))) as id order by 1`;
    const idsFor = async (person: Person) =>
      ((await tried(person, (session) => session.run(told))) as { id: number }[]).map(({ id }) => id);
    for (const person of [at.clerk, judge]) expect(await idsFor(person)).toEqual(all);
    expect(await idsFor(deputy)).toEqual([]);
    const [one, other] = peers;
    expect(one && (await idsFor(one))).toEqual([numberIn(disliked.id)]);
    expect(other && (await idsFor(other))).toEqual([numberIn(liked.id)]);
    // Nor on a seat of the staff, to whom they are about.
    const clerk = await deputySeatIn(world, at.deputy, code, await world.as('CLERK', code));
    expect(await idsFor(clerk)).toEqual([]);
    const withdraws = 'select withdraws from appeal';
    expect(await tried(deputy, (session) => session.run(withdraws))).toMatch(/^42501 /);
    expect(await tried(deputy, (session) => session.run('select state from appeal'))).toHaveLength(1);
    expect(await tried(judge, (session) => session.run(withdraws))).toHaveLength(1);
  });

  it('are those that the decision names, of that matter and standing', async () => {
    const names = 'RD095 An appeal against marks is upheld by naming those of them that are withdrawn';
    const elsewhere = { id: btoa('Appraisal:99999'), version: 1 };
    for (const withdraws of [[], [elsewhere], [disliked, elsewhere]]) {
      expect(await tried(judge, (session) => session.run(uphold(appeal, withdraws)))).toBe(names);
    }
    const reject = uphold(appeal, [disliked]).replace('UPHELD', 'REJECTED');
    expect(await tried(judge, (session) => session.run(reject))).toMatch(/^23514 /);
  });

  it('are withdrawn with the decision as it names them, and no others of the matter', async () => {
    const withdrawn = await tried(judge, async (session) => {
      await session.run(uphold(appeal, [disliked]));
      const [no, yes] = [await session.run(takeBack(liked)), await session.run(takeBack(disliked))];
      return [no.length, yes.length];
    });
    expect(withdrawn).toEqual([0, 1]);
    expect(await tried(judge, (session) => session.run(takeBack(disliked)))).toEqual([]);
    // Nor does somebody else, who decided nothing.
    const clerk = await world.as('CLERK', code);
    await does(judge, 'decideAppeal', {
      ...appeal,
      decision: 'UPHOLD',
      reason: '有利害关系',
      marks: [disliked.id],
    });
    expect(await tried(clerk, (session) => session.run(takeBack(liked)))).toEqual([]);
    expect(await tried(judge, (session) => session.run(takeBack(liked)))).toEqual([]);
  });

  it('are not changed by whoever comes while the appeal is being raised', async () => {
    const session = await past(deputy);
    await session.run(raise());
    const later = tried(at.clerk, (other) => other.run(correct(given)));
    await session.commit();
    expect(await later).toBe(awaits);
    const [row] = await world.sql<{ id: number }>(`select id from appeal where state = 'OPEN'`);
    await back({ id: btoa(`Appeal:${row?.id}`), version: 1 });
    expect(await tried(at.clerk, (other) => other.run(`${correct(given)} returning id`))).toHaveLength(1);
  });
});

describe('an appeal', () => {
  const name = 'RD095 An appeal is raised in the own name';
  const accountOf = async ({ seatId }: Person): Promise<number | undefined> =>
    (await world.sql<{ id: number }>('select account_id as id from seat where id = $1', [seatId]))[0]?.id;

  it('is raised, taken back and decided in the own name alone, also past the application', async () => {
    const other = raise().replace('own_account()', String(await accountOf(judge)));
    expect(await tried(deputy, (session) => session.run(other))).toBe(name);
    expect(await tried(deputy, (session) => session.run(raise().replace('own_account()', 'null')))).toBe(
      name,
    );
    const appeal = await appealed();
    const withdraw = `update appeal set state = 'WITHDRAWN', decided_on = tally.today(), reason = 'R', version = version + 1
      where id = ${numberIn(appeal.id)} returning id`;
    for (const person of [at.clerk, judge]) {
      expect(await tried(person, (session) => session.run(withdraw))).toBe(
        'RD096 An appeal is taken back by whoever raised it',
      );
    }
    expect(await tried(deputy, (session) => session.run(withdraw))).toHaveLength(1);
    const own = '(select own_account())';
    for (const decider of [String(await accountOf(judge)), 'null']) {
      const decision = uphold(appeal, [liked]).replace(own, decider);
      expect(await tried(at.clerk, (session) => session.run(decision))).toBe(
        'RD096 An appeal is decided in the own name',
      );
    }
    await does(judge, 'decideAppeal', {
      ...appeal,
      ...{ decision: 'UPHOLD', reason: '有利害关系', marks: [liked.id] },
    });
  });
});

describe('the days of an appeal', () => {
  afterEach(() => vi.useRealTimers());

  it.each([
    ['ahead', 1],
    ['behind', -1],
  ])('are those of the database, where the clock of the service is %s', async (_, days) => {
    await forget();
    const today = dayFrom(0);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 60_000 * 60 * 24 });
    const [own, clerk] = [await deputySeatIn(world, at.deputy, code), await world.as('CLERK', code)];
    const taken = await does(own, 'appealMarks', wish);
    await does(own, 'withdrawAppeal', { ...taken, reason: '误解规则' });
    const decided = await does(own, 'appealMarks', wish);
    await does(clerk, 'decideAppeal', { ...decided, decision: 'REJECT', reason: '评分有据' });
    for (const { id } of [taken, decided]) {
      expect(await node(clerk, 'Appeal', id, 'raisedOn decidedOn')).toEqual({
        ...{ raisedOn: today, decidedOn: today },
      });
    }
    vi.useRealTimers();
    await world.sql(`begin; set local session_replication_role = replica;
      delete from appeal where state in ('REJECTED', 'WITHDRAWN'); commit`);
  });

  it('are today, and no others, whoever says so', async () => {
    await forget();
    const appeal = await appealed();
    const today = 'tally.today()';
    for (const day of [`${today} - 1`, `${today} + 1`]) {
      for (const [person, change] of [
        [judge, uphold(appeal, [liked]).replace(`decided_on = ${today}`, `decided_on = ${day}`)],
        [
          deputy,
          `update appeal set state = 'WITHDRAWN', decided_on = ${day}, reason = 'R', version = version + 1 where id = ${numberIn(appeal.id)}`,
        ],
      ] as const) {
        expect(await tried(person, (session) => session.run(change))).toBe(
          'RD095 An appeal is decided or taken back today',
        );
      }
    }
    const early = raise()
      .replace('raised_on, raised_by', 'raised_on, raised_by, raised_at')
      .replace('own_account()', `own_account(), now() - interval '9 days'`);
    await back(appeal);
    const moments = await tried(deputy, async (session) => {
      await session.run(early);
      return session.run(
        `select raised_at > now() - interval '1 hour' as now from appeal where state = 'OPEN'`,
      );
    });
    expect(moments).toEqual([{ now: true }]);
    await forget();
  });
});

/** Appeals that were taken back were raised before all that is on record. */
const forget = () =>
  world.sql(`begin; set local session_replication_role = replica;
    update appeal set raised_on = raised_on - 90, raised_at = raised_at - interval '90 days' where state = 'WITHDRAWN'; commit`);

describe('marks of the own person', () => {
  it('start no time to appeal, undo no rejection and are withdrawn by no appeal', async () => {
    await forget();
    await earlier('appraisal', 7);
    const mine = await does(deputy, 'giveAppraisal', at.said({ assessor: 'SELF', points: '90' }));
    expect(await tried(deputy, (session) => session.run(raise()))).toBe(
      `RD095 The time to appeal was over on ${dayFrom(0)}`,
    );
    expect(await refused(deputy, 'appealMarks', wish)).toMatchObject({ code: 'WRONG_STATE' });
    await earlier('appraisal', 6);
    const appeal = await appealed();
    expect(await tried(judge, (session) => session.run(uphold(appeal, [mine])))).toMatch(/^RD095 /);
    const naming = { ...appeal, decision: 'UPHOLD', reason: '有误', marks: [mine.id] };
    expect(await refused(judge, 'decideAppeal', naming)).toMatchObject({ code: 'NOT_FOUND', field: 'marks' });
    const fields = 'all: marks(first: 9) { edges { node { assessor } } }';
    expect(JSON.stringify(await node(judge, 'Appeal', appeal.id, fields))).not.toContain('SELF');
    await back(appeal);
    // Once more, and no third time: meanwhile others leave marks as they are.
    await back(await appealed());
    const third = 'Appeals against this record were taken back twice: there is no third one';
    expect(await tried(deputy, (session) => session.run(raise()))).toBe(`RD095 ${third}`);
    expect(await refused(deputy, 'appealMarks', wish)).toMatchObject({
      ...{ code: 'WRONG_STATE', message: `${third}.` },
    });
    await does(deputy, 'withdrawAppraisal', { ...mine, reason: '重评' });
    await forget();
  });

  it('are nothing to appeal against where nobody else gave any', async () => {
    const lone = await elect(at.clerk, code, { name: '丙' });
    const self = await deputySeatIn(world, lone, code);
    await does(self, 'giveAppraisal', at.said({ deputy: lone.id, assessor: 'SELF' }));
    expect(await refused(self, 'appealMarks', { ...wish, deputy: lone.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const insert = raise().replace(`, ${numberIn(at.deputy.id)},`, `, ${numberIn(lone.id)},`);
    expect(await tried(self, (session) => session.run(insert))).toBe(
      'RD095 An appeal is raised against marks that were given',
    );
  });
});

describe('time', () => {
  it('starts anew where a mark of others is withdrawn otherwise than by an appeal', async () => {
    await forget();
    const [one, other] = peers;
    if (!one || !other) throw new Error('There are no peers');
    const [first, last] = [await give(one, 'PEER', '10'), await give(other, 'PEER', '30')];
    const appeal = await appealed();
    await does(judge, 'decideAppeal', {
      ...appeal,
      ...{ decision: 'UPHOLD', reason: '有利害关系', marks: [first.id] },
    });
    await world.sql(`begin; set local session_replication_role = replica;
      update appraisal set recorded_at = now() - interval '7 days' where id <> ${numberIn(first.id)}; commit`);
    expect(await tried(deputy, (session) => session.run(raise()))).toBe(
      `RD095 The time to appeal was over on ${dayFrom(0)}`,
    );
    expect(await refused(deputy, 'appealMarks', wish)).toMatchObject({ code: 'WRONG_STATE' });
    await does(other, 'withdrawAppraisal', { ...last, reason: '重评' });
    expect(await tried(deputy, (session) => session.run(raise()))).toEqual([]);
    await back(await appealed());
    await forget();
  });

  const over = `RD095 The time to appeal was over on ${dayFrom(0)}`;
  const second = 'RD095 An appeal against this record was rejected: there is no second one';

  it('runs out for marks, by the rules of their cycle, and there is no second appeal', async () => {
    await earlier('appraisal', 7);
    expect(await tried(deputy, (session) => session.run(raise()))).toBe(over);
    await earlier('appraisal', 6);
    expect(await tried(deputy, (session) => session.run(raise()))).toEqual([]);
    const appeal = await appealed();
    await does(judge, 'decideAppeal', { ...appeal, decision: 'REJECT', reason: '评分有据' });
    expect(await tried(deputy, (session) => session.run(raise()))).toBe(second);
    // What is changed after that, be it on the same day, is another number.
    const [mark] = (await marksSeenBy(at.clerk, at.deputy)).filter((each) => each.assessor === 'COMMITTEE');
    await does(at.clerk, 'correctAppraisal', { id: mark?.id, version: mark?.version, points: '70' });
    expect(await tried(deputy, (session) => session.run(raise()))).toEqual([]);
    for (let times = 0; times < 2; times += 1) await back(await appealed());
    const third = 'RD095 Appeals against this record were taken back twice: there is no third one';
    expect(await tried(deputy, (session) => session.run(raise()))).toBe(third);
    const once = { id: mark?.id, version: Number(mark?.version) + 1, points: '75' };
    await does(at.clerk, 'correctAppraisal', once);
    expect(await tried(deputy, (session) => session.run(raise()))).toEqual([]);
  });

  it('runs out for attendances, by the rules of the day, and there is no second appeal', async () => {
    await does(
      at.clerk,
      'registerDeputy',
      { division: code, deputy: at.deputy.id, since: dayFrom(-300) },
      'id',
    );
    const activity = await does(at.clerk, 'recordActivity', {
      ...{ division: code, type: 'INSPECTION', title: '视察', heldOn: within() },
      attendees: [at.deputy.id],
    });
    const against = `insert into appeal (division_id, place, scorer_division_id, scorer_place, ground, raised_on, raised_by, card_id, activity_id, activity_version)
      select division_id, place, division_id, place, 'G', tally.today(), own_account(), ${numberIn(at.deputy.id)}, id, version from activity where id = ${numberIn(activity.id)}`;
    await earlier('attendance', 7);
    expect(await tried(deputy, (session) => session.run(against))).toBe(over);
    await earlier('attendance', 6);
    expect(await tried(deputy, (session) => session.run(against))).toEqual([]);
    const [row] = await world.sql<{ id: number }>('select id from attendance where activity_id = $1', [
      numberIn(activity.id),
    ]);
    const attendance = btoa(`Attendance:${row?.id}`);
    const appeal = await does(deputy, 'appealAttendance', { attendance, ground: '未参加' });
    const late = await does(at.clerk, 'correctActivity', { ...activity, title: '视察学校' });
    await does(judge, 'decideAppeal', { ...appeal, decision: 'REJECT', reason: '签到为证' });
    expect(await tried(deputy, (session) => session.run(against))).toBe(second);
    expect(await refused(deputy, 'appealAttendance', { attendance, ground: '未参加' })).toMatchObject({
      code: 'WRONG_STATE',
    });
    await does(at.clerk, 'correctActivity', { ...late, type: 'RESEARCH' });
    expect(await tried(deputy, (session) => session.run(against))).toEqual([]);
    await does(deputy, 'appealAttendance', { attendance, ground: '类型有误' });
  });
});

describe('an appeal that is upheld while the activity is corrected', () => {
  const activityWith = async () => {
    const activity = await does(at.clerk, 'recordActivity', {
      ...{ division: code, type: 'INSPECTION', title: '视察', heldOn: within() },
      attendees: [at.deputy.id],
    });
    const [row] = await world.sql<{ id: number }>('select id from attendance where activity_id = $1', [
      numberIn(activity.id),
    ]);
    const appeal = await does(deputy, 'appealAttendance', {
      ...{ attendance: btoa(`Attendance:${row?.id}`), ground: '未参加' },
    });
    return { activity, appeal };
  };
  const waits = async ({ id }: Named) =>
    (await node(judge, 'Appeal', id, 'awaitsCorrection'))?.['awaitsCorrection'];

  it.each([
    ['title', `title = '视察学校'`, true],
    ['day', 'held_on = held_on - 1', false],
  ])('waits or not by what was corrected: the %s', async (_what, change, isWaiting) => {
    const { activity, appeal } = await activityWith();
    const corrector = await past(at.clerk);
    await corrector.run(
      `update activity set ${change}, version = version + 1 where id = ${numberIn(activity.id)}`,
    );
    const decider = await past(judge);
    const decision = decider.run(uphold(appeal, []));
    await corrector.commit();
    await decision;
    await decider.commit();
    // What was set right already is not to be set right again.
    expect(await waits(appeal)).toBe(isWaiting);
    const again = await past(at.clerk);
    await again.run(
      `update activity set type = 'RESEARCH', version = version + 1 where id = ${numberIn(activity.id)}`,
    );
    await again.commit();
    expect(await waits(appeal)).toBe(false);
  });

  it('is answered by a correction that comes while it is being decided', async () => {
    const { activity, appeal } = await activityWith();
    const [decider, corrector] = [await past(judge), await past(at.clerk)];
    await decider.run(uphold(appeal, []));
    const change = `held_on = held_on - 1, version = version + 1 where id = ${numberIn(activity.id)}`;
    const correction = corrector.run(`update activity set ${change}`);
    await decider.commit();
    await correction;
    await corrector.commit();
    expect(await waits(appeal)).toBe(false);
  });

  it('waits for nothing where it is no attendance any more, whoever says that it does', async () => {
    const { activity, appeal } = await activityWith();
    await does(at.clerk, 'correctActivity', { ...activity, attendees: [] });
    const decider = await past(judge);
    await decider.run(uphold(appeal, []).replace(`reason = 'R'`, `reason = 'R', awaits_correction = true`));
    await decider.commit();
    expect(await waits(appeal)).toBe(false);
    const change = `update appeal set awaits_correction = true where id = ${numberIn(appeal.id)}`;
    expect(await tried(judge, (session) => session.run(change))).toMatch(/^RD095 /);
  });

  it('is not in the way of whoever withdraws the activity while it is being decided, nor they in its way', async () => {
    const { activity, appeal } = await activityWith();
    const [decider, corrector] = [await past(judge), await past(at.clerk)];
    await decider.run(`select from appeal where id = ${numberIn(appeal.id)} for update`);
    const withdrawal = corrector.run(
      `update activity set withdrawn_at = now(), withdrawn_reason = 'R', version = version + 1 where id = ${numberIn(activity.id)}`,
    );
    // Let it wait for the decision.
    await vi.waitFor(async () => {
      const waiting = await world.sql(
        `select from pg_stat_activity where wait_event_type = 'Lock' and query like 'update activity%'`,
      );
      expect(waiting).toHaveLength(1);
    });
    expect(await decider.run(uphold(appeal, []))).toHaveLength(1);
    await decider.commit();
    await withdrawal;
    await corrector.commit();
    expect(await waits(appeal)).toBe(false);
  });
});

describe('a change that was begun before an appeal was raised and done after it', () => {
  const decide = (appeal: Named) =>
    does(judge, 'decideAppeal', { ...appeal, decision: 'REJECT', reason: 'R' });
  const second = expect.stringMatching(/^RD095 .* was rejected: there is no second one$/);

  it.each([
    ['the activity is corrected', (id: number) => [`update activity set type = 'RESEARCH' where id = ${id}`]],
    [
      'the deputy is put on the list anew',
      (id: number) => [
        `create temp table listed on commit drop as select * from attendance where activity_id = ${id}`,
        `delete from attendance where activity_id = ${id}`,
        `insert into attendance (division_id, place, activity_id, serving_id, card_id)
         select division_id, place, activity_id, serving_id, card_id from listed`,
      ],
    ],
  ])('is one after it, and of what is so now an appeal is raised: %s', async (_what, change) => {
    const activity = await does(at.clerk, 'recordActivity', {
      ...{ division: code, type: 'INSPECTION', title: '视察', heldOn: within() },
      attendees: [at.deputy.id],
    });
    const id = numberIn(activity.id);
    const corrector = await past(at.clerk);
    const [row] = await world.sql<{ id: number }>('select id from attendance where activity_id = $1', [id]);
    const attendance = btoa(`Attendance:${row?.id}`);
    await decide(await does(deputy, 'appealAttendance', { attendance, ground: '未参加' }));
    const against = `insert into appeal (division_id, place, scorer_division_id, scorer_place, ground, raised_on, raised_by, card_id, activity_id, activity_version)
      select division_id, place, division_id, place, 'G', tally.today(), own_account(), ${numberIn(at.deputy.id)}, id, version from activity where id = ${id}`;
    expect(await tried(deputy, (session) => session.run(against))).toEqual(second);
    for (const text of change(id)) await corrector.run(text);
    await corrector.commit();
    expect(await tried(deputy, (session) => session.run(against))).toEqual([]);
  });

  it('is one after it where it is of a mark, corrected or given', async () => {
    const [mark] = (await marksSeenBy(at.clerk, at.deputy)).filter((each) => each.assessor === 'COMMITTEE');
    const corrector = await past(at.clerk);
    await decide(await appealed());
    expect(await tried(deputy, (session) => session.run(raise()))).toEqual(second);
    await corrector.run(correct({ id: mark?.id ?? '', version: 1 }));
    await corrector.commit();
    expect(await tried(deputy, (session) => session.run(raise()))).toEqual([]);
    const moments = await world.sql(
      `select table_name as name from information_schema.columns
       where column_name = 'recorded_at' and table_name in ('activity', 'attendance', 'appraisal') and column_default = 'clock_timestamp()'
       order by 1`,
    );
    expect(moments).toEqual([{ name: 'activity' }, { name: 'appraisal' }, { name: 'attendance' }]);
  });
});
