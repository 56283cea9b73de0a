// Who may report nothing, and of which month.
import { today } from '../../core/day.ts';
import { firstDate, type Month } from '../../core/period.ts';
import { demand } from '../../core/refusal.ts';

export interface Reporter {
  readonly reports: boolean;
  readonly bornOn: Date | null;
}

/** Refuses with INVALID a division that is not expected to report, and a month that has not begun or came before it. */
export function demandReporter({ reports, bornOn }: Reporter, month: Month): void {
  demand(reports, 'Only towns, townships and subdistricts are expected to report', 'division');
  demand(firstDate(month) <= today(), 'This month has not begun', 'month');
  demand(bornOn === null || firstDate(month + 1) > bornOn, 'This division was not there yet', 'month');
}
