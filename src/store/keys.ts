// Forgets what nobody will send again: the keys of requests, and tokens that were taken back and have run out since.
import type { Client } from './client.ts';

/** As many as go at once: none waits long for them. */
const most = 5_000;

/** Forgets a batch at a time until one is not full, and answers how many they were. */
async function untilNone(forget: () => Promise<readonly { readonly n: number }[]>): Promise<number> {
  let forgotten = 0;
  for (let last = most; last === most; forgotten += last) last = (await forget())[0]?.n ?? 0;
  return forgotten;
}

/** Forgets the keys that are older than thirty days, those of sheets aside, and answers how many they were. */
export const forgetKeys = (client: Client): Promise<number> =>
  untilNone(() => client.$queryRaw`select forget_keys(${most}::int) as n`);

/** Forgets the tokens taken back that nobody could send any more, and answers how many they were. */
export const forgetTokens = (client: Client): Promise<number> =>
  untilNone(() => client.$queryRaw`select forget_tokens(${most}::int) as n`);
