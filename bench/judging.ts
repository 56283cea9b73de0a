// Judges what was measured by what must hold and what is aimed for.
import type { Ratio } from './load.ts';

export interface Target {
  readonly what: string;
  readonly must: string;
  readonly aim: string;
  readonly measured: string;
  readonly held: 'aim held' | 'must held' | 'missed';
}

interface Bound {
  readonly must: number;
  readonly aim: number;
  /** Whether more is better. */
  readonly isMore: boolean;
  readonly unit: string;
}

/** More is better. */
export const atLeast = (must: number, aim: number, unit = '×'): Bound => ({ must, aim, isMore: true, unit });
/** Less is better. */
export const atMost = (must: number, aim: number, unit = '×'): Bound => ({ must, aim, isMore: false, unit });

const text = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));

/** The worst of what was measured beside its bound; nothing where nothing was. */
export function judge(what: string, bound: Bound, values: readonly (number | Ratio)[]): Target[] {
  const { must, aim, isMore, unit } = bound;
  if (values.length === 0) return [];
  const middle = (value: number | Ratio) => (typeof value === 'number' ? value : value.median);
  const [worst] = [...values].sort((a, b) => (isMore ? middle(a) - middle(b) : middle(b) - middle(a)));
  const value = middle(worst ?? Number.NaN);
  const reaches = (wanted: number) => (isMore ? value >= wanted : value <= wanted);
  const spread = typeof worst === 'object' ? ` (${text(worst.least)}–${text(worst.most)})` : '';
  const sign = isMore ? '≥' : '≤';
  return [
    {
      what,
      must: `${sign} ${text(must)}${unit}`,
      aim: `${sign} ${text(aim)}${unit}`,
      measured: `${text(value)}${unit}${spread}`,
      held: reaches(aim) ? 'aim held' : reaches(must) ? 'must held' : 'missed',
    },
  ];
}
