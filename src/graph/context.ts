// What one operation carries: who asks, the snapshot that is read, and the way to write.
import { type Level, nowhere, type Range } from '../core/place.ts';
import type { Role } from '../core/role.ts';
import { Refusal } from '../core/refusal.ts';
import type { Client, Db } from '../store/client.ts';
import type { Seal } from '../store/seal.ts';
import type { Standing } from '../store/reader.ts';
import type { Limits } from './limits.ts';
import type { Trail } from '../store/trail.ts';
import { see, type Seen, tell } from '../store/witness.ts';
import { type Payer, payerAt, payerOfSeat } from './meter.ts';
import type { Told } from './recorded.ts';
import { lazily, openReading, type Reading, type Scope } from '../store/scope.ts';

/** A seat and whose it is, as the database has it at this moment. */
export interface Viewer {
  readonly account: string;
  readonly accountId: number;
  readonly seatId: number;
  /** Whether the token is good for no other seat. */
  readonly isBound: boolean;
  readonly role: Role;
  readonly division: Range & { readonly id: number; readonly code: string; readonly level: Level };
  readonly scope: Scope;
}

export interface Context {
  /** Null for the anonymous public. As it was last known until `identify` has asked the database. */
  readonly viewer: Viewer | null;
  /** Whose allowance what is asked is charged to: the seat's once `identify` has found it. */
  readonly payer: Payer;
  /** How often the public may do what could be done too often. */
  readonly limits: Limits;
  /** By what a snapshot confirms that the viewer's seat is still what it was. */
  readonly standing: Standing | null;
  /** Asks the database who comes with the token. Refuses with UNAUTHENTICATED when nobody may. */
  identify(): Promise<void>;
  /** Whether what is read may be older than what was written. */
  readonly mayLag: boolean;
  /** Reads from where is written, not from a replica, from now on. */
  pin(): void;
  /** Reads from this operation's one snapshot, which is opened when first asked. */
  readonly db: Db;
  readonly client: Client;
  /** Hashes what must be recognised again and never kept. */
  readonly seal: Seal;
  /** Where it is put on record what was refused and what was read elsewhere. */
  readonly trail: Trail;
  /** Notes that something was told of a record or a person, of which no row was read. */
  saw(target: string, told: Told): void;
  /** Notes rows of a model, with what hangs on them, that were read past `db`. */
  sawRows(model: string, rows: readonly object[]): void;
  /** Whether something that was asked is committed: it is not to be done again. */
  readonly isDone: boolean;
  /** Stands for the snapshot: what is remembered of it is keyed by this object. */
  readonly snapshot: object;
  /** Gives the snapshot up; the next read opens a fresh one. `done`: what was asked is committed by now. */
  renew(done?: boolean): Promise<void>;
  /** Gives the snapshot up for good: resolvers that come late read nothing. */
  end(): Promise<void>;
}

/** Whoever has no account, and whatever is open to them. */
export const publicScope: Scope = {
  role: 'renda_public',
  read: nowhere,
  write: nowhere,
  grant: nowhere,
  chain: [],
};

/** Who comes with a request: as last known, and how to ask again. */
export interface Caller {
  readonly viewer: Viewer | null;
  readonly jti: string;
  /** Whose allowance is charged: the seat's, where it became known a moment ago that the token is good for it. */
  readonly payer: Payer;
  readonly lookUp: () => Promise<Viewer>;
  /** Says that a snapshot has found the viewer as last known. */
  readonly confirmed: () => void;
}

const standingOf = (viewer: Viewer, jti: string): Standing => ({
  account: viewer.account,
  seatId: viewer.seatId,
  role: viewer.role,
  held: viewer.division,
  jti,
});

/** Where an operation reads and writes. */
export interface Source {
  readonly client: Client;
  /** A copy to read from that may lag behind; without one all is read from where it is written. */
  readonly replica?: Client | undefined;
  readonly trail: Trail;
}

/** Records of other divisions than the seat's own were read across levels: one entry for each of these and what it was. */
function putOnRecord(viewer: Viewer | null, seen: Seen, trail: Trail): void {
  if (!viewer) return;
  for (const { type, divisionId, count } of seen.values()) {
    const isTrail = type === 'AuditEntry';
    if (divisionId === viewer.division.id && !isTrail) continue;
    // Whoever reads the trail itself is on record as well: where the reader is, lest a page of it makes a page more.
    const who = { division: isTrail ? viewer.division.id : divisionId, seat: viewer.seatId };
    trail.witness({ kind: 'READ', ...who, action: 'read', target: type, note: null }, count);
  }
  seen.clear();
}

/**
 * The context of one operation; `caller` is null for the anonymous public, of whom only the address is known. Whoever makes
 * it calls `end` at its end.
 */
export function makeContext(
  { client, replica, trail }: Source,
  seal: Seal,
  caller: Caller | null,
  address: string,
  limits: Limits,
): Context {
  let reading: Promise<Reading> | undefined;
  let isPinned = false;
  let isOver = false;
  const open = async (): Promise<Reading> => {
    if (isOver) throw new Refusal('BUSY', 'This operation is over.');
    try {
      const source = isPinned ? client : (replica ?? client);
      return await openReading(source, context.viewer?.scope ?? publicScope);
    } catch (error) {
      if (!context.isDone) throw error;
      throw new Refusal('BUSY', 'This is done, but could not be read back: read it again.', { done: true });
    }
  };
  const known = caller?.viewer ?? null;
  const seen: Seen = new Map();
  /** Of whom it was told, with what of whom: one may be told of in several ways, and by several divisions. */
  const heard = new WeakMap<object, Set<string>>();
  const context: { -readonly [Name in keyof Context]: Context[Name] } = {
    viewer: known,
    limits,
    payer: caller?.payer ?? payerAt(address),
    standing: caller && known && standingOf(known, caller.jti),
    async identify() {
      if (!caller) return;
      const viewer = await caller.lookUp();
      context.viewer = viewer;
      context.payer = payerOfSeat(viewer.account, viewer.seatId);
      context.standing = standingOf(viewer, caller.jti);
    },
    mayLag: replica !== undefined,
    pin() {
      isPinned = true;
      context.mayLag = false;
    },
    client,
    seal,
    trail,
    saw(target, { divisionId, of }) {
      if (divisionId === null) return;
      const told = heard.get(of) ?? new Set();
      const what = `${target} ${divisionId}`;
      if (told.has(what)) return;
      heard.set(of, told.add(what));
      tell(target, divisionId, seen);
    },
    sawRows: (model, rows) => see(model, rows, seen),
    isDone: false,
    snapshot: {},
    db: lazily(
      async () => {
        reading ??= open();
        return (await reading).db;
      },
      (model, answer) => see(model, answer, seen),
    ),
    async renew(done = false) {
      const old = reading;
      reading = undefined;
      context.isDone ||= done;
      context.snapshot = {};
      if (old) await old.then((held) => held.close()).catch(() => undefined);
    },
    async end() {
      isOver = true;
      putOnRecord(context.viewer, seen, trail);
      await context.renew();
    },
  };
  // The server copies what it is given; what changes lives on in the prototype, which copies share.
  return Object.create(context) as Context;
}

/** The viewer, where only somebody signed in can have come so far. */
export function viewerOf(ctx: Context): Viewer {
  if (!ctx.viewer) throw new Refusal('UNAUTHENTICATED', 'Sign in first: send a bearer token.');
  return ctx.viewer;
}
