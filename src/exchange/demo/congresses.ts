// Congresses with their terms, the deputies elected to them, and the divisions where these take part.
import { pickBetween } from './calendar.ts';
import { makePost } from './names.ts';
import type { At, Deputy, Serving, Term } from './records.ts';
import type { Scene } from './scene.ts';

type Sitting = readonly [opensOn: string, closesOn: string];

/** The terms that were in office in 2024: five years from the first session, each level on its own dates. */
const cycles: Readonly<Record<string, { startsOn: string; endsOn: string; sessions: readonly Sitting[] }>> = {
  PROVINCE: { startsOn: '2023-01-12', endsOn: '2028-01-12', sessions: [] },
  PREFECTURE: {
    startsOn: '2022-04-06',
    endsOn: '2027-04-06',
    sessions: [
      ['2022-04-06', '2022-04-09'],
      ['2023-01-30', '2023-02-02'],
      ['2024-01-29', '2024-02-01'],
      ['2025-01-20', '2025-01-23'],
    ],
  },
  COUNTY: {
    startsOn: '2022-03-24',
    endsOn: '2027-03-24',
    sessions: [
      ['2022-03-24', '2022-03-27'],
      ['2023-01-12', '2023-01-14'],
      ['2024-01-16', '2024-01-19'],
      ['2025-01-13', '2025-01-15'],
    ],
  },
  TOWNSHIP: {
    startsOn: '2022-03-10',
    endsOn: '2027-03-10',
    sessions: [
      ['2022-03-10', '2022-03-11'],
      ['2023-01-05', '2023-01-05'],
      ['2024-01-09', '2024-01-09'],
      ['2024-07-30', '2024-07-30'],
      ['2025-01-08', '2025-01-08'],
    ],
  },
};

export interface Office {
  /** Which term it is (届). */
  readonly number: number;
  readonly seatQuota: number;
  /** Of a congress above the place only those who are served there are on record, and no sessions. */
  readonly isPartial?: boolean;
}

/** A division's congress with its term in office. */
export function constitute({ records }: Scene, at: At, { isPartial, ...office }: Office): Term {
  const cycle = cycles[at.level];
  if (!cycle) throw new Error(`There is no congress of a ${at.level} here`);
  const term: Term = {
    id: 0,
    at,
    congress: { id: 0 },
    ...cycle,
    ...office,
    ...(isPartial ? { sessions: [] } : {}),
  };
  records.terms.push(term);
  return term;
}

export interface Election {
  readonly count: number;
  /** The electoral unit of the first, second … elected. */
  readonly unit: (order: number) => string;
  /** Deputies of lower congresses, some of whom are elected to this one too; whoever is leaves the list. */
  readonly among?: Deputy[];
  /** Set where they were elected between general elections. */
  readonly byElectedOn?: string;
}

/** How many of those elected hold a seat below as well. */
const doubleShare = 0.08;

/** Elects deputies to a term. */
export function elect({ random, records, name }: Scene, term: Term, election: Election): Deputy[] {
  const { count, unit, among = [], byElectedOn } = election;
  const elected = Array.from({ length: count }, (_, order): Deputy => {
    const known = random.fraction() < doubleShare ? among.pop() : undefined;
    return {
      id: 0,
      ...(known ? { name: known.name, pinyin: known.pinyin, gender: known.gender } : name()),
      term,
      person: known?.person ?? { id: 0 },
      electoralUnit: unit(order),
      post: known?.post ?? makePost(random),
      manner: byElectedOn === undefined ? 'GENERAL' : 'BY_ELECTION',
      startsOn: byElectedOn ?? term.startsOn,
      endsOn: term.endsOn,
      endReason: null,
    };
  });
  records.deputies.push(...elected);
  return elected;
}

/** Registers deputies with a division from the day they took office. */
export function serve({ records }: Scene, at: At, deputies: readonly Deputy[]): Serving[] {
  const servings = deputies.map((deputy): Serving => ({ id: 0, at, deputy }));
  records.servings.push(...servings);
  return servings;
}

const reasons = ['MOVED_AWAY', 'RESIGNED', 'MOVED_AWAY', 'DIED'] as const;

/** Lets deputies lose their seats before the term is over. */
export function loseSeats({ random }: Scene, deputies: readonly Deputy[], from: string, to: string): void {
  for (const deputy of deputies) {
    deputy.endsOn = pickBetween(random, from, to);
    deputy.endReason = random.pick(reasons);
  }
}

/** In office on a day. */
export const inOffice = ({ deputy }: Serving, day: string): boolean =>
  deputy.startsOn <= day && day < deputy.endsOn;
