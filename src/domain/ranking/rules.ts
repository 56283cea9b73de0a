// Which counters make up a period of a ranking.
import { type Month, type Period, stretchesOf } from '../../core/period.ts';

/** What is ranked. */
export type Kind = 'station' | 'deputy';

/** How many entries a ranking has unless a client says otherwise. */
export const usualLength = 20;

const yearOf = (month: Month): number => Math.floor(month / 12);
/** 202403 for the March of 2024. */
export const monthSpan = (month: Month): number => yearOf(month) * 100 + (month % 12) + 1;

/** The counters' spans that make up a period, the fewest there are: 2024 for the whole year, 202403 for its March. */
export const spansOf = (period: Period): number[] =>
  stretchesOf(period).flatMap(({ grain, from, to }) =>
    grain === 'year'
      ? Array.from({ length: yearOf(to - from) }, (_, index) => yearOf(from) + index)
      : Array.from({ length: to - from }, (_, index) => monthSpan(from + index)),
  );
