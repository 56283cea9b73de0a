// What a clerk, and whoever verified them, have to do with assessments.
import type { Level } from '../../core/place.ts';
import type { Db } from '../../store/client.ts';
import type { Past } from './rules.ts';

interface Row extends Past {
  readonly at: number;
}

/** Of each assessment, in order; one statement for any number of them. */
export async function pastOf(db: Db, ids: readonly number[], accountId: number): Promise<Past[]> {
  const rows = await db.$queryRaw<Row[]>`
    select q.at::int as at,
      coalesce((select s.account_id from assessment_step s where s.division_id = a.division_id and s.place = a.place
          and s.assessment_id = a.id and s.kind = 'SUBMITTED' order by s.id desc limit 1) = ${accountId}, false)
        or exists (select from assessment_item i where i.assessment_id = a.id and i.judged_by = ${accountId}) as "isOwn",
      (select d.level::text from assessment_step s join division d on d.id = s.by_division_id
        where s.division_id = a.division_id and s.place = a.place and s.assessment_id = a.id and s.kind = 'VERIFIED'
        order by s.id desc limit 1) as verifier
    from unnest(${[...ids]}::int[]) with ordinality as q (id, at) join assessment a on a.id = q.id`;
  const byAt = new Map(rows.map(({ at, isOwn, verifier }) => [at, { isOwn, verifier: verifier as Level }]));
  return ids.map((_, index) => byAt.get(index + 1) ?? { isOwn: false, verifier: null });
}
