// The numbers that the dashboard shows, by their keys in the catalogue.
import type { NumbersFragment } from '../gql/graphql.ts';

export type Key = Exclude<keyof NumbersFragment, '__typename'>;

/** From a visit to what came of it; each step leads to the next. */
export const funnel = [
  'deputyStationVisits',
  'votersReceived',
  'opinionsCollected',
  'opinionsResolved',
] as const satisfies readonly Key[];

export const columns: readonly Key[] = [...funnel, 'stationActivityCount', 'stationCount'];

export const secondary = [
  'stationCount',
  'stationActivityCount',
  'distinctDeputyCount',
  'demonstrationStationCount',
  'groupActivityCount',
  'reportBackDeputyCount',
  'trainingSessions',
] as const;

/** What a stock is at the end of a span cannot be added up over months. */
export const isStock = (key: string): boolean => key === 'stationCount';

export const asKey = (text: string | undefined): Key =>
  columns.find((key) => key === text) ?? 'votersReceived';

/** A quotient that is told only where there is something to divide by. */
export const ratio = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator;
