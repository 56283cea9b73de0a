// Which entries of the trail may be gone: those of months that were dropped, as the trail itself says, after their time.
import type pg from 'pg';
import { type Fault, leastDays } from '../../store/chain.ts';

/** What was dropped, as far as it could be. */
export interface Pruned {
  /** Whether an entry of this moment may be gone; each that is gone is asked of once. */
  mayBeGone(at: bigint): boolean;
  /** What is amiss between what is gone and what was said to be dropped. Asked once all seals were looked at. */
  faults(): Fault[];
}

const day = 86_400_000n;

interface Row extends pg.QueryResultRow {
  readonly id: string;
  /** All before it was dropped. */
  readonly bound: string;
  readonly lines: number | null;
  /** The latest moment at which it can have been put on record. */
  readonly at: string;
}

const milliseconds = (moment: string): string => `round(extract(epoch from ${moment}) * 1000)::bigint::text`;

/**
 * Reads what was dropped. Whoever may put entries in says of them when that was: what a seal holds was there when it was made, and
 * what none holds is there now.
 */
export async function readPruned(client: pg.ClientBase): Promise<Pruned> {
  const { rows } = await client.query<Row>(
    `select e.id, ${milliseconds("(e.note::date)::timestamp at time zone 'Asia/Shanghai'")} as bound, e.lines,
       ${milliseconds('least(e.at, s.at, now())')} as at
     from public.audit_entry e left join audit.seal s on e.id > s.after_id and e.id <= s.to_id
     where e.action = 'pruneAudit' and e.seat_id is null and e.note ~ '^\\d{4}-\\d\\d-\\d\\d$' order by e.id`,
  );
  const steps = rows
    .map(({ id, bound, lines, at }) => ({ id, bound: BigInt(bound), lines, at: BigInt(at), gone: 0 }))
    .filter(({ bound, at }) => at - bound >= BigInt(leastDays - 1) * day)
    .sort((one, other) => Number(one.bound - other.bound));
  return {
    mayBeGone(at) {
      const step = steps.find(({ bound }) => at < bound);
      if (step) step.gone += 1;
      return step !== undefined;
    },
    // What the first of them dropped may have been said by one that was dropped itself.
    faults: () =>
      steps
        .filter(({ gone, lines }, place) => place > 0 && gone > (lines ?? 0))
        .map(
          ({ id, gone, lines }) =>
            `Entry ${id} says that ${lines ?? 0} entries were dropped, and ${gone} are gone`,
        ),
  };
}
