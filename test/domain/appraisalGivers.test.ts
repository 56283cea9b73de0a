// Who gives marks: persons and not accounts, peers of the cycle and not of the day, each congress and township itself, and nobody about the own person.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, elect, type Named, refused, seat } from '../support/congresses.ts';
import {
  deputySeatIn,
  marks,
  marksSeenBy as seenBy,
  matter,
  type Place,
  placeIn,
  townOf,
} from '../support/marks.ts';
import { enact, linesOf, numberIn, scoreOf } from '../support/scoring.ts';
import { openSessions, type Sessions } from '../support/session.ts';
import { ask } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const place = (code: string, wish: object = {}) => placeIn(world, code, wish);
const deputySeat = (deputy: Named, code: string, of?: Person) => deputySeatIn(world, deputy, code, of);
const idOf = (seat: number | undefined): string => Buffer.from(`Seat:${seat}`).toString('base64');
const takeAway = (by: Person, seat: number | undefined) =>
  does(by, 'withdrawSeat', { id: idOf(seat), version: 1, reason: '更换手机' }, 'id');

const pair = { SELF: '0.5', PEER: '0.5' };

describe('a deputy who has another account by now', () => {
  let at: Place;
  let old: Person;
  let next: Person;
  let peer: Named;
  let self: Named;
  const asked = (wish: object) => at.said({ ...wish, points: '100' });

  beforeAll(async () => {
    at = await place('410202', { items: [marks(pair)] });
    peer = await elect(at.clerk, at.code, { name: '周明' });
    old = await deputySeat(at.deputy, at.code);
    self = await does(old, 'giveAppraisal', at.said({ assessor: 'SELF', points: '60' }));
    await does(old, 'giveAppraisal', at.said({ assessor: 'PEER', deputy: peer.id, points: '60' }));
    await takeAway(at.clerk, old.seatId);
    next = await deputySeat(at.deputy, at.code);
  });

  it('gives no mark a second time', async () => {
    for (const wish of [{ assessor: 'SELF' }, { assessor: 'PEER', deputy: peer.id }]) {
      expect(await refused(next, 'giveAppraisal', asked(wish))).toMatchObject({
        ...{ code: 'CONFLICT', message: 'This mark is on record already: correct it.' },
      });
    }
  });

  it('sees and corrects what the person gave, which counts once', async () => {
    expect(await seenBy(next, at.deputy)).toMatchObject([
      { assessor: 'SELF', points: '60', mayCorrect: true },
    ]);
    expect(await seenBy(next, peer)).toMatchObject([{ assessor: 'PEER', points: '60', mayCorrect: true }]);
    await does(next, 'correctAppraisal', { ...self, points: '70' });
    expect(await at.totals()).toEqual(['35', '35']);
    await does(next, 'withdrawAppraisal', { id: self.id, version: 2, reason: '误打' });
    await does(next, 'giveAppraisal', asked({ assessor: 'SELF' }));
    expect(await at.totals()).toEqual(['50', '50']);
  });

  it('is still not any other deputy', async () => {
    const other = await deputySeat(peer, at.code);
    expect(await seenBy(other, at.deputy)).toEqual([]);
    const [mark] = await seenBy(next, peer);
    const wish = { id: mark?.id, version: mark?.version, points: '0' };
    expect(await refused(other, 'correctAppraisal', wish)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(other, 'giveAppraisal', asked({ assessor: 'SELF' }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await does(other, 'giveAppraisal', asked({ assessor: 'PEER' }));
    expect(await at.total()).toBe('100');
  });

  it('is kept to one mark of a person by the database as well', async () => {
    const again = (assessor: string) =>
      world.arrange(
        `insert into appraisal (division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until,
           assessor, points, given_by, given_by_person)
         select division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until, assessor, points,
           given_by + 1000, given_by_person from appraisal
         where scorer_division_id = (select id from division where code = $1) and assessor = $2::"AssessorKind" and withdrawn_at is null limit 1`,
        [at.code, assessor],
      );
    for (const assessor of ['SELF', 'PEER']) {
      await expect(again(assessor)).rejects.toMatchObject({ code: '23505' });
    }
  });
});

describe('staff who took the own deputy’s seat away', () => {
  it('neither see nor give nor change marks about themselves, nor see them kind by kind', async () => {
    const at = await place('410203', { items: [marks({ COMMITTEE: '0.5', VOTERS: '0.5' })] });
    const mark = await at.give();
    await at.give({ assessor: 'VOTERS', points: '60' });
    const both = await world.as('CLERK', at.code);
    await deputySeat(at.deputy, at.code, both);
    const [held] = await world.sql<{ id: number }>(
      `select max(id) as id from seat where account_id = (select account_id from seat where id = $1)`,
      [both.seatId],
    );
    await takeAway(both, held?.id);
    expect(await seenBy(both, at.deputy)).toEqual([]);
    expect(linesOf(await scoreOf(both, at.deputy))).toHaveLength(1);
    expect(linesOf(await scoreOf(at.clerk, at.deputy))).toHaveLength(2);
    expect(
      await refused(both, 'giveAppraisal', at.said({ assessor: 'VOTERS', occasion: '再评' })),
    ).toMatchObject({
      ...{ code: 'FORBIDDEN', message: 'Whoever a mark is about gives none but that of SELF.' },
    });
    expect(await refused(both, 'correctAppraisal', { ...mark, points: '100' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    // Others of the same role are none the worse.
    await does(await world.as('CLERK', at.code), 'correctAppraisal', { ...mark, points: '100' });
  });
});

describe('peers', () => {
  const changed = dayFrom(-10);
  let at: Place;
  let old: Person;
  let young: Person;
  let newcomer: Named;
  let gone: Person;
  let suspended: Person;
  const peerOf = (wish: object = {}) => at.said({ assessor: 'PEER', ...wish });

  beforeAll(async () => {
    const over = { windowFrom: dayFrom(-99), windowTo: dayFrom(-20), items: [marks({ PEER: '1' })] };
    at = await place('410204', over);
    const { clerk, code } = at;
    const made: Named[] = [];
    for (const name of ['周明', '吴刚', '郑洁']) made.push(await elect(clerk, code, { name }));
    const [peer, left, away] = made as [Named, Named, Named];
    [old, gone, suspended] = [
      await deputySeat(peer, code),
      await deputySeat(left, code),
      await deputySeat(away, code),
    ];
    await does(clerk, 'endMandate', { ...left, on: dayFrom(-60), reason: 'RESIGNED' }, 'id');
    await does(clerk, 'suspendDeputy', away, 'id');
    await does(clerk, 'correctTerm', { ...at.term, endsOn: changed });
    await does(clerk, 'openTerm', {
      ...{ division: code, number: 6, startsOn: changed, endsOn: dayFrom(1_000), seatQuota: 60 },
    });
    newcomer = await elect(clerk, code, { name: '王新' });
    young = await deputySeat(newcomer, code);
  });

  it('are those who sat in the congress in the cycle, when a new term has begun', async () => {
    await does(old, 'giveAppraisal', peerOf());
    expect(await at.totals()).toEqual(['80', '80']);
  });

  it('are no newcomers who never sat with them', async () => {
    expect(await refused(young, 'giveAppraisal', peerOf())).toMatchObject({
      code: 'FORBIDDEN',
      message: 'The marks of PEER are given by other deputies who sat in the same congress in that cycle.',
    });
  });

  it('are neither suspended nor did they leave early', async () => {
    for (const person of [gone, suspended]) {
      expect(await refused(person, 'giveAppraisal', peerOf())).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('are of one term, where a cycle has days of two', async () => {
    await enact(at.clerk, at.code, { effectiveFrom: dayFrom(-19), items: [marks({ PEER: '1' })] });
    const on = dayFrom(-5);
    expect(await refused(old, 'giveAppraisal', peerOf({ on, deputy: newcomer.id }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await refused(young, 'giveAppraisal', peerOf({ on }))).toMatchObject({ code: 'FORBIDDEN' });
    await does(old, 'giveAppraisal', peerOf({ on, points: '70' }));
    expect(await at.totals(on)).toEqual(['70', '70']);
    expect(await at.totals(dayFrom(-50))).toEqual(['80', '80']);
  });
});

describe('marks of a township and of a committee', () => {
  let at: Place;
  let town: string;
  let clerk: Person;
  const ofTown = (wish: object = {}) => at.said({ division: town, assessor: 'TOWNSHIP', ...wish });

  beforeAll(async () => {
    at = await place('410205', { items: [marks({ TOWNSHIP: '0.5', GROUP: '0.25', VOTERS: '0.25' })] });
    town = await townOf(world, at.code);
    clerk = await world.as('CLERK', town);
    const since = dayFrom(-300);
    await does(at.clerk, 'registerDeputy', { division: town, deputy: at.deputy.id, since }, 'id');
  });

  it('are given and corrected by the township, and not by the county above it', async () => {
    expect(await refused(at.clerk, 'giveAppraisal', ofTown())).toMatchObject({
      code: 'FORBIDDEN',
      message: 'The marks of TOWNSHIP are given by a clerk at the township where the deputy is registered.',
    });
    const mark = await does(clerk, 'giveAppraisal', ofTown());
    expect(await seenBy(at.clerk, at.deputy)).toMatchObject([{ assessor: 'TOWNSHIP', mayCorrect: false }]);
    for (const [mutation, wish] of [
      ['correctAppraisal', { points: '0' }],
      ['withdrawAppraisal', { reason: '误登' }],
    ] as const) {
      expect(await refused(at.clerk, mutation, { ...mark, ...wish })).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await seenBy(clerk, at.deputy)).toMatchObject([{ mayCorrect: true }]);
    await does(clerk, 'correctAppraisal', { ...mark, points: '90' });
    expect(await at.total()).toBe('45');
  });

  it('are one of a township, on no occasion', async () => {
    expect(await refused(clerk, 'giveAppraisal', ofTown({ occasion: '第二次' }))).toMatchObject({
      ...{ code: 'INVALID', field: 'occasion', message: 'A township gives one mark, on no occasion' },
    });
    expect(await refused(clerk, 'giveAppraisal', ofTown())).toMatchObject({ code: 'CONFLICT' });
    const put = world.arrange(
      `insert into appraisal (division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until,
         assessor, points, occasion)
       select division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until, assessor, points, '第二次'
       from appraisal where card_id = $1 limit 1`,
      [numberIn(at.deputy.id)],
    );
    await expect(put).rejects.toMatchObject({ code: '23514' });
  });

  it('leave to the county what groups and voters gave there', async () => {
    await does(at.clerk, 'giveAppraisal', ofTown({ assessor: 'GROUP', points: '40' }));
    await does(at.clerk, 'giveAppraisal', ofTown({ assessor: 'VOTERS', points: '40' }));
    expect(await at.total()).toBe('65');
  });

  it('are given at a township’s own congress by the township itself', async () => {
    const { code } = at;
    const [lower] = await world.sql<{ code: string }>(
      `select code from division where code like $1 || '%' and level = 'TOWNSHIP' and has_congress and code <> $2 order by code limit 1`,
      [code, town],
    );
    const own = await place(lower?.code ?? '');
    const said = own.said({ assessor: 'COMMITTEE' });
    expect(await refused(at.clerk, 'giveAppraisal', said)).toMatchObject({
      ...{ code: 'FORBIDDEN', message: 'The marks of COMMITTEE are given by a clerk of the congress.' },
    });
    const mark = await own.give();
    expect(await refused(at.clerk, 'correctAppraisal', { ...mark, points: '0' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await own.total()).toBe('80');
  });
});

/** Whose ranges somebody has, as the service sets them. */
async function settingsOf({ seatId }: Person): Promise<Record<string, string>> {
  const [seat] = await world.sql<{ person: number | null; from: string; to: string }>(
    `select s.person_id as person, d.place as from, d.place_end as to from seat s join division d on d.id = s.division_id where s.id = $1`,
    [seatId],
  );
  const ranges = ['read', 'write'].flatMap((name) => [
    [`app.${name}_from`, String(seat?.from)],
    [`app.${name}_to`, String(seat?.to)],
  ]);
  return {
    'app.seat': String(seatId),
    'app.person': String(seat?.person ?? ''),
    ...Object.fromEntries(ranges),
  };
}

describe('marks of a cycle that has been over for 90 days', () => {
  let at: Place;
  let self: Person;

  beforeAll(async () => {
    at = await place('410212', { items: [marks({ SELF: '0.5', COMMITTEE: '0.5' })] });
    self = await deputySeat(at.deputy, at.code);
    await does(self, 'giveAppraisal', at.said({ assessor: 'SELF' }));
    await at.give();
  });

  /** Lets the cycle end so many days ago. */
  const end = (days: number) =>
    world.sql(
      `begin; set local session_replication_role = replica; update appraisal set cycle_since = date '${dayFrom(-400)}',
         cycle_until = date '${dayFrom(-days)}' where card_id = ${numberIn(at.deputy.id)}; commit`,
    );

  it.each([
    [89, true],
    [90, false],
  ])('%i days ago are said to be somebody’s to correct: %s', async (days, mayCorrect) => {
    await end(days);
    const seen = await seenBy(at.clerk, at.deputy);
    expect(seen.find(({ assessor }) => assessor === 'COMMITTEE')).toMatchObject({ mayCorrect });
    expect(await seenBy(self, at.deputy)).toMatchObject([{ mayCorrect }]);
  });

  it('are kept as they are by the database as well', async () => {
    const sessions = openSessions(world.ownerUrl);
    const put = `insert into appraisal (division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until,
        assessor, points, occasion, given_by, seat_id)
      select division_id, place, card_id, scorer_division_id, scorer_place, matter, cycle_since, cycle_until, assessor, points, '再评',
        given_by, seat_id from appraisal where card_id = $1 and assessor = 'COMMITTEE'`;
    for (const [days, isOpen] of [
      [89, true],
      [90, false],
    ] as const) {
      await end(days);
      for (const [person, role] of [
        [at.clerk, 'renda_staff'],
        [self, 'renda_deputy'],
      ] as const) {
        const session = await sessions.begin(role, await settingsOf(person));
        const run = (text: string) => session.run(text, [numberIn(at.deputy.id)]);
        const changed = await run('update appraisal set points = 1 where card_id = $1 returning id');
        expect(changed).toHaveLength(isOpen ? 1 : 0);
        if (person === at.clerk && isOpen) await run(put);
        if (person === at.clerk && !isOpen) await expect(run(put)).rejects.toMatchObject({ code: '42501' });
        await session.rollback();
      }
    }
    await sessions.close();
  });
});

let sessions: Sessions;
beforeAll(() => {
  sessions = openSessions(world.ownerUrl);
});
afterAll(() => sessions.close());

const past = async (person: Person, role: string) => sessions.begin(role, await settingsOf(person));

describe('marks of a cycle that is over, against which an appeal was upheld', () => {
  let at: Place;
  let peer: Person;
  const on = dayFrom(-100);
  const late = `Marks of this cycle were given, corrected and withdrawn until before ${dayFrom(0)}.`;

  beforeAll(async () => {
    const over = { windowFrom: dayFrom(-200), windowTo: dayFrom(-90) };
    at = await place('410221', { ...over, items: [marks({ PEER: '0.5', COMMITTEE: '0.5' })] });
    peer = await deputySeat(await elect(at.clerk, at.code, { name: '甲' }), at.code);
  });

  /** Lets it have been upheld so many days ago. */
  const upheld = (days: number) =>
    world.sql(
      `begin; set local session_replication_role = replica; delete from appeal where card_id = ${numberIn(at.deputy.id)};
       insert into appeal (division_id, place, scorer_division_id, scorer_place, ground, raised_on, state, decided_on, reason, card_id, matter,
         cycle_since, cycle_until, withdraws)
       select d.id, d.place, d.id, d.place, 'G', date '${dayFrom(-days)}', 'UPHELD', date '${dayFrom(-days)}', 'R', ${numberIn(at.deputy.id)},
         '${matter}', date '${dayFrom(-200)}', date '${dayFrom(-90)}', '{1}' from division d where d.code = '${at.code}'; commit`,
    );

  it('are given, corrected and withdrawn for 30 more days, of that matter, and not from then on', async () => {
    expect(await refused(at.clerk, 'giveAppraisal', at.said({ on }))).toMatchObject({
      ...{ code: 'WRONG_STATE', message: late },
    });
    await upheld(29);
    const mark = await at.give({ on });
    const peers = await does(peer, 'giveAppraisal', at.said({ on, assessor: 'PEER' }));
    expect(await seenBy(at.clerk, at.deputy)).toMatchObject([{ mayCorrect: false }, { mayCorrect: true }]);
    expect(await seenBy(peer, at.deputy)).toMatchObject([{ mayCorrect: true }]);
    const corrected = await does(at.clerk, 'correctAppraisal', { ...mark, points: '70' });
    const ofPeer = await does(peer, 'correctAppraisal', { ...peers, points: '70' });
    await upheld(30);
    for (const [person, each] of [
      [at.clerk, corrected],
      [peer, ofPeer],
    ] as const) {
      expect(await refused(person, 'correctAppraisal', { ...each, points: '1' })).toMatchObject({
        ...{ code: 'WRONG_STATE', message: late },
      });
    }
    expect(await seenBy(at.clerk, at.deputy)).toMatchObject([{ mayCorrect: false }, { mayCorrect: false }]);
    await upheld(29);
    const session = await past(at.clerk, 'renda_staff');
    const change = 'update appraisal set points = 1 where card_id = $1 and matter = $2 returning id';
    expect(await session.run(change, [numberIn(at.deputy.id), matter])).toHaveLength(1);
    await session.rollback();
    await does(at.clerk, 'withdrawAppraisal', { ...corrected, reason: '重评' });
    await upheld(30);
    const other = await past(peer, 'renda_deputy');
    expect(await other.run(change, [numberIn(at.deputy.id), matter])).toHaveLength(0);
    await other.rollback();
  });

  it('have those listed whose they are, for whoever gives such marks and as long as they are given', async () => {
    const listed = async (person: Person, day = on): Promise<string[]> => {
      const asked = `deputiesToAppraise(on: "${day}") { totalCount edges { node { id appraisalsToGive(at: "${at.code}", on: "${day}") { assessor } } } }`;
      type Edge = { node: { id: string; appraisalsToGive: { assessor: string }[] } };
      type Page = { totalCount: number; edges: Edge[] };
      const { division } = await ask<{ division: { deputiesToAppraise: Page } }>(
        person,
        `{ division(code: "${at.code}") { ${asked} } }`,
      );
      const { totalCount, edges } = division.deputiesToAppraise;
      expect(totalCount).toBe(edges.length);
      return edges.map(({ node }) =>
        [node.id, ...node.appraisalsToGive.map((mark) => mark.assessor)].join(' '),
      );
    };
    await world.sql(
      `begin; set local session_replication_role = replica; delete from appraisal where card_id = ${numberIn(at.deputy.id)}; commit`,
    );
    const self = await deputySeat(at.deputy, at.code);
    await upheld(29);
    expect(await listed(at.clerk)).toEqual([`${at.deputy.id} COMMITTEE`]);
    expect(await listed(peer)).toEqual([`${at.deputy.id} PEER`]);
    // The rules ask for no marks of SELF, and of others nothing was appealed against.
    expect(await listed(self)).toEqual([]);
    expect(await listed(await world.as('KEEPER', at.code))).toEqual([]);
    expect(await listed(at.clerk, dayFrom(-250))).toEqual([]);
    await upheld(30);
    expect(await listed(at.clerk)).toEqual([]);
    expect(await listed(peer)).toEqual([]);
  });
});

describe('marks of a cycle that is over, which an appeal held', () => {
  let at: Place;
  let other: Place;
  /** Over for 190 days, and its marks given for 90 of these; or for 90, so that this is the first day on which they are given no more. */
  const [since, long, just] = [-300, -190, -90];

  type Said = readonly [state: 'UPHELD' | 'REJECTED' | 'WITHDRAWN' | 'OPEN', raised: number, ended: number];

  /** Lets these have been raised and ended so many days from now, one after the other. */
  const appealed = (to: Place, until: number, all: readonly Said[]) => {
    const rows = all.map(([state, raised, ended]) => {
      const end = state === 'OPEN' ? 'null, null' : `date '${dayFrom(ended)}', 'R'`;
      return `select d.id, d.place, d.id, d.place, 'G', date '${dayFrom(raised)}', '${state}'::"AppealState", ${end}, ${numberIn(to.deputy.id)},
        '${matter}', date '${dayFrom(since)}', date '${dayFrom(until)}', '{1}'::int[] from division d where d.code = '${to.code}'`;
    });
    const insert = rows.map(
      (
        row,
      ) => `insert into appeal (division_id, place, scorer_division_id, scorer_place, ground, raised_on, state, decided_on, reason, card_id,
        matter, cycle_since, cycle_until, withdraws) ${row.replace("'{1}'", row.includes("'UPHELD'") ? "'{1}'" : "'{}'")}`,
    );
    return world.sql(`begin; set local session_replication_role = replica;
      delete from appeal where card_id = ${numberIn(to.deputy.id)}; ${insert.join('; ')}; commit`);
  };

  beforeAll(async () => {
    const over = (until: number) => ({
      ...{ windowFrom: dayFrom(since), windowTo: dayFrom(until), items: [marks({ COMMITTEE: '1' })] },
    });
    at = await place('410222', over(long));
    other = await place('410223', over(just));
  });

  const isGiven = async (to: Place) => {
    const said = to.said({ on: dayFrom(-250), points: '101' });
    const { code, field } = await refused(to.clerk, 'giveAppraisal', said);
    // All that is wrong with it is how many points it is.
    return code === 'INVALID' && field === 'points';
  };

  it.each<[string, boolean, ...Said[]]>([
    ['is rejected, for 30 days', true, ['REJECTED', -110, -29]],
    ['is rejected, and not from then on', false, ['REJECTED', -110, -30]],
    ['is taken back, for 30 days', true, ['WITHDRAWN', -110, -29]],
    ['is taken back, and not from then on', false, ['WITHDRAWN', -110, -30]],
    ['was raised when they were given no more, not at all', false, ['REJECTED', -100, -5]],
    [
      'was raised in the 30 days, and held them until these were over',
      true,
      ['WITHDRAWN', -110, -60],
      ['WITHDRAWN', -59, -20],
    ],
    [
      'was raised when the 30 days were over, not at all',
      false,
      ['WITHDRAWN', -110, -60],
      ['REJECTED', -30, -20],
    ],
    [
      'ended within the 30 days, until these are over',
      false,
      ['WITHDRAWN', -110, -40],
      ['REJECTED', -39, -15],
    ],
    [
      'was raised in the 30 days after one that was upheld',
      true,
      ['UPHELD', -50, -45],
      ['REJECTED', -20, -10],
    ],
    [
      'was raised less than 180 days after the end of the cycle',
      true,
      ['WITHDRAWN', -110, -39],
      ['WITHDRAWN', -11, -2],
    ],
    ['was raised 180 days after it, not at all', false, ['WITHDRAWN', -110, -39], ['WITHDRAWN', -10, -2]],
  ])('are given again when it %s', async (_, given, ...all) => {
    await appealed(at, long, all);
    expect(await isGiven(at)).toBe(given);
  });

  it('are given as long as they would have been where it ended in time, and from the first day after that for 30', async () => {
    for (const [ended, given] of [
      [-1, false],
      [0, true],
    ] as const) {
      await appealed(other, just, [['REJECTED', -20, ended]]);
      expect(await isGiven(other)).toBe(given);
    }
    await appealed(other, just, [['OPEN', -20, 0]]);
    expect(await isGiven(other)).toBe(false);
  });

  it('are told of to nobody who does not read there', async () => {
    const prefecture = await world.as('CLERK', '4105');
    const rules = { windowFrom: dayFrom(since), windowTo: dayFrom(long), items: [marks({ COMMITTEE: '1' })] };
    await enact(prefecture, '4105', rules);
    const [mine, beside] = [await world.as('CLERK', '410522'), await world.as('CLERK', '410523')];
    await seat(mine, '410522');
    const deputy = await elect(mine, '410522');
    const to = { ...at, code: '410522', deputy };
    const said = { deputy: deputy.id, matter, on: dayFrom(-250), assessor: 'COMMITTEE', points: '101' };
    const answers = async () => [
      await refused(mine, 'giveAppraisal', { ...said, division: '410522' }),
      await refused(beside, 'giveAppraisal', { ...said, division: '410523' }),
    ];
    const [late, elsewhere] = await answers();
    expect([late?.code, elsewhere?.code]).toEqual(['WRONG_STATE', 'WRONG_STATE']);
    await appealed(to, long, [['UPHELD', -20, -10]]);
    const [inTime, still] = await answers();
    expect(inTime).toMatchObject({ code: 'INVALID', field: 'points' });
    expect(still).toEqual(elsewhere);
  });
});
