// Conditions on dates that the records behind a number are found by.
import { firstDate, type Period } from '../core/period.ts';

/** Dated within the period. */
export const within = (period: Period): { gte: Date; lt: Date } => ({
  gte: firstDate(period.from),
  lt: firstDate(period.to),
});

/** Begun by the end of a day and not over on it. */
export const standing = (from: string, to: string, until: Date): object => ({
  [from]: { lte: until },
  OR: [{ [to]: null }, { [to]: { gt: until } }],
});

/** Dated from one day to another, both included; open on the side that is left out. */
export const between = (
  from: Date | null | undefined,
  to: Date | null | undefined,
): { gte?: Date; lte?: Date } => ({
  ...(from ? { gte: from } : {}),
  ...(to ? { lte: to } : {}),
});
