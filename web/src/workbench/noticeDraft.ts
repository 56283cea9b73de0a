// What a station puts up as it is typed, and what of it was typed while it was sent.
import type { StationDoorQuery } from '../../gql/graphql.ts';

type Door = Extract<NonNullable<StationDoorQuery['node']>, { version: number }>;
export type Notice = Door['notice'];

export interface Draft {
  /** Of what was up when it was begun; 0 where nothing was. */
  readonly version: number;
  readonly hours: string;
  readonly days: string;
  readonly weekdays: readonly number[];
  readonly topics: string;
}

/** What was posted, and what was typed in its place while it was sent. */
export const stillTyped = (now: Draft, sent: Draft, posted: Draft): Draft => ({
  ...posted,
  ...Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== sent[name as keyof Draft])),
});

export const draftOf = (notice: Notice): Draft => ({
  version: notice?.version ?? 0,
  hours: notice?.hours ?? '',
  days: notice?.monthDays.join('、') ?? '',
  weekdays: notice?.weekdays ?? [],
  topics: notice?.topics.join('、') ?? '',
});

export const split = (typed: string): string[] =>
  typed
    .split(/[、，,;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
