// A mutation: one transaction that holds the effect, its audit line and the memory of its key, or none of them.
import { demand, Refusal } from '../core/refusal.ts';
import type { Db } from '../store/client.ts';
import { writing } from '../store/scope.ts';
import type { Seal } from '../store/seal.ts';
import { type Context, type Viewer, viewerOf } from './context.ts';

export interface Act {
  /** The mutation's name, for the audit. */
  readonly name: string;
  /** The type of what it makes or changes. */
  readonly target: string;
  /** All the client sent; with the same key it must be the same again. */
  readonly input: { readonly idempotencyKey?: string | null | undefined };
  /** Of what shows what is otherwise masked: why, for the audit. */
  readonly reveals?: string;
}

/** What was made or changed, and whose it is. */
export interface Done {
  readonly id: number;
  readonly divisionId: number;
  readonly place: bigint;
}

const keyPattern = /^[\x21-\x7e]{8,100}$/;
/** How the keys of sheets begin, which are kept for good. */
const ofSheets = 'import-';

/** The key of a request as it is kept, or null where it has none. Refuses with INVALID what can be none. */
export function demandKey(key: string | null | undefined): string | null {
  if (key == null) return null;
  demand(keyPattern.test(key), 'An idempotency key has 8 to 100 visible ASCII characters.', 'idempotencyKey');
  demand(
    !key.startsWith(ofSheets),
    `A key that begins with ${ofSheets} is one of a sheet.`,
    'idempotencyKey',
  );
  return key;
}

/** With the service's key: what was sent may hold numbers that few guesses would find in a plain hash. */
const hashOf = (act: Act, seal: Seal): string =>
  seal(
    JSON.stringify([act.name, act.input], (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    ),
  );

/** The id an earlier request with this key had made, or undefined when the key is new. Waits for one under way. */
async function remembered(db: Db, viewer: Viewer, key: string, hash: string): Promise<number | undefined> {
  const mine = await db.$executeRaw`
    insert into idempotency (seat_id, key, request_hash) values (${viewer.seatId}, ${key}, ${hash})
    on conflict do nothing`;
  if (mine === 1) return undefined;
  const earlier = await db.idempotency.findUniqueOrThrow({
    where: { seatId_key: { seatId: viewer.seatId, key } },
  });
  if (earlier.requestHash !== hash) {
    throw new Refusal('KEY_REUSED', 'This idempotency key was used for another request.');
  }
  return earlier.resultId === null ? undefined : Number(earlier.resultId);
}

/**
 * Does what a mutation asks, once for a key, and answers the id. Afterwards the context reads from a fresh snapshot, so
 * the payload shows what was just written.
 */
export async function act(
  ctx: Context,
  request: Act,
  work: (db: Db, viewer: Viewer) => Promise<Done>,
): Promise<number> {
  const viewer = viewerOf(ctx);
  const key = demandKey(request.input.idempotencyKey);
  // The payload of a mutation before this one may hold a connection still.
  await ctx.renew();
  const id = await writing(ctx.client, viewer.scope, async (db) => {
    if (key !== null) {
      const earlier = await remembered(db, viewer, key, hashOf(request, ctx.seal));
      if (earlier !== undefined) return earlier;
    }
    const done = await work(db, viewer);
    await db.auditEntry.createMany({
      data: {
        divisionId: done.divisionId,
        place: done.place,
        ...(request.reveals === undefined ? {} : { kind: 'REVEAL', note: request.reveals }),
        seatId: viewer.seatId,
        action: request.name,
        target: request.target,
        targetId: done.id,
      },
    });
    if (key !== null) {
      await db.idempotency.update({
        where: { seatId_key: { seatId: viewer.seatId, key } },
        data: { resultId: done.id },
      });
    }
    return done.id;
  });
  await ctx.renew(true);
  return id;
}
