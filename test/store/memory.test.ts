// Proves that the private server takes the memory it was given, and a fair part where nothing was said.
import { totalmem } from 'node:os';
import { describe, expect, it } from 'vitest';
import { databaseMemory, memorySettings } from '../../src/store/memory.ts';

describe('DATABASE_MEMORY', () => {
  it.each([
    ['16GB', 16_384],
    ['512MB', 512],
    ['2 gb', 2_048],
  ])('reads %s', (text, megabytes) => {
    expect(databaseMemory(text)).toBe(megabytes);
  });

  it.each(['', undefined])('is half the machine when it says nothing (%o)', (text) => {
    const memory = databaseMemory(text);
    expect(memory).toBeGreaterThan(0);
    expect(memory).toBeLessThanOrEqual(totalmem() / 2 ** 21);
  });

  it.each(['a lot', '16', '1.5GB', '-2GB', '0GB', '64MB'])('refuses %s', (text) => {
    expect(() => databaseMemory(text)).toThrow('DATABASE_MEMORY is an amount like 16GB or 512MB');
  });
});

describe('the settings of the private server', () => {
  it('give a quarter to its own cache and tell it of the rest', () => {
    expect(memorySettings(16_384)).toEqual({
      shared_buffers: '4096MB',
      effective_cache_size: '12288MB',
      work_mem: '32MB',
      maintenance_work_mem: '1024MB',
      max_wal_size: '5461MB',
    });
  });

  it('stay within what a small and a large machine can do', () => {
    expect(memorySettings(128)).toMatchObject({
      shared_buffers: '32MB',
      work_mem: '4MB',
      max_wal_size: '1024MB',
    });
    expect(memorySettings(1_048_576)).toMatchObject({ work_mem: '64MB', max_wal_size: '8192MB' });
  });
});
