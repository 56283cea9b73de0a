// What one operation carries: who asks, the snapshot that is read, and the way to write.
import { type Level, nowhere, type Range } from '../core/place.ts';
import type { Role } from '../core/role.ts';
import { Refusal } from '../core/refusal.ts';
import type { Client, Db } from '../store/client.ts';
import type { Seal } from '../store/seal.ts';
import { lazily, openReading, type Reading, type Scope } from '../store/scope.ts';

/** A seat and whose it is, as the database has it at this moment. */
export interface Viewer {
  readonly account: string;
  readonly seatId: number;
  readonly role: Role;
  readonly division: Range & { readonly id: number; readonly code: string; readonly level: Level };
  readonly scope: Scope;
}

export interface Context {
  /** Null for the anonymous public. */
  readonly viewer: Viewer | null;
  /** Reads from this operation's one snapshot, which is opened when first asked. */
  readonly db: Db;
  readonly client: Client;
  /** Hashes what must be recognised again and never kept. */
  readonly seal: Seal;
  /** Stands for the snapshot: what is remembered of it is keyed by this object. */
  snapshot: object;
  /** Gives the snapshot up; the next read opens a fresh one. */
  renew(): Promise<void>;
}

const publicScope: Scope = {
  role: 'renda_public',
  read: nowhere,
  write: nowhere,
  grant: nowhere,
  chain: [],
};

/** The context of one operation. Whoever makes it calls `renew` at the operation's end. */
export function makeContext(client: Client, seal: Seal, viewer: Viewer | null): Context {
  let reading: Promise<Reading> | undefined;
  const context: Context = {
    viewer,
    client,
    seal,
    snapshot: {},
    db: lazily(async () => {
      reading ??= openReading(client, viewer?.scope ?? publicScope);
      return (await reading).db;
    }),
    async renew() {
      const old = reading;
      reading = undefined;
      context.snapshot = {};
      if (old) await old.then((open) => open.close()).catch(() => undefined);
    },
  };
  return context;
}

/** The viewer, where only somebody signed in can have come so far. */
export function viewerOf(ctx: Context): Viewer {
  if (!ctx.viewer) throw new Refusal('UNAUTHENTICATED', 'Sign in first: send a bearer token.');
  return ctx.viewer;
}
