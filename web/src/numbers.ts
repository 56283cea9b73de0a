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

const stocks: readonly string[] = ['stationCount', 'distinctDeputyCount', 'demonstrationStationCount'];

/** What a stock is at the end of a span cannot be added up over months, and is known though nobody reports. */
export const isStock = (key: string): boolean => stocks.includes(key);

/** Whether anybody reported: where nobody did, what happened is not known, and that is no zero. */
export const hasRecords = (coverage: { readonly expected: number; readonly reporting: number }): boolean =>
  coverage.expected === 0 || coverage.reporting > 0;

export const asKey = (text: string | undefined): Key =>
  columns.find((key) => key === text) ?? 'votersReceived';

/** A share that is short of the whole is told as short of it, however it would be rounded: 299 of 300 are 99%. */
export function shortOfWhole(share: number, digits: number): number {
  const steps = 10 ** (digits + 2);
  return share < 1 && Math.round(share * steps) >= steps ? (steps - 1) / steps : share;
}

/** With how many digits after the point an amount is told that may have two: as many as it has. */
export const digitsOf = (amount: number): number =>
  [0, 1].find((digits) => Number(amount.toFixed(digits)) === Number(amount.toFixed(2))) ?? 2;

/** A quotient that is told only where there is something to divide by. */
export const ratio = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator;

/** A key as words, where there are none of the reader's language: Served deputy count. */
export function inWords(key: string): string {
  const words = key.replaceAll(/(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
