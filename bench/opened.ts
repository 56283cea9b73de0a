// Opens the database that is measured, and puts in it what the measurements bring along, until they are over.
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { connected, importing } from '../src/exchange/bulk.ts';
import { type Database, openDatabase } from '../src/store/database.ts';
import { openSecret, readSettings } from '../src/store/settings.ts';

export interface Opened {
  /** The data folder that the product is started on. */
  readonly folder: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Past the wall, to prepare and to check. */
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

const sources = new URL('./sql/', import.meta.url);
const mark = 'bench';

/** Makes the schema of functions that the limit and the peer read. */
export async function addFunctions(ownerUrl: string): Promise<void> {
  const files = (await readdir(sources)).filter((name) => /^\d/.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, sources), 'utf8')));
  await connected(ownerUrl, async (client) => {
    await client.query('drop schema if exists bench, bare cascade');
    for (const text of texts) await client.query(text);
  });
}

/** Gives every province figures that it published, near what is counted and not, for the dashboard to compare. */
export const addFigures = (ownerUrl: string, year: number): Promise<void> =>
  connected(ownerUrl, (client) =>
    importing(client, async () => {
      await client.query('delete from declared_figure where publisher = $1', [mark]);
      await client.query(
        `insert into declared_figure (division_id, place, metric, value, qualifier, unit, verbatim, period_text,
           period_from, period_to, publisher, title)
         select d.id, d.place, m.metric, m.value, m.qualifier::"Qualifier", '', '', $2::int::text,
           make_date($2::int, 1, 1), make_date($2::int + 1, 1, 1), $1, ''
         from division d cross join (values ('votersReceived', 2800, 'OVER'), ('deputyStationVisits', 690, 'OVER'),
           ('opinionsCollected', 1425, 'EXACT'), ('opinionsResolved', 900, 'NEARLY'), ('stationCount', 48, 'EXACT'),
           ('groupCount', 20, 'OVER'), ('suggestionsAssigned', 241, 'EXACT'), ('resolutions', 20, 'EXACT')
         ) as m (metric, value, qualifier) where d.level = 'PROVINCE'`,
        [mark, year],
      );
    }),
  );

async function removeAll(ownerUrl: string): Promise<void> {
  await connected(ownerUrl, async (client) => {
    await client.query('drop schema if exists bench, bare cascade');
    await importing(client, () => client.query('delete from declared_figure where publisher = $1', [mark]));
  });
}

async function open(folder: string): Promise<Database> {
  const settings = readSettings({ ...process.env, DATA_DIR: folder });
  const secret = await openSecret(settings.dataFolder);
  return openDatabase({ ...settings, secret, say: (line) => process.stdout.write(`${line}\n`) });
}

/** Opens the database of a data folder, with the functions in it. Closing takes them out again. */
export async function openBench(folder: string): Promise<Opened> {
  const database = await open(folder);
  const { ownerUrl, appUrl } = database;
  if (!ownerUrl) throw new Error('The measurements need a login that owns the database');
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  owner.on('error', () => undefined);
  try {
    await addFunctions(ownerUrl);
  } catch (error) {
    await database.stop();
    throw error;
  }
  return {
    folder,
    ownerUrl,
    appUrl,
    owner,
    close: async () => {
      try {
        await removeAll(ownerUrl);
      } finally {
        await database.stop();
        await owner.end();
      }
    },
  };
}
