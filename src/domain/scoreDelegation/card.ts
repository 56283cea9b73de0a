// Delegations and pass rates (代表团积分、合格率): what the scores of a board come to for its parts, and how many pass.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'scoreDelegation', term: '代表团积分', metrics: [], behind: {} };
