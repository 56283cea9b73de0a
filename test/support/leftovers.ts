// Where the server of a run and the folders that its tests share are kept, and how those of runs that are over go.
import { readdir, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startServer } from '../../src/store/embedded.ts';
import { isAlive } from '../../src/store/owner.ts';

const FOLDER = 'renda-test-';
const KEPT = 'renda-kept-';
const MEMORY = '/dev/shm';
/** Bytes, several times what the files of a run come to. */
const MUCH = 6 * 2 ** 30;

/** What is lost when this server crashes is made again by the next run. */
export const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  max_connections: '200',
};

/** Where this process's server is to keep its files. */
export async function serverFolder(): Promise<string> {
  return join(await roomiest(), `${FOLDER}${process.pid}`);
}

/** A folder of this name that all tests of the run share, which `removeKept` takes away. */
export const keptFolder = (run: string, name: string): string => join(tmpdir(), `${KEPT}${run}-${name}`);

/** Removes the folders of runs that are over, by the number of their process. */
export async function removeKept(isOver: (pid: number) => boolean): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(KEPT) ? /^t(\d+)_/.exec(name.slice(KEPT.length))?.[1] : undefined;
    if (pid && isOver(Number(pid))) await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

const namesIn = (place: string): Promise<string[]> => readdir(place).catch(() => []);

/** Where files are kept in memory, if there is room for a whole run: a clone takes a fraction of the time there. */
async function roomiest(): Promise<string> {
  const room = await statfs(MEMORY).catch(() => null);
  const isWide = room !== null && room.bavail * room.bsize > MUCH && freemem() > MUCH;
  return isWide ? MEMORY : tmpdir();
}

/** Stops and removes what runs that were killed have left. */
export async function sweep(): Promise<void> {
  const found = await Promise.all(
    [MEMORY, tmpdir()].map(async (place) => (await namesIn(place)).map((name) => join(place, name))),
  );
  const folders = found.flat().filter((folder) => basename(folder).startsWith(FOLDER));
  for (const folder of folders.filter((each) => !isAlive(Number(basename(each).slice(FOLDER.length))))) {
    const server = await startServer(folder, undefined, CARELESS).catch(() => undefined);
    await server?.stop();
    await rm(server?.folder ?? folder, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}
