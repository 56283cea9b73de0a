// Which scoring rules apply (适用办法): to a division on a day, and why.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'ruleSetInForce', term: '适用办法', metrics: [], behind: {} };
