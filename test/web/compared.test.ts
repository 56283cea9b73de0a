// The comparison of stations as a sheet: what the page shows, in its order, with shares as percent.
import { expect, it } from 'vitest';
import { type Column, type Group, sheetOf, sortedBy } from '../../web/src/compare/sheet.ts';

const group = (name: string, stations: number, rate: number | null): Group =>
  ({ division: { name }, stations, rate: { value: rate } }) as unknown as Group;
const groups = [group('甲', 300, 299 / 300), group('乙', 3, 1 / 3), group('丙', 0, null), group('丁', 2, 1)];
const columns: readonly Column[] = [
  { key: 'stations', label: '家站', value: ({ stations }) => stations, told: String },
  { key: 'rate', label: '达标率', value: ({ rate }) => rate.value, told: String, isShare: true },
];

it('has every column of the page, and no share as a fraction or rounded up to all', () => {
  expect(sheetOf('区划', columns, groups)).toEqual([
    ['区划', '家站', '达标率（%）'],
    ['甲', 300, 99.7],
    ['乙', 3, 33.3],
    ['丙', 0, null],
    ['丁', 2, 100],
  ]);
});

it('is sorted as the page is, and what is not known comes as the least', () => {
  const names = (sort: string) => sortedBy(groups, columns, sort).map(({ division }) => division.name);
  expect(names('-rate')).toEqual(['丁', '甲', '乙', '丙']);
  expect(names('stations')).toEqual(['丙', '丁', '乙', '甲']);
  expect(names('')).toEqual(['甲', '乙', '丙', '丁']);
});
