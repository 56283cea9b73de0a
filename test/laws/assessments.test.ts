// Assessments by law, even past the wall: what is verified stays what it is, and comes to what its items say.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../support/session.ts';
import { daysAgo, type Node } from '../support/tree.ts';
import { openWalled, type Ranges, type Walled } from '../support/walled.ts';

let walled: Walled;
const town = '110101100';
const sibling = '110101101';
const county = '110101';
const at = (code: string): Node => walled.at(code);
const id = (code: string): number => walled.at(code).id;

beforeAll(async () => {
  walled = await openWalled();
  await walled.world.arrange(
    `update standard set state = 'PUBLISHED', kinds = '{HOME}', validity_months = 3, star_bands = '{50,100}'
     where division_id = any($1)`,
    [[id(town), id('1101')]],
  );
  await walled.world.arrange(`update assessment_step set account_id = $2 where division_id = $1`, [
    ...[id(town), id(town)],
  ]);
});
afterAll(() => walled.close());

/** Takes steps one after the other in one transaction that is taken back; answers the rows of the last, or its code. */
const tried = (steps: readonly string[], role = 'renda_import', ranges: Ranges = {}, code = town) =>
  walled
    .as(role, ranges, async (session) => {
      let rows: object[] = [];
      for (const text of steps) rows = await session.run(text, text.includes('$1') ? [id(code)] : []);
      return rows;
    })
    .catch((error: { code?: string }) => error.code);

const judged = (verdict = 'MET') =>
  `update assessment_item set verdict = '${verdict}' where division_id = $1`;
const turned = (state: string) =>
  `update assessment set state = '${state}' where division_id = $1 returning state`;
const set = (what: string) => `update assessment set ${what} where division_id = $1 returning 1`;
const verified = [judged(), turned('SUBMITTED'), turned('VERIFIED')];
const columns = 'division_id, place, station_id, standard_id, standard_division_id, standard_place';

describe('an assessment', () => {
  it('begins as a draft, of a standard of its own division or one above, one at a time', async () => {
    const begun = (state: string, day = 8) =>
      `insert into assessment (${columns}, on_date, state) select ${columns}, date '${daysAgo(day)}', '${state}'
       from assessment where division_id = $1 limit 1 returning state`;
    expect(await tried([begun('VERIFIED')])).toBe('RD070');
    expect(await tried([begun('DRAFT')])).toBe('RD072');
    expect(await tried([turned('WITHDRAWN'), begun('DRAFT')])).toEqual([{ state: 'DRAFT' }]);
    const foreign = `insert into assessment (${columns}, on_date) select a.division_id, a.place, a.station_id,
      s.id, s.division_id, s.place, a.on_date from assessment a, standard s
      where a.division_id = $1 and s.division_id = ${id(sibling)} returning 1`;
    expect(await tried([turned('WITHDRAWN'), foreign])).toBe('RD071');
  });

  it('is submitted when every item is judged, one applies, and the version is in force for it', async () => {
    expect(await tried([turned('SUBMITTED')])).toBe('RD074');
    expect(await tried([judged('NOT_APPLICABLE'), turned('SUBMITTED')])).toBe('RD074');
    expect(await tried([judged(), turned('SUBMITTED')])).toEqual([{ state: 'SUBMITTED' }]);
    expect(await tried([judged(), turned('SUBMITTED')], 'renda_import', {}, sibling)).toBe('RD071');
    const early = set(`on_date = date '${daysAgo(10)}'`);
    expect(await tried([judged(), early, turned('SUBMITTED')])).toBe('RD071');
    const other = `update station set kind = 'ROOM' where division_id = $1`;
    expect(await tried([other, judged(), turned('SUBMITTED')])).toBe('RD071');
  });

  it('takes one step after the other', async () => {
    expect(await tried([judged(), turned('VERIFIED')])).toBe('RD070');
    expect(await tried([judged(), turned('SENT_BACK')])).toBe('RD070');
    const back = [judged(), turned('SUBMITTED'), turned('SENT_BACK')];
    expect(await tried([...back, judged('NOT_MET'), turned('SUBMITTED')])).toEqual([{ state: 'SUBMITTED' }]);
    expect(await tried([...back, turned('VERIFIED')])).toBe('RD070');
    expect(await tried([...verified, turned('WITHDRAWN')])).toBe('RD070');
    expect(await tried([turned('WITHDRAWN'), turned('DRAFT')])).toBe('RD070');
  });

  it('comes to what its items say, whatever is written', async () => {
    const claimed = `update assessment set state = 'VERIFIED', items_judged = 9, items_applicable = 9, items_met = 9,
      gaps = 0, weight_met = 9, weight_applicable = 9, stars = 2, is_compliant = true where division_id = $1
      returning items_judged, items_met, gaps, stars, is_compliant, valid_until - on_date > 80 as is_valid`;
    expect(await tried([judged('NOT_MET'), turned('SUBMITTED'), claimed])).toEqual([
      { items_judged: 1, items_met: 0, gaps: 1, stars: 0, is_compliant: false, is_valid: true },
    ]);
    const more = `insert into assessment_item (division_id, place, assessment_id, item_id, item_division_id, item_place, verdict)
      select division_id, place, assessment_id, 0, item_division_id, item_place, 'MET' from assessment_item
      where division_id = $1`;
    expect(await tried([more])).toBe('RD071');
    const easy = `update standard_item set is_required = false, weight = 3 where division_id = $1`;
    expect(await tried([easy])).toBe('RD062');
  });

  it.each([
    [`is_compliant = false`],
    ['gaps = 1, items_met = 0'],
    ['stars = 0'],
    ['valid_until = null'],
    ['on_date = on_date - 1'],
    ['is_synthetic = true'],
  ])('keeps what it came to: %s', async (change) => {
    expect(await tried([...verified, set(change)])).toBe('RD070');
  });

  it('is spot-checked once, when it is verified', async () => {
    const check = (upheld: boolean) => set(`upheld = ${upheld}, spot_checked_on = date '${daysAgo(0)}'`);
    expect(await tried([judged(), turned('SUBMITTED'), check(true)])).toBe('23514');
    expect(await tried([...verified, check(true)])).toHaveLength(1);
    expect(await tried([...verified, check(true), check(false)])).toBe('RD070');
  });

  it('keeps its items and its evidence; a gap alone is given a day and closed', async () => {
    const item = (change: string) =>
      `update assessment_item set ${change} where division_id = $1 returning 1`;
    const gap = [judged('NOT_MET'), ...verified.slice(1)];
    expect(
      await tried([...gap, item(`due_on = date '${daysAgo(-9)}', remedied_on = date '${daysAgo(0)}'`)]),
    ).toHaveLength(1);
    expect(await tried([...gap, item(`verdict = 'MET'`)])).toBe('RD070');
    expect(await tried([...gap, 'delete from assessment_item where division_id = $1'])).toBe('RD070');
    expect(await tried([...verified, item(`remedied_on = date '${daysAgo(0)}'`)])).toBe('23514');
    expect(await tried([item('value = 1')])).toBe('23514');
    const gone = 'delete from assessment_evidence where division_id = $1 returning 1';
    expect(await tried([...verified, gone])).toBe('RD070');
    expect(await tried([gone])).toHaveLength(1);
  });

  it('is verified by another account than submitted it', async () => {
    const step = (account: number) =>
      `insert into assessment_step (division_id, place, assessment_id, kind, account_id)
       select division_id, place, assessment_id, 'VERIFIED', ${account} from assessment_step where division_id = $1 returning 1`;
    expect(await tried([step(id(town))])).toBe('RD075');
    expect(await tried([step(id(county))])).toHaveLength(1);
  });

  it('keeps the version it is judged by on record', async () => {
    const items = 'delete from assessment_item where division_id = $1';
    const drop = [
      ...['delete from standard_item where division_id = $1', 'delete from standard where division_id = $1'],
      'set constraints all immediate',
    ];
    expect(await tried(drop, 'renda_import', {}, sibling)).toBe('23503');
    expect(
      await tried(
        ['delete from assessment_evidence where division_id = $1', items, ...drop],
        'renda_import',
        {},
        sibling,
      ),
    ).toBe('23503');
  });
});

describe('what is done from above', () => {
  const asCounty = (): Ranges => ({ read: at('1101'), write: at(sibling), grant: at('1101') });
  const above = async (text: string, ranges: Ranges) => {
    await walled.world.arrange(judged(), [id(town)]);
    await walled.world.arrange(turned('SUBMITTED'), [id(town)]).catch(() => undefined);
    return tried([text], 'renda_staff', ranges);
  };

  it('is verified, sent back or spot-checked, and nothing else is done', async () => {
    expect(await above(turned('VERIFIED'), asCounty())).toEqual([{ state: 'VERIFIED' }]);
    expect(await above(turned('SENT_BACK'), asCounty())).toEqual([{ state: 'SENT_BACK' }]);
    expect(await above(turned('WITHDRAWN'), asCounty())).toBe('RD073');
    expect(await above(set(`state = 'VERIFIED', on_date = on_date - 1`), asCounty())).toBe('RD070');
    expect(await above(`${judged('NOT_MET')} returning 1`, asCounty())).toEqual([]);
  });

  it('takes a county or above, and the range in which seats are given', async () => {
    const own: Ranges = { read: at(town), write: at(town), grant: at(town) };
    expect(await above(turned('VERIFIED'), own)).toBe('RD073');
    const keeper: Ranges = { read: at('1101'), write: at(sibling) };
    expect(await above(turned('VERIFIED'), keeper)).toEqual([]);
    const neighbour: Ranges = { read: at('110102'), write: at('110102'), grant: at('110102') };
    expect(await above(turned('VERIFIED'), neighbour)).toEqual([]);
  });
});

describe('what counts on a day', () => {
  const counting = (session: Session, day: number) =>
    session
      .run<{ on: string }>(
        `select on_date::text as on from assessments_holding(date '${daysAgo(day)}') order by id`,
      )
      .then((rows) => rows.map(({ on }) => on));

  it('is one assessment of each station, until the next, and in one’s range', async () => {
    const again = `insert into assessment (${columns}, on_date) select ${columns}, date '${daysAgo(3)}'
      from assessment where division_id = $1 returning id`;
    await walled.as('renda_import', {}, async (session) => {
      for (const text of verified) await session.run(text, [id(town)]);
      const [made] = await session.run<{ id: number }>(again, [id(town)]);
      await session.run(
        `insert into assessment_item (division_id, place, assessment_id, item_id, item_division_id, item_place, verdict)
         select division_id, place, $2, item_id, item_division_id, item_place, 'MET' from assessment_item where division_id = $1`,
        [id(town), made?.id],
      );
      for (const state of ['SUBMITTED', 'VERIFIED']) {
        await session.run(`update assessment set state = '${state}' where id = $1`, [made?.id]);
      }
      expect(await counting(session, 9)).toEqual([]);
      expect(await counting(session, 4)).toEqual([daysAgo(8)]);
      expect(await counting(session, 3)).toEqual([daysAgo(3)]);
      expect(await counting(session, -200)).toEqual([]);
      const untrue = `update assessment set upheld = false, spot_checked_on = on_date where id = $1`;
      await session.run(untrue, [made?.id]);
      expect(await counting(session, 3)).toEqual([daysAgo(8)]);
    });
  });

  it('is found through an index: the condition on the station reaches it', async () => {
    await walled.as('renda_import', {}, async (session) => {
      await session.run('set local enable_seqscan = off');
      const plan = await session.run<Record<string, string>>(
        `explain select id from assessments_holding(date '${daysAgo(0)}') where division_id = 1 and place = 2 and station_id = 3`,
      );
      const text = plan.map((row) => Object.values(row)[0]).join('\n');
      expect(text).toMatch(/Index Cond: .*division_id = 1.*place = 2/);
      expect(text).not.toContain('Function Scan');
    });
  });
});
