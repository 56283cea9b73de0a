// Over which days a deputy may be exempt.
import { dayText } from '../../core/day.ts';
import { demand } from '../../core/refusal.ts';
import type { Viewer } from '../../graph/context.ts';
import { mayAt } from '../../graph/permit.ts';
import { may } from './card.ts';

/** Days; `until` is exclusive, null where no end is known. */
export interface Days {
  readonly since: Date;
  readonly until: Date | null;
}

const isEmpty = ({ since, until }: Days): boolean => until !== null && until <= since;

/** Whether an exemption was taken back as a whole. */
export const isTakenBack = isEmpty;

/** Whether this viewer may end an exemption now: one that stands, where they write. */
export const mayEnd = (exemption: Days & { readonly place: bigint }, viewer: Viewer | null): boolean =>
  !isTakenBack(exemption) && mayAt(may.end, viewer, exemption.place);

/** Whether two share a day. */
export const overlap = (one: Days, other: Days): boolean =>
  !isEmpty(one) &&
  !isEmpty(other) &&
  (other.until === null || one.since < other.until) &&
  (one.until === null || other.since < one.until);

/** Refuses with INVALID days without an end after their beginning, outside the time in office, or over which the deputy is exempt already. */
export function demandDays(
  days: Days,
  { startsOn, endsOn }: { readonly startsOn: Date; readonly endsOn: Date },
  others: readonly Days[],
): void {
  demand(!isEmpty(days), 'An exemption ends after it begins', 'until');
  const isInOffice = overlap(days, { since: startsOn, until: endsOn });
  demand(
    isInOffice,
    `This deputy is in office from ${dayText(startsOn)} until before ${dayText(endsOn)}`,
    'since',
  );
  for (const other of others) {
    const end = other.until === null ? '' : ` until before ${dayText(other.until)}`;
    demand(
      !overlap(days, other),
      `This deputy is exempt already from ${dayText(other.since)}${end}`,
      'since',
    );
  }
}
