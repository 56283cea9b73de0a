// The words of marks, in English.
import type { zhMarks } from './zhMarks.ts';

const assessors: (typeof zhMarks)['marks']['assessors'] = {
  SELF: 'Own',
  PEER: 'Other deputies',
  GROUP: 'Group',
  TOWNSHIP: 'Township',
  COMMITTEE: 'Committee',
  VOTERS: 'Voters',
};

export const enMarks: typeof zhMarks = {
  marks: {
    assessors,
    told: ({ assessor, points, assessors: many, occasion }) =>
      `${assessors[assessor]}: ${points}${many > 1 ? ` (of ${many} together)` : ''}${occasion === '' ? '' : ` · ${occasion}`}`,
  },
};
