// Spans of time that statistics are asked for: whole months, from a year down to one month.
import { demand } from './refusal.ts';

/** A month counted from year 0: 2024-03 is 2024 * 12 + 2. */
export type Month = number;

/** Whole months, `to` exclusive. */
export interface Period {
  readonly from: Month;
  readonly to: Month;
}

/** What a client says; exactly one is set. */
export interface PeriodWish {
  readonly year?: number | null;
  readonly half?: string | null;
  readonly quarter?: string | null;
  readonly month?: string | null;
  readonly months?: { readonly from: string; readonly to: string } | null;
}

const firstYear = 1949;
const lastYear = 2100;
const longest = 240;

const yearPart = (text: string | number): number => {
  const year = Number(text);
  demand(
    Number.isInteger(year) && year >= firstYear && year <= lastYear,
    `A year lies between ${firstYear} and ${lastYear}`,
    'period',
  );
  return year;
};

/** Reads 2024-03. */
export function parseMonth(text: string): Month {
  const found = /^(\d{4})-(\d{2})$/.exec(text);
  const number = Number(found?.[2]);
  demand(found !== null && number >= 1 && number <= 12, 'A month is written like 2024-03', 'period');
  return yearPart(found[1] ?? '') * 12 + number - 1;
}

function part(text: string, letter: 'H' | 'Q', months: number, sentence: string): Period {
  const found = new RegExp(`^(\\d{4})-?${letter}([1-${12 / months}])$`).exec(text);
  demand(found !== null, sentence, 'period');
  const from = yearPart(found[1] ?? '') * 12 + (Number(found[2]) - 1) * months;
  return { from, to: from + months };
}

/** The months a client means. Refuses what is not a period with INVALID. */
export function parsePeriod(wish: PeriodWish): Period {
  if (wish.year != null) {
    const from = yearPart(wish.year) * 12;
    return { from, to: from + 12 };
  }
  if (wish.half != null) return part(wish.half, 'H', 6, 'A half-year is written like 2024-H1');
  if (wish.quarter != null) return part(wish.quarter, 'Q', 3, 'A quarter is written like 2024-Q3');
  if (wish.month != null) {
    const from = parseMonth(wish.month);
    return { from, to: from + 1 };
  }
  demand(wish.months != null, 'A period names a year, half, quarter, month or months', 'period');
  const from = parseMonth(wish.months.from);
  const to = parseMonth(wish.months.to) + 1;
  demand(from < to, 'A period ends after it begins', 'period');
  demand(to - from <= longest, `A period has at most ${longest} months`, 'period');
  return { from, to };
}

export const lengthOf = (period: Period): number => period.to - period.from;

/** The period of the same length just before. */
export const previousPeriod = (period: Period): Period => shifted(period, -lengthOf(period));

/** The same months a year earlier. */
export const previousYear = (period: Period): Period => shifted(period, -12);

const shifted = (period: Period, by: number): Period => ({ from: period.from + by, to: period.to + by });

export const monthsOf = (period: Period): Month[] =>
  Array.from({ length: lengthOf(period) }, (_, index) => period.from + index);

/** 2024-03. */
export const monthText = (month: Month): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The month's first day, 2024-03-01. */
export const firstDay = (month: Month): string => `${monthText(month)}-01`;

/** The first day as the database client holds dates: midnight UTC. */
export const firstDate = (month: Month): Date => new Date(`${firstDay(month)}T00:00:00Z`);

/** The period's last day. */
export const lastDate = (period: Period): Date => new Date(firstDate(period.to).getTime() - 86_400_000);

/** How people write it: 2024年, 2024年上半年, 2024年第3季度, 2024年3月, 2024年2月至2025年1月. */
export function periodText(period: Period): string {
  const year = Math.floor(period.from / 12);
  const start = period.from % 12;
  const length = lengthOf(period);
  if (length === 12 && start === 0) return `${year}年`;
  if (length === 6 && start % 6 === 0) return `${year}年${start === 0 ? '上' : '下'}半年`;
  if (length === 3 && start % 3 === 0) return `${year}年第${start / 3 + 1}季度`;
  const month = (at: Month) => `${Math.floor(at / 12)}年${(at % 12) + 1}月`;
  return length === 1 ? month(period.from) : `${month(period.from)}至${month(period.to - 1)}`;
}

/** A stretch of counter rows of one grain that a period is added up from; `to` exclusive. */
export interface Stretch {
  readonly grain: 'month' | 'year';
  readonly from: Month;
  readonly to: Month;
}

/** The fewest counter rows that make up a period: whole years as years, the rest as months. */
export function stretchesOf(period: Period): Stretch[] {
  const firstWhole = Math.ceil(period.from / 12) * 12;
  const lastWhole = Math.floor(period.to / 12) * 12;
  if (firstWhole >= lastWhole) return [{ grain: 'month', ...period }];
  const stretches: Stretch[] = [
    { grain: 'month', from: period.from, to: firstWhole },
    { grain: 'year', from: firstWhole, to: lastWhole },
    { grain: 'month', from: lastWhole, to: period.to },
  ];
  return stretches.filter((stretch) => stretch.from < stretch.to);
}
