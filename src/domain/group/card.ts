// Deputies who act together between sessions (代表小组), levels mixed.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('group', {
  read: seatOf('ANALYST', 'CLERK', 'KEEPER'),
  form: seatOf('CLERK'),
  dissolve: seatOf('CLERK'),
});

export const card: Card = { noun: 'group', term: '代表小组', metrics: [], behind: {} };
