// Finds the congresses of a level beneath a division.
import type { Range } from '../../core/place.ts';
import type { Division } from '../../generated/prisma/client.ts';
import type { Level } from '../../generated/prisma/enums.ts';
import type { Db } from '../../store/client.ts';
import { mostDivisions } from '../scoreBoard/rules.ts';

/** The divisions of a level with a congress at or beneath a division that there were on a day, in the order of the tree; one more than may be compared. */
export const seatedAt = (db: Db, { from, to }: Range, level: Level, on: Date): Promise<Division[]> =>
  db.division.findMany({
    where: {
      ...{ place: { gte: from, lt: to }, level, hasCongress: true },
      OR: [{ closedOn: null }, { closedOn: { gt: on } }],
    },
    orderBy: { place: 'asc' },
    take: mostDivisions + 1,
  });
