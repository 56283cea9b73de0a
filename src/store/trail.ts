// The audit trail from the service's side: what is put on record after the fact, the months ahead, and the sealing.
import type { Client } from './client.ts';
import type { KeepHead } from './heads.ts';

/** Something that was refused, or records of another division that were read. */
export interface Witnessed {
  readonly kind: 'DENIAL' | 'READ';
  /** Whose it was; null for what belongs to no division. */
  readonly division: number | null;
  readonly seat: number | null;
  readonly action: string;
  readonly target: string;
  readonly note: string | null;
}

/**
 * What waits to be put on record. Nobody waits for it. Refusals that find no room are counted alone: whoever asks says in part
 * what they are called. What was read always finds room, since there are only so many sorts of records and divisions.
 */
export interface Trail {
  witness(what: Witnessed, times?: number): void;
  /** Puts what waits on record. When that fails, it waits on. */
  flush(): Promise<void>;
}

/** Different things that may wait at once before refusals find no room; the same ones are one entry with their number. */
const usualRoom = 20_000;

const refusal: Witnessed['kind'] = 'DENIAL';

/** Whether what waits under a key was refused: a key begins with the kind. */
const isRefusal = (key: string): boolean => key.startsWith(`{"kind":"${refusal}"`);

/** Opens the queue of a process. */
export function openTrail(client: Client, room = usualRoom): Trail {
  let waiting = new Map<string, number>();
  let lost = 0;
  let writing: Promise<void> = Promise.resolve();
  const add = (key: string, times: number): void => {
    const known = waiting.get(key);
    if (known === undefined && waiting.size >= room && isRefusal(key)) lost += times;
    else waiting.set(key, (known ?? 0) + times);
  };
  const write = async (): Promise<void> => {
    if (waiting.size === 0 && lost === 0) return;
    const [taken, missed] = [waiting, lost];
    [waiting, lost] = [new Map(), 0];
    const entries = [...taken].map(([key, lines]) => ({ ...JSON.parse(key), lines }));
    if (missed > 0) {
      const none = { division: null, seat: null, target: 'AuditEntry', note: null };
      entries.push({ kind: refusal, ...none, action: 'lostCount', lines: missed });
    }
    try {
      await client.$queryRaw`select audit.note(${JSON.stringify(entries)}::jsonb)`;
    } catch (error) {
      lost += missed;
      for (const [key, times] of taken) add(key, times);
      throw error;
    }
  };
  return {
    witness({ kind, division, seat, action, target, note }, times = 1) {
      add(JSON.stringify({ kind, division, seat, action, target, note }), times);
    },
    flush() {
      writing = writing.catch(() => undefined).then(write);
      return writing;
    },
  };
}

const batch = 10_000;

const held = 'a transaction does not end, or somebody holds the lock of the sealing';

type KeptHead = Parameters<KeepHead>[0];

/** How long an entry may wait for its seal, in milliseconds, before that is said. */
const usualWait = 60_000;

/**
 * Opens what seals all that is settled, each time it is called, and has the head kept wherever it is another than the last one
 * kept: also one that could not be kept before, one that another process made, and one of a process that ended in between. It
 * throws, once in so long a time, where an entry waits for its seal all the while.
 */
export function openSealing(client: Client, keep: KeepHead, wait = usualWait): () => Promise<void> {
  let kept: string | undefined;
  let waiting: { readonly id: bigint; readonly since: number } | null = null;
  const look = async () => {
    const [row] = await client.$queryRaw<
      { readonly id: bigint | null }[]
    >`select audit.waits_for_seal() as id`;
    const id = row?.id ?? null;
    const now = performance.now();
    if (id === null) waiting = null;
    else if (waiting?.id !== id) waiting = { id, since: now };
    else if (now - waiting.since >= wait) {
      waiting = null;
      throw new Error(`Entry ${id} of the audit trail waits for its seal: ${held}`);
    }
  };
  return async () => {
    for (let sealed = batch; sealed === batch; ) {
      const [row] = await client.$queryRaw<
        { readonly n: number }[]
      >`select audit.seal_settled(${batch}::int) as n`;
      sealed = row?.n ?? 0;
      const [head] = await client.$queryRaw<KeptHead[]>`select * from audit.head()`;
      if (!head || head.hash === kept) continue;
      await keep(head);
      kept = head.hash;
    }
    await look();
  };
}

/** Makes the partitions of this month and the next two. */
export async function prepareMonths(client: Client): Promise<void> {
  await client.$queryRaw`select audit.prepare()`;
}
