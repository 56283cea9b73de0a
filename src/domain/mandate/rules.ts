// The life of a mandate, and what may be corrected of it.
import { dayText, demandHappened } from '../../core/day.ts';
import { lifecycle } from '../../core/lifecycle.ts';
import { demand } from '../../core/refusal.ts';
import { demandText } from '../../core/text.ts';
import type { MandateEndReason } from '../../generated/prisma/enums.ts';

/** Suspension (代表法 Art. 61), its end, and the end of the mandate before its term's (Art. 62). */
export const life = lifecycle('ACTIVE', {
  suspend: { from: ['ACTIVE'], to: 'SUSPENDED' },
  restore: { from: ['SUSPENDED', 'ENDED'], to: 'ACTIVE' },
  end: { from: ['ACTIVE', 'SUSPENDED'], to: 'ENDED' },
});

interface Term {
  readonly startsOn: Date;
  readonly endsOn: Date;
}

interface Held {
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly endReason: MandateEndReason | null;
}

/** Whether it ended, or will, before its term does. */
export const endedEarly = (held: Held, term: Term): boolean => held.endsOn < term.endsOn;

/** Refuses with INVALID an end that is no early one: before the mandate began, when it runs out anyway, or ahead. */
export function demandEnd(on: Date, held: Held, term: Term): void {
  demandHappened(on, 'on');
  demand(on >= held.startsOn, `This mandate began on ${dayText(held.startsOn)}`, 'on');
  demand(on < term.endsOn, `It runs out by itself with its term on ${dayText(term.endsOn)}`, 'on');
}

/** Refuses with INVALID a reason that nobody has to record. */
export const demandReason = (reason: MandateEndReason): void =>
  demand(
    reason !== 'TERM_EXPIRED',
    'A mandate that runs out with its term ends by itself: record nothing',
    'reason',
  );

/** A note that goes with a move, if there is one. */
export const demandNote = (note: string | null | undefined): string | null =>
  note == null ? null : demandText(note, 'title', 'A note', 'note');

/** The first three and the last four digits (DB34/T 4631.2); of a shorter one the last two, or none. Never the number itself. */
export function masked(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  const [head, tail] = digits.length >= 11 ? [3, 4] : [0, digits.length >= 6 ? 2 : 0];
  return `${digits.slice(0, head)}${'*'.repeat(digits.length - head - tail)}${digits.slice(digits.length - tail)}`;
}
