// Writing standards (起草标准): drafts, their revision, and drafts given up.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'standardDrafting', term: '起草标准', metrics: [], behind: {} };
