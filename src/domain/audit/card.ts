// The audit trail (审计日志): who did what, where and when, for the auditor alone.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('audit', { read: seatOf('AUDITOR') });

export const card: Card = { noun: 'audit', term: '审计日志', metrics: [], behind: {} };
