// What can be said of many scores under one set of rules.
import type { Span } from '../../core/scoreCycle.ts';
import { Prisma } from '../../generated/prisma/client.ts';

const { Decimal } = Prisma;

/** The boards of how many divisions are looked at together at most. */
export const mostDivisions = 200;

export interface Spread {
  readonly mean: Prisma.Decimal;
  /** Of the whole, not of a sample. */
  readonly deviation: Prisma.Decimal;
}

const meanOf = (values: readonly Prisma.Decimal[]): Prisma.Decimal =>
  values.reduce((sum, each) => sum.plus(each), new Decimal(0)).div(Math.max(values.length, 1));

/** Mean and standard deviation; both zero where there is nobody. */
export function spreadOf(totals: readonly Prisma.Decimal[]): Spread {
  const mean = meanOf(totals);
  return {
    mean,
    deviation: meanOf(totals.map((each) => each.minus(mean)).map((far) => far.times(far))).sqrt(),
  };
}

/** How far a score lies from the mean in standard deviations; zero where all are alike. */
export const standardised = (total: Prisma.Decimal, { mean, deviation }: Spread): Prisma.Decimal =>
  deviation.isZero() ? new Decimal(0) : total.minus(mean).div(deviation);

/** The day whose members are ranked within a group or a station: the last of the cycle, or today while it runs. */
export const rankingDay = ({ until }: Pick<Span, 'until'>, now: Date): Date =>
  new Date(Math.min(until.getTime() - 86_400_000, now.getTime()));

/** The least of some numbers; null of none. */
export const leastOf = (numbers: readonly number[]): number | null =>
  numbers.length > 0 ? Math.min(...numbers) : null;

/** As it is told: two decimals. */
export const rounded = (value: Prisma.Decimal): string => value.toFixed(2);

/** A score that is ranked: whoever is exempt has none. */
export type Ranked<Score> = Score & { readonly rank: number };

/** Those who are ranked, and those who are exempt. */
export function parted<Score extends { readonly rank: number | null }>(
  scores: readonly Score[],
): { ranked: Ranked<Score>[]; exempt: Score[] } {
  const isRanked = (score: Score): score is Ranked<Score> => score.rank !== null;
  return { ranked: scores.filter(isRanked), exempt: scores.filter((score) => !isRanked(score)) };
}

/** Ranks among fewer than all: whoever has as many shares one, and the next comes after all of them. `scores`: best first. */
export function ranksOf(scores: readonly { readonly total: Prisma.Decimal }[]): number[] {
  let rank = 0;
  return scores.map(({ total }, at) => {
    if (!scores[at - 1]?.total.eq(total)) rank = at + 1;
    return rank;
  });
}
