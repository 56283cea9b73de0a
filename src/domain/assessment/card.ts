// Assessments (家站评估): a station judged by the standard in force on a day, item by item.
import type { Card } from '../../graph/card.ts';
import { anySeat, permits, seatOf } from '../../graph/permit.ts';

const staff = seatOf('CLERK', 'KEEPER');

export const may = permits('assessment', {
  read: anySeat,
  readStation: seatOf('ANALYST', 'CLERK', 'KEEPER'),
  start: staff,
  judge: staff,
  submit: staff,
  withdraw: staff,
  remedy: staff,
  verify: seatOf('CLERK'),
  sendBack: seatOf('CLERK'),
  spotCheck: seatOf('CLERK'),
});

export const card: Card = { noun: 'assessment', term: '家站评估', metrics: [], behind: {} };

export const stateTerms = {
  DRAFT: 'Being judged (评估中).',
  SUBMITTED: 'Judged by those who keep the station, and waiting to be verified (待核验).',
  SENT_BACK: 'Sent back with a reason, to be judged again (已退回).',
  VERIFIED: 'Verified; the result stands and never changes again (已核验).',
  WITHDRAWN: 'Given up before it was verified (已撤回).',
} as const;

export type AssessmentState = keyof typeof stateTerms;

export const verdictTerms = {
  MET: 'The station has it (达标).',
  NOT_MET: 'It does not: a gap (不达标).',
  NOT_APPLICABLE: 'It is not asked of this station, and the note says why (不适用).',
} as const;

export type Verdict = keyof typeof verdictTerms;

export const stepTerms = {
  SUBMITTED: 'Handed in by those who keep the station (自评提交).',
  SENT_BACK: 'Sent back to be judged again (退回).',
  VERIFIED: 'Verified by the county or a division above it (核验).',
  SPOT_CHECKED: 'Looked at again from higher up (抽查).',
  WITHDRAWN: 'Given up (撤回).',
  REMEDIED: 'A gap was closed (整改完成).',
} as const;
