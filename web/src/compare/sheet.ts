// The stations of places side by side, column by column: in the order that was chosen, on the page as on a sheet.
import type { CompareQuery, StandardTopic } from '../../gql/graphql.ts';
import { shortOfWhole } from '../numbers.ts';
import type { Cell } from '../parts/csv.ts';

export type Group = NonNullable<NonNullable<CompareQuery['compareStations']>['groups'][number]>;

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly value: (group: Group) => number | null;
  readonly told: (value: number) => string;
  /** Told in percent, and 1 is all of it. */
  readonly isShare?: boolean;
  /** Shares of stations that meet something are coloured, and lead to those that do not. */
  readonly lacking?: StandardTopic | 'ALL';
}

/** The groups by a column, with a minus before it for the greatest first; without one in the order of their codes. */
export function sortedBy(
  groups: readonly Group[],
  columns: readonly Column[],
  sort: string,
): readonly Group[] {
  const by = columns.find(({ key }) => key === sort.replace(/^-/, ''));
  if (!by) return groups;
  const turn = sort.startsWith('-') ? -1 : 1;
  return [...groups].sort((a, b) => turn * ((by.value(a) ?? -1) - (by.value(b) ?? -1)));
}

/** What the matrix shows as rows of a sheet: shares in percent, with a digit after the point. */
export const sheetOf = (place: string, columns: readonly Column[], groups: readonly Group[]): Cell[][] => [
  [place, ...columns.map(({ label, isShare }) => (isShare ? `${label}（%）` : label))],
  ...groups.map((group) => [
    group.division.name,
    ...columns.map(({ value, isShare }) => {
      const told = value(group);
      const places = isShare && told !== null ? shortOfWhole(told, 1) * 100 : told;
      return places === null ? null : Math.round(places * 10) / 10;
    }),
  ]),
];
