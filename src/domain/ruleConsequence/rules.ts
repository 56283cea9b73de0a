// What a consequence of scores says, and when it can be drawn.
import { demand } from '../../core/refusal.ts';
import type { ScoreCycle } from '../../core/scoreCycle.ts';
import type { RuleSide, RuleSpell, RuleSubject } from '../../generated/prisma/enums.ts';
import type { Grade } from '../ruleGrade/rules.ts';

export interface Consequence {
  readonly name: string;
  /** What follows. */
  readonly text: string;
  readonly side: RuleSide;
  /** By its name: under the rules of another cycle it is the one that is called so. */
  readonly grade: string | null;
  readonly places: number | null;
  readonly share: string | null;
  readonly below: string | null;
  readonly cycles: number;
  readonly spell: RuleSpell;
}

/** How many cycles a term of five years has; a term, or a window of its own, is one. */
export const cyclesOfTerm: Readonly<Record<ScoreCycle, number>> = {
  ...{ MONTH: 60, QUARTER: 20, HALF_YEAR: 10, YEAR: 5 },
  ...{ TERM: 1, CUSTOM: 1 },
};

/** By how many of the four it goes. */
export const criteriaOf = ({ grade, places, share, below }: Consequence): number =>
  [grade, places, share, below].filter((each) => each !== null).length;

/** Refuses with INVALID consequences that go by nothing or by two things, by a grade that is not there, or by more cycles than there can be. */
export function demandConsequences(
  consequences: readonly Consequence[],
  grades: readonly Pick<Grade, 'name'>[],
  { cycle, subject }: { readonly cycle: ScoreCycle; readonly subject: RuleSubject },
): void {
  const most = cyclesOfTerm[cycle];
  for (const [index, said] of consequences.entries()) {
    const say = (holds: boolean, sentence: string) =>
      demand(holds, `Consequence ${index + 1}: ${sentence}`, 'consequences');
    const { side, grade, below, cycles, spell } = said;
    say(
      criteriaOf(said) === 1,
      'it goes by a grade, by places, by a share or by a score, and by one of them',
    );
    say(grade === null || grades.some(({ name }) => name === grade), `there is no grade ${grade}`);
    say(below === null || side === 'BOTTOM', 'a score that is too low goes with BOTTOM');
    say(cycles <= most, `a term has ${most} cycle${most === 1 ? '' : 's'} of these rules at most`);
    say(spell === 'RUNNING' || subject === 'DEPUTY', 'a group has no term of office: its cycles are RUNNING');
  }
}
