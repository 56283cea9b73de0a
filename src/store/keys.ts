// Forgets the keys of requests that nobody will send again.
import type { Client } from './client.ts';

/** As many as go at once: none waits long for them. */
const most = 5_000;

/** Forgets the keys that are older than thirty days, those of sheets aside, and answers how many they were. */
export async function forgetKeys(client: Client): Promise<number> {
  let forgotten = 0;
  for (let last = most; last === most; forgotten += last) {
    const [row] = await client.$queryRaw<{ n: number }[]>`select forget_keys(${most}::int) as n`;
    last = Number(row?.n);
  }
  return forgotten;
}
