// Finds entries of the audit trail in a part of the tree.
import { beginOf } from '../../core/day.ts';
import type { AuditKind } from '../../generated/prisma/enums.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { find } from '../division/store.ts';

export interface Sought {
  readonly under: string;
  readonly kind?: AuditKind | null | undefined;
  readonly seat?: number | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

/** The condition for entries of a division and of all beneath it. */
export async function sought(
  db: Db,
  { under, kind, seat, from, to }: Sought,
): Promise<Prisma.AuditEntryWhereInput> {
  const top = await find(db, under);
  if (!top) return { id: { in: [] } };
  const at = { ...(from ? { gte: beginOf(from) } : {}), ...(to ? { lt: beginOf(to, 1) } : {}) };
  return {
    place: { gte: top.from, lt: top.to },
    ...(kind ? { kind } : {}),
    ...(seat == null ? {} : { seatId: seat }),
    ...(from || to ? { at } : {}),
  };
}

export const latestFirst = [
  { id: 'desc' },
  { at: 'desc' },
] satisfies Prisma.AuditEntryOrderByWithRelationInput[];
