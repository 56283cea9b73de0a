// What a viewer may do with an assessment now (可办环节), told beside it.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'assessmentMoves', term: '评估可办环节', metrics: [], behind: {} };

export const moveTerms = {
  SUBMIT: 'Judge its items, and hand it in (评估与提交).',
  WITHDRAW: 'Give it up (撤回).',
  VERIFY: 'Let it stand (核验).',
  SEND_BACK: 'Send it back to be judged again (退回).',
  SPOT_CHECK: 'Look at it again from higher up (抽查).',
} as const;

export type AssessmentMove = keyof typeof moveTerms;
