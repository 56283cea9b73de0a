// Remembers which process a server's folder belongs to, so that exactly one of several stops the server.
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A claim to the folder `home`: each call of `claimant` is a party of its own, also within one process. */
export interface Claimant {
  /** Takes the folder, from whoever has it. */
  take(): Promise<void>;
  /** Takes the folder unless a living process has it. */
  takeIfLeft(): Promise<void>;
  /** Whether the folder is ours, or nobody's that still lives. */
  mayStop(): Promise<boolean>;
  /** Leaves the folder to the next. */
  leave(): Promise<void>;
}

/** Makes a party that may claim a folder. */
export function claimant(home: string): Claimant {
  const file = join(home, 'owner');
  const id = randomUUID();
  const token = `${process.pid} ${id}`;
  const read = () => readFile(file, 'utf8').catch(() => '');
  const put = async (place: (draft: string) => Promise<void>) => {
    const draft = `${file}.${id}`;
    await writeFile(draft, token, { mode: 0o600 });
    try {
      await place(draft);
    } finally {
      await rm(draft, { force: true });
    }
  };
  const take = () => put((draft) => rename(draft, file));
  const takeIfLeft = async () => {
    const owner = await read();
    if (owner === '')
      await put((draft) => link(draft, file).catch(() => {})); // another may have come first
    else if (!lives(owner)) await take();
  };
  const mayStop = async () => {
    const owner = await read();
    return owner === token || !lives(owner);
  };
  return { take, takeIfLeft, mayStop, leave: () => rm(file, { force: true }) };
}

function lives(owner: string): boolean {
  return owner !== '' && isAlive(Number(owner.split(' ')[0]));
}

/** Whether a process of that number runs, be it ours or not. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
