// What people mean when they type a name, and how many divisions a query can reach.
import { type Level, levelOfCode, rankOf } from '../../core/place.ts';

const offices = /(?:街道办事处|街道办|办事处|办)$/;

/** What to look for: 建民办, 建民街道办 and 建民街道办事处 all mean 建民街道. */
export function searchTerms(typed: string): string[] {
  const text = typed.trim();
  const stem = text.replace(offices, '');
  return stem !== text && stem.length > 0 ? [text, `${stem}街道`] : [text];
}

/** Only letters: then it may be pinyin or its initials. */
export const isLatin = (text: string): boolean => /^[a-z]+$/i.test(text);

type Most = Readonly<Record<Level, readonly number[]>>;

/** The most divisions at each level beneath one division of a level, in the edition that is held. */
const mostByLevel: Most = {
  NATION: [1, 34, 333, 2_973, 41_340],
  PROVINCE: [0, 1, 21, 190, 3_111],
  PREFECTURE: [0, 0, 1, 26, 359],
  COUNTY: [0, 0, 0, 1, 52],
  TOWNSHIP: [0, 0, 0, 0, 1],
};

/** The most divisions at each number of steps beneath one; a step may skip levels. */
const mostBySteps: Most = {
  NATION: [1, 34, 451, 5_218, 38_977],
  PROVINCE: [1, 38, 1_031, 3_111],
  PREFECTURE: [1, 36, 359],
  COUNTY: [1, 52],
  TOWNSHIP: [1],
};

/** How many divisions there can be at a level beneath one of a given level. */
export const mostAt = (from: Level, level: Level): number => mostByLevel[from][rankOf(level)] ?? 0;

/** How many divisions there can be so many steps beneath one of a given level. */
export const mostBeneath = (from: Level, steps: number): number =>
  mostBySteps[from][steps] ?? mostBySteps.NATION[4] ?? 0;

const aliased: Readonly<Partial<Record<Level, Level>>> = {
  PREFECTURE: 'PROVINCE',
  COUNTY: 'PREFECTURE',
  TOWNSHIP: 'COUNTY',
};

/** The highest level that a code can mean: one of no place of its own means the place above. */
export function highestMeant(code: string): Level {
  const level = levelOfCode(code);
  return aliased[level] ?? level;
}
