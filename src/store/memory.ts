// How much of the machine's memory the private server may use, and what it does with it.
import { totalmem } from 'node:os';

const megabyte = 2 ** 20;
const pattern = /^(\d+) ?(MB|GB)$/i;

/**
 * What `DATABASE_MEMORY` says, in megabytes; without it half of what this machine, or this container, has.
 * @throws a sentence when it says no amount of memory
 */
export function databaseMemory(text: string | undefined): number {
  if (!text) return Math.floor(Math.min(totalmem(), process.constrainedMemory() || Infinity) / megabyte / 2);
  const [, amount = '', unit = ''] = pattern.exec(text.trim()) ?? [];
  const megabytes = Number(amount) * (unit.toUpperCase() === 'GB' ? 1024 : 1);
  if (megabytes < 128) throw new Error('DATABASE_MEMORY is an amount like 16GB or 512MB, of 128MB at least');
  return megabytes;
}

const between = (least: number, most: number, megabytes: number): string =>
  `${Math.floor(Math.min(Math.max(megabytes, least), most))}MB`;

/** Server settings for so many megabytes: a quarter is the server's own cache, most of the rest the system's. */
export const memorySettings = (megabytes: number): Readonly<Record<string, string>> => ({
  shared_buffers: between(32, 65_536, megabytes / 4),
  effective_cache_size: between(64, 1_048_576, (megabytes * 3) / 4),
  work_mem: between(4, 64, megabytes / 512),
  maintenance_work_mem: between(64, 1024, megabytes / 16),
  // What a busy hour writes, so that it is not interrupted by one checkpoint after the other.
  max_wal_size: between(1024, 8192, megabytes / 3),
});
