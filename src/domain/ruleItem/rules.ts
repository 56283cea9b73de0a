// What an item says, and what it has to say so that somebody can be scored by it.
import { compare, hundredths, plain } from '../../core/decimal.ts';
import type {
  ActivityType,
  AssessorKind,
  DutyKind,
  DutyOutcome,
  DutyRole,
  Level,
  RuleFormula,
  RuleMeasure,
  RuleSource,
} from '../../generated/prisma/enums.ts';

/** An item as it is written. Numbers are exact decimals. */
export interface Item {
  readonly category: string | null;
  readonly text: string;
  readonly note: string | null;
  readonly source: RuleSource | null;
  readonly activityTypes: readonly ActivityType[];
  readonly atStation: boolean;
  readonly kinds: readonly DutyKind[];
  readonly roles: readonly DutyRole[];
  readonly outcomes: readonly DutyOutcome[];
  readonly matter: string | null;
  readonly outOf: readonly DutyKind[];
  readonly measure: RuleMeasure;
  readonly formula: RuleFormula;
  readonly points: string | null;
  readonly further: string | null;
  readonly count: string | null;
  readonly bandLeast: readonly string[];
  readonly bandPoints: readonly string[];
  readonly amountFrom: string | null;
  readonly amountTo: string | null;
  readonly cap: string | null;
  readonly floor: string | null;
  readonly isProRata: boolean;
  readonly exclusionGroup: string | null;
  readonly levels: readonly Level[];
  /** Who gives marks, and each with what weight. */
  readonly assessors: readonly AssessorKind[];
  readonly weights: readonly string[];
  /** Whether the weight of a kind that gave none is spread over the others. */
  readonly spreads: boolean;
}

type Need = readonly [boolean, string];

const isShared = ({ measure }: Item): boolean => measure === 'RATE' || measure === 'MEAN';

const isRising = (values: readonly string[]): boolean =>
  values.every((value, index) => index === 0 || compare(value, values[index - 1] ?? '0') > 0);

/** What each formula needs, and what is wrong where it is not there. */
const ofFormula: Readonly<Record<Item['formula'], (item: Item) => readonly Need[]>> = {
  EACH: (item) => [
    [item.points !== null, 'it does not say how many points each is worth'],
    [item.measure !== 'RATE', 'a rate has bands or a threshold'],
  ],
  FURTHER: (item) => [
    [
      item.points !== null && item.count !== null && item.further !== null,
      'it says how many are worth what, and what each further one is',
    ],
    [item.count === null || compare(item.count, '0') >= 0, 'the first are none or more'],
    [!isShared(item), 'a rate or a mean has no further ones'],
  ],
  AROUND: (item) => [
    [
      item.points !== null && item.count !== null && item.further !== null,
      'it says how many are worth what, and what each more or fewer is',
    ],
    [!isShared(item), 'a rate or a mean has no further ones'],
  ],
  THRESHOLD: (item) => [
    [item.points !== null && item.count !== null, 'it says from how many on it is worth what'],
  ],
  BAND: (item) => [
    [item.bandLeast.length > 0, 'it has bands'],
    [isRising(item.bandLeast), 'each band begins above the one before'],
  ],
};

const ofSource: Readonly<Record<NonNullable<Item['source']>, (item: Item) => readonly Need[]>> = {
  BASE: (item) => [
    [item.formula === 'EACH' && item.measure === 'EVENT', 'a base is so many points, granted once'],
  ],
  ATTENDANCE: ({ measure }) => [
    [measure === 'EVENT' || measure === 'DAY', 'activities are counted by EVENT or DAY'],
  ],
  OPINION_COLLECTED: ({ measure }) => [[measure === 'EVENT', 'opinions are counted one by one']],
  OPINION_RESOLVED: ({ measure }) => [[measure === 'EVENT', 'opinions are counted one by one']],
  DUTY: (item) => [
    [item.kinds.length > 0, 'it names no kind of duty records'],
    [item.kinds.every((kind) => !item.outOf.includes(kind)), 'a kind counts, or makes up the rest, not both'],
    [
      !['AMOUNT', 'MEAN'].includes(item.measure) || (item.amountFrom !== null && item.amountTo !== null),
      'points that a reviewer gives have a range',
    ],
  ],
  MARKS: ({ measure, amountFrom, amountTo, matter }) => [
    [matter !== null, 'marks are of a matter'],
    [measure === 'MEAN', 'marks count by their MEAN'],
    [amountFrom !== null && amountTo !== null, 'marks have a range'],
  ],
};

/** Hundredths as people write them. */
const told = (sum: bigint): string => plain(`${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`);

/** What kinds of assessors have to be so that their marks come to one. */
const ofAssessors = ({ source, assessors, weights, spreads, exclusionGroup }: Item): readonly Need[] => {
  const isMarks = source === 'MARKS';
  const sum = weights.reduce((all, weight) => all + hundredths(weight), 0n);
  return [
    [isMarks || (assessors.length === 0 && !spreads), 'assessors and their weights go with MARKS'],
    [!isMarks || weights.every((weight) => compare(weight, '0') > 0), 'each weight is above zero'],
    [!isMarks || sum === 100n, `the weights of its assessors come to 1 together, and not to ${told(sum)}`],
    [new Set(assessors).size === assessors.length, 'each kind of assessors has one weight'],
    [!isMarks || exclusionGroup === null, 'marks exclude nothing'],
  ];
};

/** What does not go with what an item counts. */
const ofParts = (item: Item): readonly Need[] => {
  const { source, formula, measure, kinds, roles, outcomes, matter, outOf, activityTypes, atStation } = item;
  const isDuty = kinds.length + roles.length + outcomes.length + outOf.length > 0;
  const isRange = item.amountFrom !== null || item.amountTo !== null;
  return [
    [source === 'DUTY' || !isDuty, 'kinds, roles and outcomes are those of DUTY'],
    [source === 'DUTY' || source === 'MARKS' || matter === null, 'matters are those of DUTY and MARKS'],
    [
      source === 'ATTENDANCE' || (activityTypes.length === 0 && !atStation),
      'activity types and stations go with ATTENDANCE',
    ],
    [source === 'BASE' || !item.isProRata, 'only a BASE is granted for a share of the days'],
    [measure === 'RATE' || outOf.length === 0, 'the rest of a whole goes with a RATE'],
    [measure === 'RATE' ? outOf.length > 0 : true, 'a rate says what else makes up the whole'],
    [
      isRange === (measure === 'AMOUNT' || measure === 'MEAN'),
      'a range of points goes with AMOUNT and MEAN, and with nothing else',
    ],
    [
      !isRange || compare(item.amountFrom ?? '0', item.amountTo ?? '0') <= 0,
      'its range ends above where it begins',
    ],
    [formula === 'BAND' || item.bandLeast.length === 0, 'bands go with the formula BAND'],
    [
      formula === 'FURTHER' || formula === 'AROUND' || item.further === null,
      '`further` goes with FURTHER and AROUND',
    ],
    [formula !== 'EACH' || item.count === null, '`count` does not go with EACH'],
    [
      formula !== 'BAND' || (item.points === null && item.count === null),
      'the points of a BAND are those of its bands',
    ],
  ];
};

/** What is wrong with an item that nobody could be scored by, in sentences; none where all is well. */
export const faultsOf = (item: Item): string[] =>
  item.source === null
    ? ['it does not say what it counts, so nobody can be scored by it']
    : [
        ...[...ofSource[item.source](item), ...ofFormula[item.formula](item)],
        ...[...ofParts(item), ...ofAssessors(item)],
      ].flatMap(([holds, sentence]) => (holds ? [] : [sentence]));

/** Who gives marks, and with what weight. */
export const assessorsOf = ({
  assessors,
  weights,
}: {
  readonly assessors: readonly AssessorKind[];
  readonly weights: readonly { toString(): string }[];
}) => assessors.map((kind, index) => ({ kind, weight: String(weights[index] ?? 0) }));

interface Decimals {
  readonly bandLeast: readonly { toString(): string }[];
  readonly bandPoints: readonly { toString(): string }[];
}

/** From how much on how many points. */
export const bandsOf = ({ bandLeast, bandPoints }: Decimals) =>
  bandLeast.map((least, index) => ({ least: String(least), points: String(bandPoints[index] ?? 0) }));
