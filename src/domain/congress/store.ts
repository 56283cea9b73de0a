// Puts congresses on record and finds a division's own.
import { demand, Refusal } from '../../core/refusal.ts';
import type { Congress } from '../../generated/prisma/client.ts';
import type { Done } from '../../graph/act.ts';
import type { Db } from '../../store/client.ts';
import type { Standing } from '../division/store.ts';

/** Refuses with INVALID a division that has no congress by law. */
function demandCongress(at: Standing): void {
  demand(
    at.hasCongress,
    `${at.name} has no people's congress of its own, and so no terms, seats or mandates: 街道, 地区 and 开发区 have none (地方组织法)`,
    'division',
  );
}

/** Puts a division's congress on record. Refuses with CONFLICT when it is. */
export async function constitute(db: Db, at: Standing, name: string | null): Promise<Done> {
  demandCongress(at);
  if (await db.congress.findUnique({ where: { divisionId: at.id } })) {
    throw new Refusal('CONFLICT', `The congress of ${at.name} is on record already.`, { field: 'division' });
  }
  const division = await db.division.findUniqueOrThrow({ where: { id: at.id }, select: { name: true } });
  return db.congress.create({
    data: {
      divisionId: at.id,
      place: at.place,
      level: at.level,
      name: name ?? `${division.name}人民代表大会`,
    },
  });
}

/** A division's own congress. Refuses when it has none by law (INVALID) or none on record (WRONG_STATE). */
export async function congressOf(db: Db, at: Standing): Promise<Congress> {
  demandCongress(at);
  const congress = await db.congress.findUnique({ where: { divisionId: at.id } });
  if (congress) return congress;
  throw new Refusal('WRONG_STATE', `The congress of ${at.name} is not on record yet: constitute it first.`);
}
