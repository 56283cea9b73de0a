// A year out of shorter cycles (全年累计): halves, quarters or months, each scored for itself and then added up.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'scoreYear', term: '全年累计', metrics: [], behind: {} };
