// Lists of marks (评议打分清单): those given at a division, and those that it scores.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'appraisalList', term: '评议打分清单', metrics: [], behind: {} };
