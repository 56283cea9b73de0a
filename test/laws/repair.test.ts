// The laws of repair: damage is found, mended, and stays mended.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../src/core/day.ts';
import { askNumbers } from '../support/asking.ts';
import { mend, recount } from '../support/mend.ts';
import { plant, type Planted } from '../support/plant.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { openSessions } from '../support/session.ts';
import { sowRecords, tend } from '../support/tend.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let planted: Planted;
let analyst: Person;
let random: Random;

const thisYear = today().getUTCFullYear() * 12;
const span = { from: thisYear - 12, to: thisYear + 12 };
const differences = () => world.sql(recount);
const fold = (most: number) => world.sql('select tally.fold($1)', [most]);
const mending = ['tally.repair()', 'tally.repair_subjects()', 'tally.rewrite()'];
const numbers = () => askNumbers(analyst, planted.nodes, span);

beforeAll(async () => {
  // Of a world in which a dozen are counted in two places over one span: where nobody is, that damage is none.
  random = randomFrom(3);
  world = await openWorld('empty');
  planted = await plant(world, random);
  analyst = await world.as('ANALYST', '0');
  await sowRecords(world, random);
  await fold(1_200);
});
afterAll(() => world.close());

describe('repair', () => {
  it('is of a world where some are counted in two places over one span', async () => {
    const twice = 'select 1 from tally.subject_cell group by kind, subject_id, span having count(*) > 1';
    expect((await world.sql(twice)).length).toBeGreaterThan(5);
  });

  it.each([
    [
      'a count that is too high',
      'update tally.cell set voters_received = voters_received + 5 where voters_received is not null',
    ],
    ['a count that is too low', 'update tally.cell set records = records - 1 where own and records > 1'],
    ['counts that are gone', `delete from tally.cell where grain = 'year' or division_id % 3 = 0`],
    [
      'counts of nothing',
      `insert into tally.cell (division_id, own, grain, period, place, opinions_collected)
      select id, false, 'month', '1999-01-01', place, 7 from division`,
    ],
    [
      'deltas that are lost',
      'delete from tally.ledger where ctid in (select ctid from (select ctid, row_number() over () as n from tally.ledger) l where n % 2 = 0)',
    ],
    [
      'deltas that came twice',
      `insert into tally.ledger (division_id, place, on_date, activity_visit)
      select division_id, place, on_date, 1 from tally.ledger`,
    ],
    ['reporting that is wrong', 'update tally.cell set reporting = coalesce(reporting, 0) + 1 where not own'],
    [
      'what a station or deputy did that is too much',
      'update tally.subject_cell set activities = activities + 2, visits = visits - 1',
    ],
    ['what stations or deputies did that is gone', 'delete from tally.subject_cell where subject_id % 2 = 0'],
    [
      'what nobody did',
      `insert into tally.subject_cell (kind, subject_id, span, division_id, place, activities, visits, voters, roams)
      select 's', id, 199901, id, place, 1, 1, 1, false from division`,
    ],
    [
      'those in two places at once who are taken for being in one, and the other way round',
      'update tally.subject_cell set roams = not roams',
    ],
    ['pairs that are lost', 'delete from tally.pair where subject_id % 2 = 0'],
    ['pairs that came twice', 'insert into tally.pair select * from tally.pair'],
  ])('finds %s and mends them', async (_what, damage) => {
    const before = await numbers();
    await world.sql(damage);
    expect(await differences()).not.toEqual([]);
    expect(await mend(world)).toBeGreaterThan(0);
    expect(await differences()).toEqual([]);
    expect(await numbers()).toEqual(before);
    for (let change = 0; change < 10; change += 1) await tend(world, random, planted);
    await fold(500);
    expect(await differences()).toEqual([]);
  });

  it('does nothing where there is nothing to mend', async () => {
    expect(await mend(world)).toBe(0);
  });

  it('adds up more in a month than four bytes hold', async () => {
    const [town] = planted.nodes.filter(({ level, closedOn }) => level === 'TOWNSHIP' && closedOn === null);
    for (const dayOfMonth of ['03', '04']) {
      await world.arrange(
        `insert into activity (division_id, place, type, title, held_on, voters_received)
         select $1, $2, 'RECEPTION', 'A' || n, $3::date, 100000 from generate_series(1, 12000) n`,
        [town?.id, town?.from, `${today().getUTCFullYear() - 1}-06-${dayOfMonth}`],
      );
    }
    expect(await differences()).toEqual([]);
    await fold(10_000);
    expect(await differences()).toEqual([]);
    await world.sql('update tally.cell set voters_received = 7 where voters_received > 2000000000');
    expect(await differences()).not.toEqual([]);
    await mend(world);
    expect(await differences()).toEqual([]);
  });

  it('lets a thousand records be corrected at once with a few hundred locks', async () => {
    const [town] = planted.nodes.filter(({ level, closedOn }) => level === 'TOWNSHIP' && closedOn === null);
    await world.arrange(
      `insert into activity (division_id, place, type, title, held_on)
       select $1, $2, 'VISIT', 'L' || n, $3::date from generate_series(1, 1000) n`,
      [town?.id, town?.from, `${today().getUTCFullYear() - 1}-08-01`],
    );
    const sessions = openSessions(world.ownerUrl);
    const session = await sessions.begin('renda_import');
    const corrected = await session.run(
      `update activity set held_on = held_on + 1, version = version + 1 where title ~ '^L\\d+$' returning id`,
    );
    const [held] = await session.run<{ locks: number }>(
      `select count(*)::int as locks from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`,
    );
    await session.commit();
    await sessions.close();
    expect(corrected).toHaveLength(1_000);
    expect(held?.locks).toBeGreaterThan(100);
    expect(held?.locks).toBeLessThan(300);
    expect(await differences()).toEqual([]);
  });

  it('appends one change for each division and month that is over, of however many days a statement brings records', async () => {
    const [town] = planted.nodes.filter(({ level, closedOn }) => level === 'TOWNSHIP' && closedOn === null);
    const year = today().getUTCFullYear() - 1;
    await fold(10_000);
    await world.arrange(
      `insert into activity (division_id, place, type, title, held_on, voters_received)
       select $1, $2, 'VISIT', 'D' || n, $3::date + n, 1 from generate_series(0, 58) n`,
      [town?.id, town?.from, `${year}-01-01`],
    );
    const appended = await world.sql<{ day: string; n: number }>(
      `select on_date::text as day, activity_visit::int as n from tally.ledger where on_date <= tally.today() order by 1`,
    );
    expect(appended).toEqual([
      { day: `${year}-01-01`, n: 31 },
      { day: `${year}-02-01`, n: 28 },
    ]);
    expect(await differences()).toEqual([]);
    await fold(10_000);
    expect(await differences()).toEqual([]);
  });

  it('has a short way for what comes by ones', async () => {
    const rows = await world.sql<{ name: string }>(
      `select proname::text as name from pg_proc where pronamespace = 'tally'::regnamespace
       and regexp_count(prosrc, 'return null') > 1 order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      ...['activity_insert', 'activity_update', 'attendance_insert', 'attendance_moved_update'],
      ...['mark_activity_update', 'mark_attendance_insert', 'mark_group_activity_insert'],
      'mark_group_activity_update',
    ]);
  });

  // What comes by ones and what comes by hundreds is counted in different ways.
  it.each([1, 2, 100, 101, 250])('counts %i rows that come, change and go in one statement', async (many) => {
    const [serving] = await world.sql<{
      id: number;
      card: number;
      division: number;
      place: string;
      day: string;
    }>(
      `select s.id, s.card_id as card, s.division_id as division, s.place::text as place, (s.since + 5)::text as day from serving s
       where least(s.until, current_date) - s.since > 60 order by s.id limit 1`,
    );
    const right = async () => expect(await differences()).toEqual([]);
    const mine = `title like 'B${many} %'`;
    await world.arrange(
      `insert into activity (division_id, place, type, title, held_on, voters_received)
       select $1, $2, case when n % 3 = 0 then 'REPORT_BACK' else 'VISIT' end::"ActivityType", 'B' || $4::int || ' ' || n, $3::date, n % 2
       from generate_series(1, $4) n`,
      [serving?.division, serving?.place, serving?.day, many],
    );
    await right();
    await world.arrange(
      `insert into attendance (division_id, place, activity_id, serving_id, card_id)
       select division_id, place, id, $1, $2 from activity where ${mine}`,
      [serving?.id, serving?.card],
    );
    await right();
    for (const change of [
      'voters_received = voters_received + 3',
      "type = 'TRAINING'",
      'held_on = held_on + 40',
      "withdrawn_at = now(), withdrawn_reason = '登记有误'",
      'withdrawn_at = null, withdrawn_reason = null, voters_received = 0',
      "title = title || '。'",
    ]) {
      await world.arrange(`update activity set ${change} where ${mine}`);
      await right();
    }
    await fold(10_000);
    await right();
    await world.arrange(
      `delete from attendance where activity_id in (select id from activity where ${mine})`,
    );
    await world.arrange(`delete from activity where ${mine}`);
    await right();
  });

  it('is the import role’s alone, and so is the recount', async () => {
    const sessions = openSessions(world.ownerUrl);
    for (const role of ['renda_staff', 'renda_reader', 'renda_app', 'renda_public']) {
      for (const call of [...mending, 'tally.recount()', 'tally.recount_subjects()']) {
        const session = await sessions.begin(role);
        await expect(session.run(`select ${call}`), call).rejects.toMatchObject({ code: '42501' });
        await session.rollback();
      }
    }
    await sessions.close();
  });
});
