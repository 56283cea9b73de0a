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
    of: 'Which',
    lists: { given: 'Given here', scored: 'Scored here' },
    none: 'There are no marks',
    noMatters: 'There is nobody whom you give marks here in the cycle of this day',
    give: 'Give a mark',
    giveLead:
      'Marks are given, corrected and taken back until 90 days after the end of the cycle, and, where an appeal gives more time, for 30 days from when that was settled.',
    matter: 'Matter',
    nothingLeft: 'No more marks to give',
    range: (from, to, isOfEach) => ` (${from}–${to}${isOfEach ? ' each' : ''})`,
    points: 'Points',
    pointsTogether: 'Points together',
    outside: (from, to) => `Between ${from} and ${to}`,
    notSoMany: (most) => `A whole number, 1 to ${most}`,
    given: 'A mark of this occasion is on record: correct that one',
    many: 'How many assessors',
    occasion: 'Occasion, where there are several in a cycle',
    correct: 'Correct',
    correctLead:
      'The score follows. It may be corrected until 90 days after the end of the cycle, and, where an appeal gives more time, for 30 days from when that was settled.',
    withdraw: 'Take the mark back',
    withdrawLead: 'It is no longer scored; another may be given while marks of the cycle are.',
    reason: 'Why',
    withdrawn: 'Taken back',
    told: ({ assessor, points, assessors: many, occasion }) =>
      `${assessors[assessor]}: ${points}${many > 1 ? ` (of ${many} together)` : ''}${occasion === '' ? '' : ` · ${occasion}`}`,
  },
};
