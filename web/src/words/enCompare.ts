// The words of the comparison in English.
import type { zhCompare } from './zhCompare.ts';

export const enCompare: typeof zhCompare = {
  title: 'Stations side by side',
  level: 'Groups',
  on: (day) => `Assessments as of ${day}`,
  basis: { ITEM: 'Comparable by item', TOPIC: 'Comparable by topic' },
  standards: 'Judged by',
  stations: 'Stations',
  assessed: 'Assessed',
  compliance: 'Comply',
  medianGaps: 'Median gaps',
  active: 'In use',
  visits: 'Visits each',
  voters: 'Received each',
  notAssessed: 'not assessed',
  lacking: (place, topic) => `${place}: stations that lack “${topic}”`,
  failing: (place) => `${place}: stations that do not comply`,
  matrix: 'Who has what',
  hint: 'Press a cell for the stations behind it; the darker, the fewer meet it.',
};
