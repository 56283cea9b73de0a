// Keeps evidence: the file first and then the row, so that no row is without its file; a file left alone is swept away.
import { createHash, randomUUID } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { Range } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Assessment, AssessmentEvidence } from '../../generated/prisma/client.ts';
import { act, type Done } from '../../graph/act.ts';
import type { Outgoing } from '../../graph/attachments.ts';
import { type Context, type Viewer, viewerOf } from '../../graph/context.ts';
import { rowToWrite } from '../../store/advance.ts';
import type { Client, Db } from '../../store/client.ts';
import type { Files } from '../../store/files.ts';
import { refusing } from '../../store/refusing.ts';
import { demandOpen } from '../assessment/rules.ts';
import { may } from './card.ts';
import { demandName, demandRoom, demandSize, demandType } from './rules.ts';

/** A file as it is sent. */
export interface Sent {
  readonly assessmentId: number;
  /** What it shows of the assessment; null: the whole. */
  readonly itemId: number | null;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly idempotencyKey: string | undefined;
}

/** The assessment that gets one file more. Refuses what is not there, was given up, or has enough. */
async function assessmentToShow(
  db: Db,
  { assessmentId: id, itemId }: Sent,
  within: Range,
): Promise<Assessment> {
  const found = rowToWrite(await db.assessment.findUnique({ where: { id } }), within, 'assessment');
  if (found.state === 'WITHDRAWN') {
    throw new Refusal('WRONG_STATE', 'This assessment was withdrawn.', { state: found.state });
  }
  const { divisionId, place } = found;
  const item = itemId && (await db.assessmentItem.findFirst({ where: { id: itemId, assessmentId: id } }));
  if (itemId !== null && !item) {
    throw new Refusal('NOT_FOUND', 'This is not an item of this assessment.', { field: 'item' });
  }
  demandRoom(await db.assessmentEvidence.count({ where: { divisionId, place, assessmentId: id } }));
  return found;
}

/** Whether what failed is surely not on record: where the connection was lost, it may be. */
function isUndone(error: unknown): boolean {
  const refusal = refusing(error);
  return refusal instanceof Refusal && refusal.code !== 'BUSY';
}

/** A file that could not be dropped is swept away. */
const ignored = (): void => undefined;

/** Keeps a file as evidence. Refuses with INVALID a type or a size that may not be. */
export async function keep(ctx: Context, files: Files, sent: Sent): Promise<AssessmentEvidence> {
  const { scope } = viewerOf(ctx);
  const permitted = may.add.allows(ctx.viewer);
  if (permitted !== true) throw permitted;
  const { assessmentId, itemId, bytes, idempotencyKey } = sent;
  const name = demandName(sent.name);
  demandSize(bytes.length);
  const mediaType = demandType((await fileTypeFromBuffer(bytes))?.mime);
  await assessmentToShow(ctx.db, sent, scope.write);
  // No snapshot waits for the file store.
  await ctx.renew();
  const key = randomUUID();
  const discard = async () => {
    await files.drop(key);
    await ctx.client.$queryRaw`select forget_file(${key}::uuid)::text`;
  };
  await ctx.client.$queryRaw`select expect_file(${key}::uuid)::text`;
  await files.put(key, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const input = { assessmentId, itemId, name, sha256, idempotencyKey };
  const write = async (db: Db, { accountId, seatId }: Viewer): Promise<Done> => {
    const { divisionId, place } = await assessmentToShow(db, sent, scope.write);
    const owner = { divisionId, place, assessmentId, itemId, accountId, seatId };
    return db.assessmentEvidence.create({
      data: { ...owner, name, mediaType, bytes: bytes.length, sha256, key },
    });
  };
  const request = { name: 'addEvidence', target: 'AssessmentEvidence', input };
  const id = await act(ctx, request, write).catch(async (error: unknown) => {
    if (isUndone(error)) await discard().catch(ignored);
    throw error;
  });
  const kept = await ctx.db.assessmentEvidence.findUniqueOrThrow({ where: { id } });
  // What was sent before under the same request's key has its file.
  if (kept.key !== key) await discard().catch(ignored);
  return kept;
}

/** Evidence, or null where it is not there for the viewer. Reading it throws when the file store has lost it. */
export async function download(ctx: Context, files: Files, id: number): Promise<Outgoing | null> {
  const found = await ctx.db.assessmentEvidence.findUnique({ where: { id } });
  if (!found) return null;
  await ctx.renew();
  const read = async () => {
    const bytes = await files.get(found.key);
    if (!bytes) throw new Error(`The file store has lost ${found.key}`);
    return bytes;
  };
  return { name: found.name, mediaType: found.mediaType, size: found.bytes, read };
}

/** Takes evidence back while its assessment is open. Its file is swept away later. Answers the assessment. */
export async function remove(db: Db, within: Range, id: number): Promise<Done> {
  const row = await db.assessmentEvidence.findUnique({ where: { id }, include: { assessment: true } });
  const { assessment } = rowToWrite(row, within, 'evidence');
  demandOpen(assessment);
  await db.assessmentEvidence.deleteMany({ where: { id } });
  return assessment;
}

/**
 * Drops the files that this database put there longer than some seconds ago and that are on no record of it. Answers how many. What
 * others keep in the same place is not looked at.
 */
export async function sweep(client: Client, files: Files, seconds: number): Promise<number> {
  const strays = await client.$queryRaw<{ readonly key: string }[]>`
    select key::text from stray_files(${seconds}::int) as key`;
  for (const { key } of strays) {
    await files.drop(key);
    await client.$queryRaw`select forget_file(${key}::uuid)::text`;
  }
  return strays.length;
}
