// Spans of time as they stand in an address: 2024, 2024-H1, 2024-Q3, 2024-03 or 2024-02..2024-05.
import type { PeriodInput } from '../gql/graphql.ts';
import type { Words } from './words/zh.ts';

/** As the clock of this machine has it when the page is opened. */
export const thisYear = new Date().getFullYear();

const month = '\\d{4}-(?:0[1-9]|1[0-2])';
const shapes: readonly (readonly [RegExp, (text: string) => PeriodInput])[] = [
  [/^\d{4}$/, (text) => ({ year: Number(text) })],
  [/^\d{4}-H[12]$/, (half) => ({ half })],
  [/^\d{4}-Q[1-4]$/, (quarter) => ({ quarter })],
  [new RegExp(`^${month}$`), (text) => ({ month: text })],
  [
    new RegExp(`^${month}\\.\\.${month}$`),
    (text) => ({ months: { from: text.slice(0, 7), to: text.slice(9) } }),
  ],
];

/** What the service is asked for; null where the address says nothing of the kind. */
export function periodOf(text: string): PeriodInput | null {
  const shape = shapes.find(([pattern]) => pattern.test(text));
  const period = shape ? shape[1](text) : null;
  return period?.months && period.months.from > period.months.to ? null : period;
}

/** How a period that was asked for stands in an address. */
export const textOf = ({ year, half, quarter, month: one, months }: PeriodInput): string =>
  months ? `${months.from}..${months.to}` : String(year ?? half ?? quarter ?? one);

export const yearOf = (text: string): number => Number(text.slice(0, 4));

/** The same part of another year; of a span of months all of it is moved. */
export const inYear = (text: string, year: number): string =>
  text
    .split('..')
    .map((part) => `${year + yearOf(part) - yearOf(text)}${part.slice(4)}`)
    .join('..');

/** The parts of its year that a period may be changed for, and itself where it is none of them. */
export function periodsBeside(text: string): string[] {
  const parts = partsOfYear(yearOf(text));
  return parts.includes(text) ? parts : [text, ...parts];
}

/** The parts a year is looked at in, beside the whole of it. */
const partsOfYear = (year: number): string[] => [
  `${year}`,
  ...['H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${year}-${part}`),
  ...Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
];

/** Like 2024 年第三季度. */
export function periodName(text: string, t: Words): string {
  const [year = '', part] = text.split('-');
  if (text.includes('..')) return text.replace('..', ' – ');
  if (part === undefined) return t.period.year(year);
  if (part.startsWith('H')) return t.period.half(year, Number(part[1]));
  if (part.startsWith('Q')) return t.period.quarter(year, Number(part[1]));
  return t.period.month(year, Number(part));
}

/** Like 1月—11月, with the years where they are not the same. */
export function monthsName({ from, to }: { readonly from: string; readonly to: string }, t: Words): string {
  const name = (text: string) =>
    yearOf(from) === yearOf(to) ? t.period.shortMonth(Number(text.slice(5))) : periodName(text, t);
  return [...new Set([name(from), name(to)])].join('—');
}

/** The last day of what lasts until before a day. */
export const lastDay = (until: string): string =>
  new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
