// Sends mutations over HTTP until each is acknowledged or refused, whatever happens to the service meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from './random.ts';

/** A mutation that was acknowledged. */
export interface Acknowledged {
  readonly key: string;
  readonly action: string;
  /** The number in the id that was answered. */
  readonly id: number;
}

/** What was answered: an id of the language, and the version where the thing has one. */
export interface Answered {
  readonly id: string;
  readonly version?: number;
}

export interface Insisting {
  readonly acknowledged: readonly Acknowledged[];
  /** How many were refused, by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** How often something had to be sent again, by what came of it before. */
  readonly again: Readonly<Record<string, number>>;
  /** Answers what was made or changed; null when it was refused. Each key is for one mutation. */
  insist(key: string, action: string, input: object): Promise<Answered | null>;
}

interface Answer {
  readonly data?: Readonly<Record<string, Answered | null>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const unversioned = new Set(['reportNothing', 'withdrawNilReport']);

/** The number inside an id of the language. */
export const numberIn = (globalId: string): number =>
  Number(Buffer.from(globalId, 'base64').toString().split(':')[1]);

const documentFor = (action: string): string => {
  const type = `${action.charAt(0).toUpperCase()}${action.slice(1)}Input`;
  const fields = unversioned.has(action) ? 'id' : 'id version';
  return `mutation ($input: ${type}!) { ${action}(input: $input) { ${fields} } }`;
};

async function post(url: string, token: string, body: object): Promise<Answer | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    return (await response.json()) as Answer;
  } catch {
    return null;
  }
}

/** Somebody with a token. `url` says where the service is at the moment. */
export function insisting(token: string, random: Random, url: () => string): Insisting {
  const acknowledged: Acknowledged[] = [];
  const refused: Record<string, number> = {};
  const again: Record<string, number> = {};
  const count = (counts: Record<string, number>, what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  return {
    acknowledged,
    refused,
    again,
    insist: async (key, action, input) => {
      const body = { query: documentFor(action), variables: { input: { ...input, idempotencyKey: key } } };
      // Now and then an answer is lost on the way, and what was done is asked for once more.
      let isLost = random.chance(0.05);
      for (;;) {
        const answer = await post(url(), token, body);
        const code = answer?.errors?.[0]?.extensions.code;
        const done = answer?.data?.[action];
        if (code && code !== 'BUSY') {
          count(refused, code);
          return null;
        }
        if (done && !code && !isLost) {
          acknowledged.push({ key, action, id: numberIn(done.id) });
          return done;
        }
        count(again, done && !code ? 'LOST' : (code ?? 'NO_ANSWER'));
        if (done) isLost = false;
        else await sleep(40);
      }
    },
  };
}
