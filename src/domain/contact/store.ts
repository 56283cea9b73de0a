// Finds how to reach somebody.
import { contains } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Viewer } from '../../graph/context.ts';
import type { Done } from '../../graph/act.ts';
import type { Db } from '../../store/client.ts';
import { mostReveals } from './card.ts';

/** A telephone number, and whose it is. */
export interface Found extends Done {
  readonly phone: string | null;
}

/** Refuses with BUSY a seat that was shown many within the hour. */
async function demandFew(db: Db, { seatId }: Viewer): Promise<void> {
  // One after the other, so that none is missed in counting.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('reveal'), ${seatId}::int)`;
  const [row] = await db.$queryRaw<{ readonly n: number }[]>`select audit.reveals_lately() as n`;
  if ((row?.n ?? mostReveals) < mostReveals) return;
  const sentence = `At most ${mostReveals} contacts are shown within an hour: a list is made otherwise.`;
  throw new Refusal('BUSY', sentence, { retryAfter: 3_600 });
}

/**
 * The telephone number of a mandate that the viewer keeps. Refuses with NOT_FOUND one that is another's to keep, and with
 * BUSY a seat that was shown many within the hour.
 */
export async function phoneOf(db: Db, viewer: Viewer, mandateId: number): Promise<Found> {
  const found = await db.deputyContact.findUnique({ where: { mandateId } });
  if (!found || !contains(viewer.scope.write, found.place)) {
    throw new Refusal('NOT_FOUND', 'There is no such deputy whose contact you keep.', { field: 'deputy' });
  }
  await demandFew(db, viewer);
  return { id: mandateId, divisionId: found.divisionId, place: found.place, phone: found.phone };
}

/**
 * The telephone number that was left with a message where the viewer writes; null where none was. Refuses with NOT_FOUND a
 * message that was left elsewhere, and with BUSY a seat that was shown many within the hour.
 */
export async function phoneLeftWith(db: Db, viewer: Viewer, id: number): Promise<Found> {
  const found = await db.message.findUnique({ where: { id }, include: { contact: true } });
  if (!found || !contains(viewer.scope.write, found.place)) {
    throw new Refusal('NOT_FOUND', 'There is no such message.', { field: 'message' });
  }
  await demandFew(db, viewer);
  return { id, divisionId: found.divisionId, place: found.place, phone: found.contact?.phone ?? null };
}
