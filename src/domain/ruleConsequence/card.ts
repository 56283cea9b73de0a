// Consequences (积分结果运用) of scoring rules: what follows for whoever is among the best, or the last, in so many cycles.
import type { RuleSide, RuleSpell } from '../../generated/prisma/enums.ts';
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'ruleConsequence', term: '积分结果运用', metrics: [], behind: {} };

export const sideTerms: Readonly<Record<RuleSide, string>> = {
  TOP: 'Whoever is among the best (靠前): not who is barred from awards.',
  BOTTOM: 'Whoever is among the last (靠后).',
};

export const spellTerms: Readonly<Record<RuleSpell, string>> = {
  RUNNING: 'So many cycles one after the other (连续).',
  TERM: 'So many cycles of the term of office, not one after the other alone (任期内累计).',
};
