// Bringing sheets: whose seat may, where to, once, beside others, and by the command.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importWishOf, templateOf, told } from '../../src/exchange/sheets/command.ts';
import { activitySheet } from '../../src/exchange/sheets/importActivities.ts';
import { viewerOn } from '../../src/exchange/sheets/seats.ts';
import { takeIn } from '../../src/exchange/sheets/staging.ts';
import { runAudit } from '../../src/exchange/trail/command.ts';
import { openClient } from '../../src/store/client.ts';
import { openSealing } from '../../src/store/trail.ts';
import { dayFrom, does, miscounted } from '../support/congresses.ts';
import { openSessions, type Session, type Sessions } from '../support/session.ts';
import { bring, csv, faultsOf, inventory, refusal } from '../support/sheets.ts';
import { counted, furnish, type Furnished, type People, peopleOf, rise, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const county = '530502';
const day = dayFrom(-15);
const held = { division: town, type: 'VISIT', title: '走访', heldOn: day };

let world: World;
let people: People;
let place: Furnished;
let hanbin: Person;
let sessions: Sessions;
let folder: string;

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  place = await furnish(people);
  hanbin = await world.as('CLERK', '610902');
  sessions = openSessions(world.ownerUrl);
  folder = await mkdtemp(join(tmpdir(), 'renda-import-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await sessions.close();
  await world.close();
});

const by = (person: Person, lines: Parameters<typeof bring>[3]) =>
  bring(world, person.seatId, 'activities', lines);

/** Seals the whole trail; what is under way in another database of the server holds that up. */
async function sealed({ appUrl, sql }: World): Promise<void> {
  const client = openClient({ url: appUrl });
  const seal = openSealing(client, async () => undefined);
  const isLeft = async () =>
    (await sql('select from audit_entry where id > coalesce((select max(to_id) from audit.seal), 0) limit 1'))
      .length > 0;
  for (let round = 0; round < 200 && (round < 3 || (await isLeft())); round += 1) {
    await seal();
    await sleep(50);
  }
  await client.$disconnect();
}

describe('whose sheet it is', () => {
  it('is a clerk’s: a keeper, an analyst and an auditor bring none', async () => {
    const auditor = await world.as('AUDITOR', county);
    for (const [person, role] of [
      [people.keeper, 'KEEPER'],
      [people.analyst, 'ANALYST'],
      [auditor, 'AUDITOR'],
    ] as const) {
      expect(await refusal(by(person, [held]))).toBe(
        `FORBIDDEN: This is for the roles CLERK; yours is ${role}.`,
      );
    }
  });

  it('is not there for a clerk of another county, nor for one above: a line says no more than of a place that is none', async () => {
    const station = await does<{ publicCode: string }>(
      people.clerk,
      'openStation',
      { division: town, kind: 'POINT', name: '联系点', openedOn: dayFrom(-200) },
      'id publicCode',
    );
    const lines = [
      held,
      { ...held, division: '', station: station.publicCode },
      { ...held, division: '999999999' },
    ];
    for (const person of [hanbin, people.prefecture]) {
      expect(faultsOf(await by(person, lines))).toEqual([
        3,
        [2, 'division', 'NOT_FOUND', `There is no division ${town} that you may write to.`],
        [3, 'station', 'NOT_FOUND', 'There is no such station that you may write to.'],
        [4, 'division', 'NOT_FOUND', 'There is no division 999999999 that you may write to.'],
      ]);
    }
    expect(await by(people.prefecture, [{ ...held, division: '5305', title: '市里的视察' }])).toMatchObject({
      lines: 1,
    });
  });

  it('is refused when the seat is withdrawn, before or meanwhile', async () => {
    const clerk = await world.as('CLERK', town);
    const viewer = await viewerOn(world.appUrl, [String(clerk.seatId)]);
    await world.arrange('update seat set withdrawn_at = now() where id = $1', [clerk.seatId]);
    expect(await refusal(by(clerk, [held]))).toBe(
      'UNAUTHENTICATED: This seat is no longer yours: sign in again.',
    );
    const path = join(folder, 'meanwhile.csv');
    await writeFile(path, csv([held]));
    expect(await refusal(takeIn(world.appUrl, viewer, activitySheet, path))).toBe(
      'FORBIDDEN: This seat takes in no sheets: it may write nothing.',
    );
    expect(await refusal(bring(world, 999_999, 'activities', [held]))).toBe(
      'NOT_FOUND: There is no seat 999999.',
    );
  });

  const settingsOf = async (person: Person, code: string) => {
    const [range] = await world.sql<{ from: string; to: string }>(
      'select place::text as from, place_end::text as to from division where code = $1',
      [code],
    );
    const { from = '', to = '' } = range ?? {};
    const bounds = { 'app.read_from': from, 'app.read_to': to, 'app.write_from': from, 'app.write_to': to };
    return { ...bounds, 'app.seat': String(person.seatId) };
  };
  const attempt = async (session: Session, text: string): Promise<string> => {
    await session.run('savepoint before');
    try {
      await session.run(text);
      return 'done';
    } catch (error) {
      await session.run('rollback to savepoint before');
      return (error as { code: string }).code;
    }
  };

  it('reaches no further than the seat’s division, whatever the session says of its range', async () => {
    const session = await sessions.begin('renda_staff', await settingsOf(people.clerk, '53'));
    expect(await attempt(session, `select sheet.open('activities', 'x')`)).toBe('42501');
    await session.rollback();
  });

  it('goes through a staging table that can only be added to, and through no other door', async () => {
    const session = await sessions.begin('renda_staff', await settingsOf(people.clerk, town));
    expect(await attempt(session, `select sheet.open('activities', 'x')`)).toBe('done');
    const line = `insert into pg_temp.activity_sheet (line, division, type, title, held_on, voters_received)`;
    expect(await attempt(session, `${line} values (2, '${county}', 'VISIT', 'x', '${day}', 0)`)).toBe('done');
    for (const text of [
      'select * from pg_temp.activity_sheet',
      'delete from pg_temp.activity_sheet',
      'select * from pg_temp.sheet_fault',
      'select sheet.resolve_activities()',
      'select sheet.known_persons()',
      'select sheet.make_persons()',
      'select sheet.faults()',
    ]) {
      expect(await attempt(session, text), text).toBe('42501');
    }
    const [taken] = await session.run<{ taken: object }>(`select sheet.take_activities('x', true) as taken`);
    expect(taken?.taken).toMatchObject({
      faults: 1,
      told: [{ line: 2, field: 'division', code: 'NOT_FOUND' }],
    });
    await session.rollback();
  });

  it('is bound by the wall even inside the functions that take it in', async () => {
    const session = await sessions.begin('renda_sheets', await settingsOf(people.clerk, town));
    const into = (code: string) => `insert into activity (division_id, place, type, title, held_on)
      select id, place, 'VISIT', 'x', '${day}' from division where code = '${code}'`;
    expect(await attempt(session, into(county))).toBe('42501');
    expect(await attempt(session, into(town))).toBe('done');
    expect(await attempt(session, `update activity set version = 2 where title = 'x'`)).toBe('42501');
    expect(await session.run('select distinct place from station')).toHaveLength(1);
    expect(await attempt(session, 'delete from activity')).toBe('42501');
    await session.rollback();
  });
});

describe('the same sheet again', () => {
  it('is answered as known, and counted once', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => ({
      ...held,
      title: `一次${at}`,
      votersReceived: at,
    }));
    const before = await counted(people.analyst, '53', day, 'activityCount votersReceived');
    expect(await by(people.county, lines)).toMatchObject({ outcome: 'TAKEN_IN', lines: 30 });
    const records = await inventory(world);
    expect(await by(people.county, lines)).toEqual({
      outcome: 'KNOWN',
      lines: 30,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
    });
    expect(await inventory(world)).toEqual(records);
    const after = await counted(people.analyst, '53', day, 'activityCount votersReceived');
    expect(rise(before, after)).toEqual({ activityCount: 30, votersReceived: 435 });
  });

  it('is known, and counted once, when the trail that said how many lines it had was dropped', async () => {
    const lines = [
      { ...held, title: '早先', votersReceived: 3 },
      { ...held, title: '早先的' },
    ];
    expect(await by(people.county, lines)).toMatchObject({ outcome: 'TAKEN_IN', lines: 2 });
    const [latest] = await world.sql<{ id: string }>('select max(id)::text as id from audit_entry');
    const old = '2024-01-15';
    await world.sql(
      `begin; set local session_replication_role = replica;
       set local role renda_owner; select audit.make_month('2024-01-01'); reset role;
       update audit_entry set at = '${old}' where id = ${latest?.id};
       update idempotency set at = '${old} 09:30+08' where result_id = ${latest?.id}; commit`,
    );
    const again = async () => {
      const intake = await by(people.county, lines);
      return told(intake, activitySheet, 0);
    };
    const known = 'This file was taken in on 2024-01-15 09:30 already';
    expect(await again()).toEqual([`${known}: 2 activities. Nothing was counted twice.`]);
    await sealed(world);
    const said: string[] = [];
    expect(await runAudit(['prune'], (line) => said.push(line))?.(world.ownerUrl)).toBe(0);
    expect(said).toEqual(['1 entries dropped.']);
    const before = await inventory(world);
    expect(await again()).toEqual([`${known}. Nothing was counted twice.`]);
    expect(await inventory(world)).toEqual(before);
  });

  it('is refused from another seat, since its lines are on record', async () => {
    const lines = [{ ...held, title: '两个人带来' }];
    await by(people.county, lines);
    expect(faultsOf(await by(people.clerk, lines))).toEqual([
      1,
      [2, 'startsAt', 'CONFLICT', 'This is on record already: if it was held twice, give the hours'],
    ]);
  });

  it('is taken in after it was mended, and after what it repeats was withdrawn', async () => {
    const lines = [
      { ...held, title: '要改' },
      { ...held, title: '要改的', heldOn: dayFrom(3) },
    ];
    expect((await by(people.county, lines)).outcome).toBe('FAULTY');
    expect((await by(people.county, lines)).outcome).toBe('FAULTY');
    expect((await by(people.county, [lines[0] ?? held])).outcome).toBe('TAKEN_IN');
    const [kept] = await world.sql<{ id: number }>(`select id from activity where title = '要改'`);
    const id = Buffer.from(`Activity:${kept?.id}`).toString('base64');
    await does(people.county, 'withdrawActivity', { id, version: 1, reason: '登记错误' });
    expect((await by(people.clerk, [lines[0] ?? held])).outcome).toBe('TAKEN_IN');
  });

  it('is taken in once when it comes twice at one moment', async () => {
    const lines = Array.from({ length: 500 }, (_, at) => ({ ...held, title: `同时${at}` }));
    const outcomes = await Promise.all([by(people.county, lines), by(people.county, lines)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['KNOWN', 'TAKEN_IN']);
  });

  it('is taken in once when two seats bring its lines at one moment, or one seat brings them in two files', async () => {
    const linesOf = (name: string) =>
      Array.from({ length: 500 }, (_, at) => ({ ...held, title: `${name}${at}` }));
    const more = { ...held, title: '另有一次' };
    const [ours, twice] = [linesOf('两座'), linesOf('两份')];
    for (const both of [
      [by(people.county, ours), by(people.clerk, ours)],
      [by(people.county, twice), by(people.county, [more, ...twice])],
    ]) {
      const outcomes = await Promise.all(both);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['FAULTY', 'TAKEN_IN']);
      expect(outcomes.find(({ outcome }) => outcome === 'FAULTY')).toMatchObject({ count: 500 });
    }
    const [row] = await world.sql<{ n: number }>(
      `select count(*)::int as n from activity where title like '两座%' or title like '两份%'`,
    );
    expect(row?.n).toBe(1_000);
  });
});

describe('many at once', () => {
  it('are all taken in and all counted, beside people who record by hand', async () => {
    const before = await counted(people.analyst, '53', day, 'activityCount activityAttendances');
    const sheet = (name: string) =>
      Array.from({ length: 400 }, (_, at) => ({
        ...held,
        title: `${name}${at}`,
        station: '工作站',
        attendees: '赵强',
      }));
    const record = (at: number) =>
      does(
        people.keeper,
        'recordActivity',
        { ...held, title: `手工${at}`, attendees: [place.countyDeputy.id] },
        'id',
      );
    await Promise.all([
      by(people.county, sheet('甲')),
      by(people.clerk, sheet('乙')),
      by(people.county, sheet('丙')),
      ...Array.from({ length: 20 }, (_, at) => record(at)),
    ]);
    const after = await counted(people.analyst, '53', day, 'activityCount activityAttendances');
    expect(rise(before, after)).toEqual({ activityCount: 1_220, activityAttendances: 1_220 });
    expect(await miscounted(world)).toBe(0);
  });

  it('are one sheet of 20,000 lines: counted exactly, in few rows of the ledger', async () => {
    const towns = [town, '530502106', '530502104'];
    const lines = Array.from({ length: 20_000 }, (_, at) => ({
      ...{
        division: towns[at % 3] ?? town,
        type: 'RECEPTION',
        title: `接待${at}`,
        heldOn: dayFrom(-20 - (at % 40)),
      },
      ...{ votersReceived: at % 7, attendees: at % 3 === 0 ? '李桂芳、赵强' : '' },
    }));
    const months = [...new Set(lines.map(({ heldOn }) => heldOn.slice(0, 7)))];
    const total = async () => {
      const all = await Promise.all(
        months.map((month) =>
          counted(people.analyst, county, `${month}-01`, 'activityCount votersReceived activityAttendances'),
        ),
      );
      const sum = (key: string) => all.reduce((so, each) => so + (each[key] ?? 0), 0);
      return {
        activities: sum('activityCount'),
        voters: sum('votersReceived'),
        attendances: sum('activityAttendances'),
      };
    };
    await world.sql('select tally.fold(100000)');
    const before = await total();
    expect(await by(people.county, lines)).toEqual({ outcome: 'TAKEN_IN', lines: 20_000, beside: 13_334 });
    const [ledger] = await world.sql<{ n: number }>(
      'select count(*)::int as n from tally.ledger where on_date <= tally.today()',
    );
    expect(ledger?.n).toBeLessThanOrEqual(3 * 40 + 40);
    expect(rise(before, await total())).toEqual({
      activities: 20_000,
      voters: lines.reduce((so, { votersReceived }) => so + votersReceived, 0),
      attendances: 13_334,
    });
    expect(await miscounted(world)).toBe(0);
  });
});

describe('a trail of more entries than an int counts', () => {
  it('takes sheets in, knows them again, and remembers keys', async () => {
    await world.sql(`select setval('audit_entry_id_seq', 3000000000)`);
    const lines = [{ ...held, title: '三十亿' }];
    expect(await by(people.county, lines)).toMatchObject({ outcome: 'TAKEN_IN' });
    expect(await by(people.county, lines)).toMatchObject({ outcome: 'KNOWN', lines: 1 });
    const once = { ...held, title: '手工三十亿', idempotencyKey: 'three-billion' };
    expect(await does(people.clerk, 'recordActivity', once, 'id')).toEqual(
      await does(people.clerk, 'recordActivity', once, 'id'),
    );
  });
});

describe('the command', () => {
  it('is read as kind, file and seat, and as nothing else', () => {
    expect(importWishOf(['activities', 'a.csv', '--seat', '7'])).toEqual({
      kind: 'activities',
      file: 'a.csv',
      seat: ['7'],
    });
    const named = { kind: 'deputies', file: 'd.csv', seat: ['wang', 'clerk@610902'] };
    expect(importWishOf(['deputies', 'd.csv', '--seat', 'wang', 'clerk@610902'])).toEqual(named);
    expect(importWishOf(['deputies', 'd.csv', '--seat', 'wang clerk@610902'])).toEqual(named);
    expect(importWishOf(['deputies', '--template'])).toEqual({ kind: 'deputies', file: null, seat: [] });
    for (const words of [
      [],
      ['stations', 'a'],
      ['activities', 'a.csv'],
      ['activities', '--seat', '7'],
      ['activities', 'a', 'b', '--seat', '7'],
    ]) {
      expect(importWishOf(words), words.join(' ')).toBeNull();
    }
  });

  it('prints a template whose headings a sheet may have', async () => {
    const { line, says } = templateOf('activities');
    const cells: Readonly<Record<string, string>> = { ...held, title: '照模板' };
    const row = line.split(',').map((name) => cells[name] ?? '');
    expect(await by(people.clerk, `${line}\n${row.join(',')}\n`)).toMatchObject({ outcome: 'TAKEN_IN' });
    const terms = says.map((each) => /\((\p{Script=Han}+)\)/u.exec(each)?.[1] ?? '');
    const row2 = line.split(',').map((name) => (name === 'title' ? '照中文模板' : (cells[name] ?? '')));
    expect(await by(people.clerk, `${terms.join('\t')}\n${row2.join('\t')}\n`)).toMatchObject({
      outcome: 'TAKEN_IN',
    });
    expect(says.filter((each) => each.includes('required'))).toHaveLength(3);
  });

  it('takes a file in at the shell, and ends badly where it does not', async () => {
    const [seat] = await world.sql<{ name: string }>(
      'select name from account a join seat s on s.account_id = a.id where s.id = $1',
      [people.clerk.seatId],
    );
    const path = join(folder, 'shell.csv');
    await writeFile(path, csv([{ ...held, title: '命令行' }]));
    const env = { ...process.env, DATABASE_URL: world.ownerUrl, RENDA_SECRET: 'tests', DATA_DIR: folder };
    const run = (...words: string[]) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'import', ...words], { env });
    const said = await run('activities', path, '--seat', seat?.name ?? '', `clerk@${town}`);
    expect(said.stdout).toMatch(
      /^Took in 1 activity with 0 attendances in [\d.]+ s: \d+ lines? a second\.\n$/,
    );
    await writeFile(path, csv([{ ...held, title: '命令行', type: '' }]));
    await expect(run('activities', path, '--seat', String(people.clerk.seatId))).rejects.toMatchObject({
      code: 1,
      stdout: 'line 2, type: INVALID: type (类型) cannot be left out\n1 fault. Nothing was taken in.\n',
    });
    await expect(run('activities', path, '--seat', 'nobody', 'clerk@53')).rejects.toMatchObject({
      stdout: 'NOT_FOUND: There is no seat nobody clerk@53.\n',
    });
  }, 90_000);
});
