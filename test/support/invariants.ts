// What has to hold after every fault, each asked of the database or of what was promised.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Head } from '../../src/store/chain.ts';
import { verify } from '../../src/exchange/trail/verify.ts';
import type { Kept, Writer } from './crowd.ts';
import { identityNumber } from './congresses.ts';
import { numberIn } from './insisting.ts';
import { recount } from './mend.ts';
import type { Service } from './service.ts';

type Finding = string;

/** What is on record of somebody, and may stand in no log. */
export const secrets = { phone: '139 1234 0000', identityNumber: identityNumber(11) };

const ownedTables = `select c.oid::regclass::text as table from pg_class c
  where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
    and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('division_id', 'place') and not a.attisdropped) = 2`;

/** By plain parents, which the counting does not use. */
const unequalSums = `select s.division_id from tally.cell s where not s.own and s.grain = 'month'
  and s.records <> coalesce((select sum(o.records) from tally.cell o
      where o.division_id = s.division_id and o.own and o.grain = 'month' and o.period = s.period), 0)
    + coalesce((select sum(k.records) from tally.cell k join division c on c.id = k.division_id
      where c.parent_id = s.division_id and not k.own and k.grain = 'month' and k.period = s.period), 0)`;

const records = {
  activity: `select id, title as name, version, withdrawn_at is not null as "isWithdrawn", voters_received as voters,
    (select count(*)::int from attendance t where t.activity_id = a.id) as attended,
    (select count(*)::int from opinion o where o.activity_id = a.id) as opinions
    from activity a where title not like 'sheet-%' order by id`,
  opinion: `select id, content as name, version, withdrawn_at is not null as "isWithdrawn", state
    from opinion where activity_id is null order by id`,
} as const;

const sorted = (rows: readonly { readonly line: string }[]) => rows.map(({ line }) => line).sort();
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** With its keys in the order of the columns. */
const keptOf = (writers: readonly Writer[], noun: Kept['noun'], keys: readonly string[]) =>
  writers
    .flatMap((each) => each.kept)
    .filter((each) => each.noun === noun)
    .map((each) => {
      const row: Readonly<Record<string, unknown>> = { ...each, id: numberIn(each.id) };
      return Object.fromEntries(keys.map((key) => [key, row[key]]));
    })
    .sort((a, b) => Number(a['id']) - Number(b['id']));

export interface Checked {
  readonly findings: readonly Finding[];
  readonly head: Head | null;
}

/** Asks for all of them. `sheetLines`: how many lines each sheet has that was tried. `head`: the chain's end of before. */
export async function invariants(
  service: Service,
  owner: pg.Pool,
  writers: readonly Writer[],
  sheetLines: number,
  head: Head | null,
): Promise<Checked> {
  const findings: Finding[] = [];
  const hold = (name: string, holds: boolean, more: unknown = ''): void => {
    if (!holds) findings.push(`${name} ${JSON.stringify(more).slice(0, 300)}`);
  };
  const sql = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> =>
    (await owner.query<Row>(text)).rows;
  const none = async (name: string, text: string): Promise<void> => {
    const rows = await sql(text);
    hold(name, rows.length === 0, rows);
  };
  const acknowledged = writers.flatMap((each) => each.acknowledged);

  await none('I1 counted and pending is what is on record', recount);
  await sql('select tally.fold(1000000)');
  await none('I1 counted is what is on record', recount);
  await none('I2 a part and its parts are the whole', unequalSums);
  for (const { table } of await sql<{ table: string }>(ownedTables)) {
    await none(
      `I3 ${table} is where its division is`,
      `select x.division_id from ${table} x left join division d on d.id = x.division_id and d.place = x.place where d.id is null limit 3`,
    );
  }
  await none(
    'I4 a key had one effect',
    `select title from activity group by title having count(*) > 1
     union all select content from opinion where activity_id is null group by content having count(*) > 1`,
  );
  const done = await sql<{ line: string }>(
    `select key || ' ' || result_id as line from idempotency where key not like 'import-%'`,
  );
  hold(
    'I5 each that was acknowledged is done, and no other',
    same(sorted(done), acknowledged.map(({ key, id }) => `${key} ${id}`).sort()),
  );
  for (const noun of ['activity', 'opinion'] as const) {
    const rows = await sql(records[noun]);
    const keys = Object.keys(rows[0] ?? {});
    hold(`I5, I8 each ${noun} is as it was acknowledged last`, same(rows, keptOf(writers, noun, keys)));
  }
  const told = await sql<{ line: string }>(
    `select action || ' ' || target_id as line from audit_entry where category = 'WRITE' and lines is null and seat_id is not null`,
  );
  hold(
    'I6 each act has its entry',
    same(sorted(told), acknowledged.map(({ action, id }) => `${action} ${id}`).sort()),
  );
  const client = await owner.connect();
  const verified = await verify(client, head).finally(() => client.release());
  hold('I6 the chain holds', verified.faults.length === 0, verified.faults);
  hold('I7 nothing is read outside the scope', (await seenOutside(owner)) === 0);
  const sheets = await sql<{ n: number }>(
    `select count(*)::int as n from activity where title like 'sheet-%' group by split_part(title, '/', 1)`,
  );
  hold(
    'I9 a sheet is in whole or not at all',
    sheets.every(({ n }) => n === sheetLines),
    sheets,
  );
  const logs = service.said() + (await readFile(join(service.databaseFolder, 'postgres.log'), 'utf8'));
  const leak = /writer-\d+-\d+|Bearer |eyJ[\w-]+\.[\w-]+/.exec(logs)?.[0];
  const shown = Object.values(secrets).filter((text) => logs.includes(text));
  hold('I10 nothing private, no record and no token is in a log', !leak && shown.length === 0, [leak, shown]);
  return { findings, head: verified.head ?? head };
}

/** How many rows a reader of one county sees that lie outside it. */
async function seenOutside(owner: pg.Pool): Promise<number> {
  const tables = ['activity', 'opinion', 'attendance', 'serving', 'station', 'nil_report', 'mandate'];
  const all = tables.map((table) => `select place from ${table}`).join(' union all ');
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.read_from', place::text, true), set_config('app.read_to', place_end::text, true),
         set_config('role', 'renda_reader', true) from division where code = '530502'`,
    );
    const { rows } = await client.query<{ inside: number; outside: number }>(
      `select count(*) filter (where a.place between d.place and d.place_end - 1)::int as inside,
         count(*) filter (where a.place not between d.place and d.place_end - 1)::int as outside
       from (${all}) a, division d where d.code = '530502'`,
    );
    if ((rows[0]?.inside ?? 0) === 0) throw new Error('A reader who sees nothing proves nothing');
    return rows[0]?.outside ?? -1;
  } finally {
    await client.query('rollback');
    client.release();
  }
}
