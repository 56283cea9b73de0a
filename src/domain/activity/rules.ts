// What may be said of an activity: its hour, its counts, and what is taken back.
import { demand, Refusal } from '../../core/refusal.ts';
import type { Viewer } from '../../graph/context.ts';
import { mayAt } from '../../graph/permit.ts';
import { may } from './card.ts';

const hourPattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** The minutes since midnight of an hour like 09:30. Refuses anything else with INVALID. */
export function parseHour(text: string): number {
  const found = hourPattern.exec(text);
  demand(found !== null, 'An hour is written like 09:30', 'startsAt');
  return Number(found[1]) * 60 + Number(found[2]);
}

/** 09:30. */
export const hourText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const mostVoters = 100_000;
const mostAttendees = 1_000;
const mostOpinions = 100;

/** Refuses with INVALID a number of voters that cannot be. */
export const demandVoters = (count: number): void =>
  demand(
    count >= 0 && count <= mostVoters,
    `Between 0 and ${mostVoters} voters are received at an activity`,
    'votersReceived',
  );

/** Refuses with INVALID deputies who are named twice, or more than can attend. */
export function demandAttendees(deputies: readonly (number | string)[]): void {
  demand(deputies.length <= mostAttendees, `At most ${mostAttendees} deputies attend`, 'attendees');
  demand(new Set(deputies).size === deputies.length, 'A deputy is named twice', 'attendees');
}

/** Refuses with INVALID more opinions than one activity collects. */
export const demandOpinions = (opinions: readonly unknown[]): void =>
  demand(
    opinions.length <= mostOpinions,
    `At most ${mostOpinions} opinions are recorded at once`,
    'opinions',
  );

/** Whether this viewer may correct an activity, or take it back. */
export const mayChange = (
  step: 'correct' | 'withdraw',
  { place, withdrawnAt }: { readonly place: bigint; readonly withdrawnAt: Date | null },
  viewer: Viewer | null,
): boolean => withdrawnAt === null && mayAt(may[step], viewer, place);

/** Refuses with WRONG_STATE what is done to an activity that was taken back. */
export function demandStands({ withdrawnAt }: { readonly withdrawnAt: Date | null }): void {
  if (withdrawnAt !== null) throw new Refusal('WRONG_STATE', 'This activity was withdrawn.');
}
