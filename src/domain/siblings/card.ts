// A division among its siblings (同级位次): where it stands, without what is theirs.
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('siblings', { read: seatOf('ANALYST', 'CLERK', 'KEEPER') });

export const card: Card = { noun: 'siblings', term: '同级位次', metrics: [], behind: {} };

/** Of fewer siblings with a value nothing is told: it would tell of each. The database says the same. */
export const fewest = 5;

/** Of fewer the quartiles are not told: each would be a value of one of a handful. The database says the same. */
export const fewestForQuartiles = 9;
