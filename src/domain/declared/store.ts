// Reads published figures.
import type { DeclaredFigure } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';

/** The published figures of each division, in the order they were published in. One statement for all. */
export async function figuresOf(db: Db, divisionIds: readonly number[]): Promise<DeclaredFigure[][]> {
  const figures = await db.declaredFigure.findMany({
    where: { divisionId: { in: [...divisionIds] } },
    orderBy: { id: 'asc' },
  });
  return divisionIds.map((id) => figures.filter((figure) => figure.divisionId === id));
}
