// How long terms last, how they follow each other, and when a session may be held in one.
import { dawn, dayText, demandHappened, today } from '../../core/day.ts';
import { demand } from '../../core/refusal.ts';

/** A term as asked for or on record; `endsOn` exclusive. */
export interface Span {
  readonly number: number;
  readonly startsOn: Date;
  readonly endsOn: Date;
}

export interface Sitting {
  readonly number: number;
  readonly opensOn: Date;
  readonly closesOn: Date;
}

const usualYears = 5;
const mostYears = 15;
const mostSeats = 3_000;
const mostNumber = 200;
const mostDays = 60;
const day = 86_400_000;

/** The same day so many years later. */
const yearsLater = (from: Date, years: number): Date =>
  new Date(Date.UTC(from.getUTCFullYear() + years, from.getUTCMonth(), from.getUTCDate()));

/** A term lasts five years (代表法 Art. 2) unless it is said to last otherwise. */
export const usualEnd = (startsOn: Date): Date => yearsLater(startsOn, usualYears);

/** Refuses with INVALID a number that no term or session bears. */
const demandNumber = (number: number): void =>
  demand(number >= 1 && number <= mostNumber, `A number lies between 1 and ${mostNumber}`, 'number');

export const demandSeatQuota = (seats: number): void =>
  demand(seats >= 1 && seats <= mostSeats, `A congress has 1 to ${mostSeats} seats`, 'seatQuota');

/** Refuses with INVALID a term of impossible dates, or one that overlaps with another or stands in the wrong order. */
export function demandTerm(term: Span, others: readonly Span[]): void {
  demandNumber(term.number);
  demand(term.startsOn >= dawn, `No term here begins before ${dayText(dawn)}`, 'startsOn');
  demand(term.startsOn <= yearsLater(today(), 1), 'A term is opened at most a year ahead', 'startsOn');
  demand(term.startsOn < term.endsOn, 'A term ends after it begins', 'endsOn');
  demand(
    term.endsOn <= yearsLater(term.startsOn, mostYears),
    `A term lasts at most ${mostYears} years`,
    'endsOn',
  );
  for (const other of others) {
    demand(
      term.endsOn <= other.startsOn || other.endsOn <= term.startsOn,
      `These dates overlap with term ${other.number}: ${dayText(other.startsOn)} until before ${dayText(other.endsOn)}`,
      'startsOn',
    );
    demand(
      other.number < term.number === other.startsOn < term.startsOn,
      `Terms are numbered in the order of their dates: term ${other.number} begins on ${dayText(other.startsOn)}`,
      'number',
    );
  }
}

/** Refuses with INVALID a session outside its term, of impossible length, or in the wrong order. */
export function demandSession(session: Sitting, term: Span, others: readonly Sitting[]): void {
  demandNumber(session.number);
  demandHappened(session.opensOn, 'opensOn');
  demand(session.opensOn <= session.closesOn, 'A session closes on the day it opens, or later', 'closesOn');
  demand(
    session.closesOn.getTime() - session.opensOn.getTime() < mostDays * day,
    `A session lasts at most ${mostDays} days`,
    'closesOn',
  );
  demand(
    term.startsOn <= session.opensOn && session.closesOn < term.endsOn,
    `These are dates outside the term, which lasts from ${dayText(term.startsOn)} until before ${dayText(term.endsOn)}`,
    'opensOn',
  );
  for (const other of others) {
    demand(
      other.number < session.number ? other.closesOn < session.opensOn : session.closesOn < other.opensOn,
      `Sessions are numbered in the order of their dates, one after the other: session ${other.number} was held on ${dayText(other.opensOn)}`,
      'number',
    );
  }
}
