// Of which cycle marks are: they count in it alone, follow it when a term is corrected, and are given and corrected in it wherever rules held on any of its days.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom, does, elect, refused, termEnd, termStart } from '../support/congresses.ts';
import {
  deputySeatIn,
  marks,
  marksSeenBy as seenBy,
  matter,
  type Place,
  placeIn,
  townOf,
} from '../support/marks.ts';
import { enact, linesOf, scoreOf, until } from '../support/scoring.ts';
import { openSessions } from '../support/session.ts';
import { node } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const place = (code: string, wish: object = {}) => placeIn(world, code, wish);
const byTerm = { cycle: 'TERM', windowFrom: null, windowTo: null };

describe('marks of a cycle that begins with another', () => {
  const [early, late] = [dayFrom(-60), dayFrom(-10)];
  let at: Place;

  beforeAll(async () => {
    const half = { windowFrom: dayFrom(-99), windowTo: dayFrom(-49), effectiveTo: dayFrom(-49) };
    at = await place('410302', half);
    await at.give({ on: early });
    await enact(at.clerk, at.code, { effectiveFrom: dayFrom(-49), items: [marks({ COMMITTEE: '1' })] });
  });

  it('count in their own alone', async () => {
    expect(await at.totals(early)).toEqual(['80', '80']);
    expect(await at.totals(late)).toEqual(['0', '0']);
    expect(linesOf(await scoreOf(at.clerk, at.deputy, late))).toEqual([]);
  });

  it('do not stand in the way of its own', async () => {
    const whole = await at.give({ on: late, points: '60' });
    expect(await refused(at.clerk, 'giveAppraisal', at.said({ on: late }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await at.totals(early)).toEqual(['80', '80']);
    expect(await at.totals(late)).toEqual(['60', '60']);
    await does(at.clerk, 'correctAppraisal', { ...whole, points: '50' });
    expect(await at.totals(late)).toEqual(['50', '50']);
    const [, half] = await seenBy(at.clerk, at.deputy);
    await does(at.clerk, 'correctAppraisal', { id: half?.id, version: half?.version, points: '90' });
    expect(await at.totals(early)).toEqual(['90', '90']);
    expect(await at.totals(late)).toEqual(['50', '50']);
  });
});

describe('marks of a cycle whose rules were followed by others with another one', () => {
  const during = dayFrom(-40);
  let at: Place;
  let deputy: Person;

  beforeAll(async () => {
    at = await place('410328', { objectionDays: 3, effectiveTo: dayFrom(-20) });
    // The days of both cycles begin with the same one.
    const longer = { effectiveFrom: dayFrom(-20), windowTo: dayFrom(60), objectionDays: 9 };
    await enact(at.clerk, at.code, { ...longer, items: [marks({ COMMITTEE: '1' })] });
    deputy = await deputySeatIn(world, at.deputy, at.code);
  });

  const lineOn = async (on: string) => {
    const fields = `score(on: "${on}") { ledger(first: 9) { edges { node { title mayAppeal appealUntil appeals { state } } } } }`;
    const found = await node(deputy, 'Deputy', at.deputy.id, fields);
    const score = found?.['score'] as { ledger: { edges: { node: { title: string } }[] } } | undefined;
    return score?.ledger.edges.find((edge) => edge.node.title === matter)?.node;
  };

  it('are appealed against where they stand in the ledger, and from whichever of its days one asks', async () => {
    await at.give({ on: during });
    expect(await lineOn(during)).toMatchObject({ mayAppeal: true, appealUntil: dayFrom(3), appeals: [] });
    const said = { deputy: at.deputy.id, matter, ground: '与事实不符' };
    expect(await refused(deputy, 'appealMarks', { ...said, on: dayFrom(-1) })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { id } = await does(deputy, 'appealMarks', { ...said, on: during });
    expect(await node(deputy, 'Appeal', id, 'since until')).toEqual({
      since: dayFrom(-99),
      until: dayFrom(1),
    });
    expect(await lineOn(during)).toMatchObject({ mayAppeal: false, appeals: [{ state: 'OPEN' }] });
    await at.give({ on: dayFrom(-1), points: '60' });
    expect(await lineOn(dayFrom(-1))).toMatchObject({
      mayAppeal: true,
      appealUntil: dayFrom(9),
      appeals: [],
    });
    const later = await does(deputy, 'appealMarks', { ...said, on: dayFrom(-1) });
    expect(await node(deputy, 'Appeal', later.id, 'until')).toEqual({ until: dayFrom(60) });
  });
});

describe('marks of a term', () => {
  it('follow its days when these are corrected, and are not given again', async () => {
    const at = await place('410303', byTerm);
    const mark = await at.give();
    expect(await at.totals()).toEqual(['80', '80']);
    let { version } = at.term;
    for (const days of [
      { startsOn: dayFrom(-790) },
      { endsOn: dayFrom(900) },
      { startsOn: termStart, endsOn: termEnd },
    ]) {
      await does(at.clerk, 'correctTerm', { id: at.term.id, version, ...days });
      version += 1;
      expect(await at.totals()).toEqual(['80', '80']);
      expect(await refused(at.clerk, 'giveAppraisal', at.said())).toMatchObject({ code: 'CONFLICT' });
    }
    expect(await seenBy(at.clerk, at.deputy)).toMatchObject([{ mayCorrect: true }]);
    await does(at.clerk, 'correctAppraisal', { ...mark, points: '70' });
    expect(await at.totals()).toEqual(['70', '70']);
  });

  it('take along what is said against them', async () => {
    const at = await place('410411', { ...byTerm, objectionDays: 3 });
    await at.give();
    const deputy = await deputySeatIn(world, at.deputy, at.code);
    const said = { deputy: at.deputy.id, matter, on: dayFrom(-1), ground: '与事实不符' };
    const { id } = await does(deputy, 'appealMarks', said);
    const startsOn = dayFrom(-790);
    await does(at.clerk, 'correctTerm', { ...at.term, startsOn });
    expect(await node(at.clerk, 'Appeal', id, 'since marks { edges { node { points } } }')).toEqual({
      ...{ since: startsOn, marks: { edges: [{ node: { points: '80' } }] } },
    });
    expect(await refused(deputy, 'appealMarks', said)).toMatchObject({ code: 'CONFLICT' });
  });

  it('stay as they are while what is said against them is open, and are corrected again when it is decided', async () => {
    const at = await place('410421', { ...byTerm, objectionDays: 3 });
    const mark = await at.give();
    const deputy = await deputySeatIn(world, at.deputy, at.code);
    const said = { deputy: at.deputy.id, matter, on: dayFrom(-1), ground: '与事实不符' };
    const judge = await world.as('CLERK', at.code);
    const open = { code: 'CONFLICT', message: expect.stringContaining('it is decided first') };
    const changes = [
      ['correctAppraisal', { ...mark, points: '90' }],
      ['withdrawAppraisal', { ...mark, reason: '有误' }],
      ['giveAppraisal', at.said({ occasion: '述职评议会' })],
    ] as const;
    const appeal = await does(deputy, 'appealMarks', said);
    expect(await seenBy(at.clerk, at.deputy)).toMatchObject([{ mayCorrect: false }]);
    for (const [mutation, change] of changes) {
      expect(await refused(at.clerk, mutation, change)).toMatchObject(open);
    }
    expect(await at.totals()).toEqual(['80', '80']);
    const decision = { ...appeal, decision: 'UPHOLD', reason: '确有误' };
    expect(await refused(judge, 'decideAppeal', decision)).toMatchObject({ code: 'INVALID', field: 'marks' });
    await does(deputy, 'withdrawAppeal', { ...appeal, reason: '误解规则' });
    expect(await seenBy(at.clerk, at.deputy)).toMatchObject([{ mayCorrect: true }]);
    await does(at.clerk, 'correctAppraisal', { ...mark, points: '90' });
    expect(await at.totals()).toEqual(['90', '90']);
    const again = { ...decision, ...(await does(deputy, 'appealMarks', said)) };
    expect(await refused(judge, 'decideAppeal', again)).toMatchObject({ code: 'INVALID', field: 'marks' });
    await does(judge, 'decideAppeal', { ...again, marks: [mark.id] });
    expect(await at.totals()).toEqual(['0', '0']);
    await at.give({ points: '70' });
    expect(await at.totals()).toEqual(['70', '70']);
  });

  it('of other matters, cycles and deputies are given and corrected while these are appealed against', async () => {
    const other = '专项评议';
    const items = [marks({ COMMITTEE: '1' }), marks({ COMMITTEE: '1' }, { matter: other, text: other })];
    const at = await place('410422', { ...byTerm, objectionDays: 3, items });
    await at.give();
    const beside = await elect(at.clerk, at.code, { name: '旁人' });
    const deputy = await deputySeatIn(world, at.deputy, at.code);
    await does(deputy, 'appealMarks', {
      ...{ deputy: at.deputy.id, matter, on: dayFrom(-1), ground: '与事实不符' },
    });
    const given = await at.give({ matter: other });
    await does(at.clerk, 'correctAppraisal', { ...given, points: '60' });
    await at.give({ deputy: beside.id });
    expect(await at.totals()).toEqual(['140', '140']);
  });

  it('leave marks of other cycles and of other congresses where they are', async () => {
    const [at, beside] = [await place('410304'), await place('410305', byTerm)];
    await at.give();
    await beside.give();
    await does(at.clerk, 'correctTerm', { ...at.term, startsOn: dayFrom(-790) });
    expect(await at.totals()).toEqual(['80', '80']);
    expect(await beside.totals()).toEqual(['80', '80']);
  });

  it('are moved by nobody', async () => {
    const sessions = openSessions(world.ownerUrl);
    for (const role of ['renda_import', 'renda_staff']) {
      const ranges = ['read', 'write'].flatMap((name) => [
        [`app.${name}_from`, '0'],
        [`app.${name}_to`, String(10n ** 12n)],
      ]);
      const session = await sessions.begin(role, Object.fromEntries(ranges));
      const move = session.run('update appraisal set cycle_since = cycle_since - 1');
      await expect(move).rejects.toMatchObject({ code: 'RD105' });
      await session.rollback();
    }
    await sessions.close();
  });

  it('are given at the townships, whose staff read until when it lasts', async () => {
    const at = await place('410308', {
      ...{ ...byTerm, items: [marks({ GROUP: '0.25', TOWNSHIP: '0.5', VOTERS: '0.25' })] },
    });
    const division = await townOf(world, at.code);
    const since = dayFrom(-300);
    await does(at.clerk, 'registerDeputy', { division, deputy: at.deputy.id, since }, 'id');
    const clerk = await world.as('CLERK', division);
    const keeper = await world.as('KEEPER', division);
    await does(clerk, 'giveAppraisal', at.said({ division, assessor: 'TOWNSHIP', points: '60' }));
    await does(keeper, 'giveAppraisal', at.said({ division, assessor: 'GROUP', points: '80' }));
    const voters = { division, assessor: 'VOTERS', points: '400', assessors: 5 };
    const mark = await does(keeper, 'giveAppraisal', at.said(voters));
    expect(await at.totals()).toEqual(['70', '70']);
    await does(keeper, 'correctAppraisal', { ...mark, points: '200' });
    expect(await at.totals()).toEqual(['60', '60']);
    const outside = await world.as('CLERK', await townOf(world, '410307'));
    expect(await refused(outside, 'giveAppraisal', at.said({ division, assessor: 'VOTERS' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a mark', () => {
  it.each([
    ['ended before the cycle did', '410327', { effectiveTo: dayFrom(-30) }],
    [
      'began and ended within the cycle',
      '410323',
      { effectiveFrom: dayFrom(-80), effectiveTo: dayFrom(-30) },
    ],
    ['began within the cycle', '410324', { effectiveFrom: dayFrom(-80) }],
  ])('is corrected where its rules %s', async (_, code, wish) => {
    const at = await place(code, wish);
    const mark = await at.give();
    expect(await at.totals()).toEqual(['80', '80']);
    const { id, version } = mark;
    expect(await refused(at.clerk, 'correctAppraisal', { id, version, points: '101' })).toMatchObject({
      ...{ code: 'INVALID', message: 'A mark in this matter is 0 to 100' },
    });
    await does(at.clerk, 'correctAppraisal', { id, version, points: '70' });
    expect(await at.totals()).toEqual(['70', '70']);
  });

  it('is corrected by the rules of its own cycle, where others follow', async () => {
    const at = await place('410325', { windowTo: dayFrom(-20) });
    const mark = await at.give();
    const items = [marks({ COMMITTEE: '1' }, { amountTo: '10' })];
    await enact(at.clerk, at.code, {
      effectiveFrom: dayFrom(-20),
      windowFrom: dayFrom(-20),
      windowTo: until,
      items,
    });
    await does(at.clerk, 'correctAppraisal', { ...mark, points: '90' });
    expect(await at.totals()).toEqual(['90', '90']);
  });
});

/** The inverse of a number to a modulus. */
function inverse(of: bigint, modulus: bigint): bigint {
  let [r, s, x, y] = [modulus, of % modulus, 0n, 1n];
  while (s !== 0n) {
    const q = r / s;
    [r, s, x, y] = [s, r - q * s, y, x - q * y];
  }
  return ((x % modulus) + modulus) % modulus;
}

describe('the mean of marks', () => {
  it('is rounded once, however near to a half it comes', async () => {
    const at = await place('410326', { items: [marks({ GROUP: '0.25', COMMITTEE: '0.25', VOTERS: '0.5' })] });
    const counts = [49_991n, 49_993n, 49_999n] as const;
    const [a, b, c] = counts;
    // In hundredths: (x / a + y / b + 2 z / c) / 4 is a half less as little as there is, 1 / (4 a b c).
    const x = ((a - 1n) * inverse(b * c, a)) % a;
    const y = ((b - 1n) * inverse(a * c, b)) % b;
    const z = ((c - 1n) * inverse(2n * a * b, c)) % c;
    const short = x * b * c + y * a * c + 2n * z * a * b + 1n;
    expect(short % (a * b * c)).toBe(0n);
    // Whole hundredths that each gives more, so that it is the half of the 5,001st.
    const rest = 20_002n - 15_000n - short / (a * b * c);
    const sums = [x + rest * a, y + 5_000n * b, z + 5_000n * c] as const;
    for (const [index, kind] of (['GROUP', 'COMMITTEE', 'VOTERS'] as const).entries()) {
      let [left, given] = [Number(counts[index]), Number(sums[index])];
      for (let meeting = 1; left > 0; meeting += 1) {
        const assessors = Math.min(left, 9_999);
        const points = Math.min(given, assessors * 10_000);
        await at.give({
          assessor: kind,
          assessors,
          points: (points / 100).toFixed(2),
          occasion: `第${meeting}次`,
        });
        [left, given] = [left - assessors, given - points];
      }
      expect(given).toBe(0);
    }
    expect(await at.totals()).toEqual(['50', '50']);
  });
});
