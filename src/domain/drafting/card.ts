// Writing scoring rules (制定办法): drafts, their revision and publication.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'drafting', term: '制定办法', metrics: [], behind: {} };
