// Verifying assessments (核验): by the county or above, and looked at again from higher up (抽查).
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'verifying', term: '核验与抽查', metrics: [], behind: {} };
