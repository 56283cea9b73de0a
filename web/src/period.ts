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
  return shape ? shape[1](text) : null;
}

export const yearOf = (text: string): number => Number(text.slice(0, 4));

/** The parts a year is looked at in, beside the whole of it. */
export const partsOfYear = (year: number): string[] => [
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

/** The last day of what lasts until before a day. */
export const lastDay = (until: string): string =>
  new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
