// What grades and conditions say, and when they can be applied.
import { compare } from '../../core/decimal.ts';
import { demand } from '../../core/refusal.ts';
import type { DutyKind, DutyOutcome } from '../../generated/prisma/enums.ts';

export interface Grade {
  readonly name: string;
  readonly least: string | null;
  readonly quota: number | null;
  readonly share: string | null;
  /** Whoever has it, or a better one, passes. */
  readonly isPass: boolean;
}

export interface Condition {
  readonly text: string;
  readonly kinds: readonly DutyKind[];
  readonly outcomes: readonly DutyOutcome[];
  readonly matter: string | null;
  readonly count: number | null;
  readonly category: string | null;
  readonly below: string | null;
  readonly bestGrade: number | null;
  readonly barsAward: boolean;
}

/** Refuses with INVALID grades of which one is never given, or several that are the last that passes. */
export function demandGrades(grades: readonly Grade[]): void {
  const passing = grades.filter(({ isPass }) => isPass).map(({ name }) => name);
  demand(
    passing.length < 2,
    `Of the grades ${passing.join(', ')} one is the last that passes: those above it pass as well`,
    'grades',
  );
  for (const [index, { name, least, quota, share }] of grades.entries()) {
    const isLast = index === grades.length - 1;
    const asks = least !== null || quota !== null || share !== null;
    demand(
      asks || isLast,
      `The grade ${name} asks for nothing, so that none after it is ever given`,
      'grades',
    );
    const before = grades[index - 1];
    const step = least === null || before?.least == null ? -1 : compare(least, before.least);
    const isFewer = before?.quota != null || before?.share != null;
    demand(step < 0 || (step === 0 && isFewer), `The grade ${name} begins below the one before`, 'grades');
  }
}

/** Refuses with INVALID conditions that go by nothing, or from which nothing follows. `names`: of the categories. */
export function demandConditions(
  conditions: readonly Condition[],
  grades: readonly Grade[],
  names: readonly string[],
): void {
  for (const [index, { kinds, count, category, below, bestGrade, barsAward }] of conditions.entries()) {
    const say = (holds: boolean, sentence: string) =>
      demand(holds, `Condition ${index + 1}: ${sentence}`, 'conditions');
    say(
      (kinds.length > 0 && count !== null) !== (category !== null && below !== null),
      'it goes by records of a kind, or by the points of a category',
    );
    say(category === null || names.includes(category), `there is no category ${category}`);
    say(bestGrade !== null || barsAward, 'it says what follows');
    say(bestGrade === null || (bestGrade >= 1 && bestGrade <= grades.length), 'there is no such grade');
  }
}
