// Messages (群众留言): what people without an account leave at a station, before its keeper has looked it through.
import type { Card } from '../../graph/card.ts';
import { anyone, permits, seatOf } from '../../graph/permit.ts';

export const may = permits('message', {
  leave: anyone,
  follow: anyone,
  read: seatOf('CLERK', 'KEEPER'),
  moderate: seatOf('CLERK', 'KEEPER'),
});

export const stateTerms = {
  RECEIVED: 'Left, and waiting for the keeper (待审核).',
  ACCEPTED: 'Taken in as an opinion (已受理).',
  DECLINED: 'Not taken in, for a reason (未受理).',
} as const;

export type MessageState = keyof typeof stateTerms;

export const reasonTerms = {
  UNRELATED: 'Advertising, or nothing that concerns the public (与公共事务无关).',
  ABUSIVE: 'Abuse, or what the law forbids (辱骂或违法内容).',
  UNCLEAR: 'It does not say what the matter is (内容不清).',
  DUPLICATE: 'The same was left already (重复留言).',
  ELSEWHERE: 'For a court, the police or another office, not for deputies (应由其他途径处理).',
  PRIVATE: "It discloses what is private of somebody else's (涉及他人隐私).",
} as const;

export type MessageReason = keyof typeof reasonTerms;

/** Where a message stands, for whoever left it. */
export const publicStateTerms = {
  RECEIVED: 'Left, and waiting for the keeper (已收到，待审核).',
  DECLINED: 'Not taken in, for a reason (未受理).',
  ACCEPTED: 'Taken in as an opinion (已受理).',
  HANDLED: 'Handed to somebody to deal with (办理中).',
  ANSWERED: 'Answered (已答复).',
  RESOLVED: 'Closed with an outcome (已办结).',
  CLOSED: 'Closed without one (已终结).',
} as const;

export type PublicState = keyof typeof publicStateTerms;

export const card: Card = { noun: 'message', term: '群众留言', metrics: [], behind: {} };
