// Handing assessments in (自评提交), giving them up, and closing gaps (整改).
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'submitting', term: '自评提交与整改', metrics: [], behind: {} };
