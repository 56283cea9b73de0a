// What a version of scoring rules says, part by part.
import type { RuleSubject, ScoreCycle } from '../../generated/prisma/enums.ts';
import type { Consequence } from '../ruleConsequence/rules.ts';
import type { Condition, Grade } from '../ruleGrade/rules.ts';
import type { Item } from '../ruleItem/rules.ts';

export interface Category {
  readonly name: string;
  readonly cap: string | null;
  readonly floor: string | null;
  readonly extensionCap: string | null;
}

/** A version as it is written; `effectiveTo` and `windowTo` are exclusive. */
export interface Draft {
  readonly label: string;
  readonly subject: RuleSubject;
  readonly cycle: ScoreCycle;
  readonly windowFrom: Date | null;
  readonly windowTo: Date | null;
  readonly cap: string | null;
  readonly floor: string | null;
  readonly objectionDays: number;
  readonly appealDays: number;
  readonly document: string | null;
  readonly publisher: string | null;
  readonly publishedOn: Date | null;
  readonly url: string | null;
  readonly note: string | null;
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
  readonly categories: readonly Category[];
  readonly items: readonly Item[];
  readonly grades: readonly Grade[];
  readonly conditions: readonly Condition[];
  readonly consequences: readonly Consequence[];
}
