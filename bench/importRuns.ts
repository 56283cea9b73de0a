// One import, by the product and bare: the same rows through the same keys and indexes, each into a database of its own.
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { connected } from '../src/exchange/bulk.ts';
import { viewerOn } from '../src/exchange/sheets/seats.ts';
import { type Sheet, takeIn } from '../src/exchange/sheets/staging.ts';

/** A server with a furnished database, of which clones are made. */
export interface Ground {
  readonly folder: string;
  /** The URL of a database, as a superuser and as the login that serves. */
  readonly url: (database: string) => string;
  readonly appUrl: (database: string) => string;
  readonly template: string;
  readonly seatId: number;
}

/** What a kind of sheet fills, in the order of the keys between the tables. */
export const tablesOf: Readonly<Record<Sheet['kind'], readonly string[]>> = {
  activities: ['activity', 'attendance'],
  deputies: ['person', 'mandate', 'deputy_card', 'deputy_contact', 'serving'],
};

const maintenance = 'postgres';

/** Does work in a clone of the template, after a checkpoint, and drops it. */
export async function inClone<Result>(
  ground: Ground,
  work: (name: string) => Promise<Result>,
): Promise<Result> {
  const name = 'bench_import';
  const ask = (text: string) => connected(ground.url(maintenance), (client) => client.query(text));
  await ask(`drop database if exists ${name} with (force)`);
  await ask(`create database ${name} template ${ground.template} strategy file_copy`);
  await ask('checkpoint');
  try {
    return await work(name);
  } finally {
    await ask(`drop database ${name} with (force)`);
  }
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
};

const fileOf = (ground: Ground, table: string): string => `${ground.folder}/${table}.copy`;

/** The product's import, in seconds, and how many rows of the ledger it wrote. Keeps the rows it made for the bare run. */
export const product = (ground: Ground, sheet: Sheet, path: string) =>
  inClone(ground, async (name) => {
    const viewer = await viewerOn(ground.appUrl(name), [String(ground.seatId)]);
    const last = await connected(ground.url(name), async (client) => {
      const { rows } = await client.query<{ table: string; last: number }>(
        tablesOf[sheet.kind]
          .map(
            (table) => `select '${table}' as table, coalesce(max(${keyOf(table)}), 0) as last from ${table}`,
          )
          .join(' union all '),
      );
      return new Map(rows.map((row) => [row.table, row.last]));
    });
    const took = await seconds(async () => {
      const intake = await takeIn(ground.appUrl(name), viewer, sheet, path);
      if (intake.outcome !== 'TAKEN_IN') throw new Error(JSON.stringify(intake));
    });
    return connected(ground.url(name), async (client) => {
      for (const table of tablesOf[sheet.kind]) {
        const text = `copy (select * from ${table} where ${keyOf(table)} > ${last.get(table)} order by ${keyOf(table)}) to stdout`;
        await pipeline(client.query(copyTo(text)), createWriteStream(fileOf(ground, table)));
      }
      const { rows } = await client.query<{ ledger: number; wrong: number }>(
        `select (select count(*)::int from tally.ledger) as ledger,
           (select count(*)::int from tally.recount()) + (select count(*)::int from tally.recount_subjects()) as wrong`,
      );
      if (rows[0]?.wrong !== 0) throw new Error(`${rows[0]?.wrong} counts are wrong`);
      return { took, ledger: rows[0].ledger };
    });
  });

const keyOf = (table: string): string => (table === 'deputy_contact' ? 'mandate_id' : 'id');

async function copyIn(client: pg.Client, ground: Ground, table: string): Promise<void> {
  await pipeline(createReadStream(fileOf(ground, table)), client.query(copyFrom(`copy ${table} from stdin`)));
}

/** The same rows by COPY alone, in seconds: keys, indexes and checks of values, and no trigger of ours. */
export const bare = (ground: Ground, sheet: Sheet) =>
  inClone(ground, (name) =>
    connected(ground.url(name), async (client) => {
      for (const table of tablesOf[sheet.kind])
        await client.query(`alter table ${table} disable trigger user`);
      return seconds(async () => {
        await client.query('begin');
        for (const table of tablesOf[sheet.kind]) await copyIn(client, ground, table);
        await client.query('commit');
      });
    }),
  );

export interface Part {
  readonly part: string;
  readonly ms: number;
}

interface Plan {
  readonly 'Execution Time': number;
  readonly Triggers: readonly {
    readonly 'Trigger Name': string;
    readonly 'Constraint Name'?: string;
    readonly Time: number;
  }[];
}

/** Where the time goes when the rows are inserted in one statement with all triggers on. */
export const profile = (ground: Ground, sheet: Sheet): Promise<Part[]> =>
  inClone(ground, (name) =>
    connected(ground.url(name), async (client) => {
      const parts: Part[] = [];
      for (const table of tablesOf[sheet.kind]) {
        await client.query(`create temp table loaded_${table} (like ${table})`);
        const text = `copy loaded_${table} from stdin`;
        await pipeline(createReadStream(fileOf(ground, table)), client.query(copyFrom(text)));
        const { rows } = await client.query<{ 'QUERY PLAN': [Plan] }>(
          `explain (analyze, format json) insert into ${table} select * from loaded_${table}`,
        );
        const plan = rows[0]?.['QUERY PLAN'][0];
        if (!plan) continue;
        const triggers = plan.Triggers.map((trigger) => ({
          part: `${table}: ${trigger['Constraint Name'] ? 'key ' : ''}${trigger['Constraint Name'] ?? trigger['Trigger Name']}`,
          ms: trigger.Time,
        }));
        const rest = plan['Execution Time'] - triggers.reduce((sum, { ms }) => sum + ms, 0);
        parts.push({ part: `${table}: rows and indexes`, ms: rest }, ...triggers);
      }
      return parts;
    }),
  );
