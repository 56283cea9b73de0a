// Lists of appeals (申诉列表): those that a division decides, and those that wait to be corrected there.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'appealList', term: '申诉列表', metrics: [], behind: {} };
