// Giving marks (打分): which of them somebody may give a deputy now, and giving one.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'appraisalGiving', term: '打分', metrics: [], behind: {} };
