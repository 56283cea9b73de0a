// Taking opinions in (民情民意收集), correcting what was written down, and taking them back.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'intake', term: '民情民意收集', metrics: [], behind: {} };
