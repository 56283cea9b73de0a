// Keeps what divisions say of months in which nothing happened.
import { firstDate, type Month } from '../../core/period.ts';
import type { Range } from '../../core/place.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Done } from '../../graph/act.ts';
import type { Viewer } from '../../graph/context.ts';
import { within as during } from '../../graph/spans.ts';
import { rowToWrite } from '../../store/advance.ts';
import type { Db } from '../../store/client.ts';
import { divisionToWrite } from '../division/store.ts';
import { demandReporter } from './rules.ts';

/** Says that nothing happened in a month. Refuses with WRONG_STATE when something did, or when it was said already. */
export async function report(
  db: Db,
  { scope, seatId }: Viewer,
  { division, month }: { readonly division: string; readonly month: Month },
): Promise<Done> {
  const at = await divisionToWrite(db, division, scope.write);
  const { id: divisionId, place } = at;
  demandReporter(await db.division.findUniqueOrThrow({ where: { id: divisionId } }), month);
  const span = during({ from: month, to: month + 1 });
  const something =
    (await db.activity.findFirst({ where: { divisionId, heldOn: span, withdrawnAt: null } })) ??
    (await db.opinion.findFirst({ where: { divisionId, receivedOn: span, withdrawnAt: null } }));
  if (something) {
    throw new Refusal('WRONG_STATE', 'This division has records of that month.', { field: 'month' });
  }
  const said = await db.nilReport.findFirst({ where: { divisionId, month: firstDate(month) } });
  if (said) throw new Refusal('WRONG_STATE', 'This was reported already.', { field: 'month' });
  return db.nilReport.create({ data: { divisionId, place, month: firstDate(month), recordedBy: seatId } });
}

/** Takes a nil report back. Answers the division, whose month is unreported again. */
export async function withdraw(db: Db, within: Range, id: number): Promise<Done> {
  const found = rowToWrite(await db.nilReport.findUnique({ where: { id } }), within, 'nil report');
  const { count } = await db.nilReport.deleteMany({ where: { id } });
  if (count === 0) throw new Refusal('NOT_FOUND', 'There is no such nil report that you may write to.');
  return { id: found.divisionId, divisionId: found.divisionId, place: found.place };
}
