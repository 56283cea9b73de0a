// Finds whom consequences take in: out of the ranks and grades of cycles that are over, each by its own rules.
import { today } from '../../core/day.ts';
import type { RuleConsequence } from '../../generated/prisma/client.ts';
import type { Db } from '../../store/client.ts';
import { type Standing, standings } from '../rescoring/store.ts';
import { type Begun, type Judged, judgedBy } from '../ruleSetInForce/store.ts';
import { daysOf, keyOfJudged } from '../score/store.ts';
import { daysBefore, lookedAt } from './rules.ts';

/** Somebody whom a consequence takes in, and by which cycles, earliest first. */
export interface Taken {
  readonly subjectId: number;
  readonly consequence: RuleConsequence;
  readonly cycles: readonly Standing[];
}

/** The consequences of some versions, in order. One statement. */
async function consequencesOf(db: Db, ruleSetIds: readonly number[]): Promise<RuleConsequence[]> {
  const where = { ruleSetId: { in: [...new Set(ruleSetIds)] } };
  return db.ruleConsequence.findMany({ where, orderBy: [{ ruleSetId: 'asc' }, { number: 'asc' }] });
}

/** The cycles before some, as they are shown: those of the same length that any rules judge. */
async function before(db: Db, boards: readonly (Judged & { readonly count: number })[]): Promise<Standing[]> {
  const asked = boards.flatMap(({ divisionId, ruleSet, terms, since, count }) =>
    daysBefore(terms.cycle, since, count).map((on) => ({
      ...{ cycle: terms.cycle, scorable: { divisionId, subject: ruleSet.subject, on } },
    })),
  );
  if (asked.length === 0) return [];
  const judged = await judgedBy(
    db,
    asked.map(({ scorable }) => scorable),
  );
  const alike = judged.filter((each, at): each is Begun => each?.terms.cycle === asked[at]?.cycle);
  return standings(db, alike);
}

interface Row {
  readonly at: number;
  readonly subjectId: number;
  readonly consequenceId: number;
  readonly cycles: readonly number[];
}

/** Whom the consequences of each board's rules take in, if its cycle is over. A constant number of statements. */
export async function taken(db: Db, shown: readonly Standing[]): Promise<Taken[][]> {
  const over = shown.filter(({ judged }) => judged.until <= today());
  const consequences = await consequencesOf(
    db,
    over.map(({ judged }) => judged.terms.id),
  );
  const drawn = over.flatMap((standing) => {
    const { judged } = standing;
    const own = consequences.filter(({ ruleSetId }) => ruleSetId === judged.terms.id);
    const count = lookedAt(own, judged.terms.cycle) - 1;
    return own.length === 0 ? [] : [{ standing, count }];
  });
  if (drawn.length === 0) return shown.map(() => []);
  const earlier = await before(
    db,
    drawn.map(({ standing: { judged }, count }) => ({ ...judged, count })),
  );
  const boards = new Map(
    [...drawn.map(({ standing }) => standing), ...earlier].map((each) => [keyOfJudged(each.judged), each]),
  );
  const [keys, all] = [[...boards.keys()], [...boards.values()]];
  const { since, until } = daysOf(all.map(({ judged }) => judged));
  const asked = drawn.map(({ standing }) => keys.indexOf(keyOfJudged(standing.judged)) + 1);
  const rows = await db.$queryRaw<Row[]>`
    select c.at, c.subject_id as "subjectId", c.consequence_id as "consequenceId", c.cycles
    from score_consequences(${all.map(({ judged }) => judged.divisionId)}::int[], ${all.map(({ judged }) => judged.ruleSet.id)}::int[],
      ${since}::date[], ${until}::date[], ${asked}::int[]) c
    order by c.at, c.subject_id`;
  const found = new Map<string, Taken[]>();
  for (const consequence of consequences) {
    for (const { at, subjectId, consequenceId, cycles } of rows) {
      if (consequenceId !== consequence.id) continue;
      const key = keys[at - 1] ?? '';
      const each = { subjectId, consequence, cycles: cycles.flatMap((cycle) => all[cycle - 1] ?? []) };
      const own = found.get(key);
      if (own) own.push(each);
      else found.set(key, [each]);
    }
  }
  return shown.map(({ judged }) => found.get(keyOfJudged(judged)) ?? []);
}
