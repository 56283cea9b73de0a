// What a duty record may say.
import { demandHappened } from '../../core/day.ts';
import { compare } from '../../core/decimal.ts';
import { contains, type Range } from '../../core/place.ts';
import { demand } from '../../core/refusal.ts';
import { demandText, demandTextIfGiven } from '../../core/text.ts';
import type { DutyKind, DutyOutcome, DutyRole } from '../../generated/prisma/enums.ts';
import type { Viewer } from '../../graph/context.ts';
import { may } from '../dutyRecord/card.ts';

/** What a reviewer may set right. */
export interface Finding {
  readonly quantity: string;
  readonly halfDays: number;
  readonly role: DutyRole | null;
  readonly outcomes: readonly DutyOutcome[];
  readonly matter: string | null;
}

/** A record as it is declared. */
export interface Declared extends Finding {
  readonly kind: DutyKind;
  readonly title: string;
  readonly happenedOn: Date;
  readonly note: string | null;
}

/** Where a viewer writes duty records down: where they write; a deputy within the seat's range. */
const declaringRange = ({ role, scope }: Viewer): Range => (role === 'DEPUTY' ? scope.read : scope.write);

/** Whether a place lies where this viewer may declare duty records; a deputy does so at the own places alone. */
export const mayDeclareWithin = (place: bigint, viewer: Viewer): boolean =>
  may.declare.allows(viewer) === true && contains(declaringRange(viewer), place);

const mostHalfDays = 60;
const mostQuantity = '1000000';

/** What was found, as it is kept. Refuses with INVALID numbers that cannot be. */
export function demandFinding<Found extends Finding>(found: Found): Found {
  const { quantity, halfDays } = found;
  const isPlain = compare(quantity, '0') >= 0 && compare(quantity, mostQuantity) <= 0;
  demand(isPlain, `A quantity lies between 0 and ${mostQuantity}`, 'quantity');
  const fits = Number.isInteger(halfDays) && halfDays >= 1 && halfDays <= mostHalfDays;
  demand(fits, `It takes 1 to ${mostHalfDays} half-days`, 'halfDays');
  return {
    ...found,
    outcomes: [...new Set(found.outcomes)],
    matter: demandTextIfGiven(found.matter, 'name', 'A matter', 'matter'),
  };
}

/** A record as it is kept. Refuses with INVALID what has not happened, and texts that are empty or too long. */
export function demandDeclared(declared: Declared): Declared {
  demandHappened(declared.happenedOn, 'happenedOn');
  return {
    ...demandFinding(declared),
    title: demandText(declared.title, 'title', 'A title', 'title'),
    note: demandTextIfGiven(declared.note, 'content', 'A note', 'note'),
  };
}
