// Lists of assessments and of the gaps they found (评估与缺项清单).
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'assessmentList', term: '评估与缺项清单', metrics: [], behind: {} };
