// Comparisons of stations as their readers ask for them.
import { monthText, type Month } from '../../src/core/period.ts';
import { today } from '../../src/core/day.ts';
import { ask } from './town.ts';
import type { Person } from './world.ts';

/** This month, counted from year 0. */
export const thisMonth: Month = today().getUTCFullYear() * 12 + today().getUTCMonth();

/** The months from one to another, counted from this one, as a period is written. */
export const monthsAgo = (from: number, to = 0): string =>
  `{ months: { from: "${monthText(thisMonth - from)}", to: "${monthText(thisMonth - to)}" } }`;

export interface Share {
  readonly met: number;
  readonly applicable: number;
}

export interface Group {
  readonly division: { readonly code: string };
  readonly stations: number;
  readonly assessed: number;
  readonly compliant: number;
  readonly rate: { readonly numerator: number; readonly denominator: number; readonly value: number | null };
  readonly medianGaps: number | null;
  readonly topics: readonly (Share & { readonly topic: string; readonly share: number | null })[];
  readonly items: readonly (Share & { readonly item: { readonly text: string } })[] | null;
  readonly standards: readonly {
    readonly standard: { readonly label: string };
    readonly assessed: number;
    readonly compliant: number;
  }[];
  readonly use: Readonly<Record<string, number>>;
}

export interface Comparison {
  readonly comparableBy: string;
  readonly because: string;
  readonly standards: readonly { readonly label: string }[];
  readonly groups: readonly (Group | null)[];
}

const fields = `comparableBy because standards { label } groups {
  division { code } stations assessed compliant rate { numerator denominator value } medianGaps
  topics { topic met applicable share } items { item { text } met applicable }
  standards { standard { label } assessed compliant }
  use { active unused compliantButUnused activityCount deputyStationVisits votersReceived opinionsCollected opinionsClosed } }`;

/** These divisions, and whatever other arguments. */
export const named = (codes: readonly string[], args = ''): string =>
  `compareStations(groups: { divisions: ${JSON.stringify(codes)} } ${args})`;

/** What a comparison answers, all of it; null where it is not there. */
export async function comparing(person: Person, field: string): Promise<Comparison | null> {
  return (await ask<{ found: Comparison | null }>(person, `{ found: ${field} { ${fields} } }`)).found;
}

/** The groups that these divisions make over a period, by their codes. Throws when one is not there. */
export async function groupsOf(
  person: Person,
  codes: readonly string[],
  period: string,
  args = '',
): Promise<Group[]> {
  const found = await comparing(person, named(codes, `period: ${period} ${args}`));
  return (found?.groups ?? []).map((group) => {
    if (!group) throw new Error('This group is not there');
    return group;
  });
}

/** Met and applicable of each topic that is asked of any station. */
export const topicsOf = ({ topics }: Group): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(
    topics
      .filter(({ applicable }) => applicable > 0)
      .map(({ topic, met, applicable }) => [topic, [met, applicable]]),
  );
