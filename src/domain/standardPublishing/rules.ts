// When a version of a standard can be judged, what it may add to another, what it replaces, and when it may end.
import { dayText, today } from '../../core/day.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import type { Topic } from '../standardItem/card.ts';
import { demandOfItem } from '../standardDrafting/rules.ts';
import type { Draft, Item } from '../standardDrafting/rules.ts';
import type { StationKind } from '../station/card.ts';

/** An item as far as it has to be judged. */
export type Judged = Pick<
  Item,
  'topic' | 'kind' | 'unit' | 'comparison' | 'measure' | 'activityTypes' | 'count' | 'per' | 'documents'
> & {
  readonly number: number;
  readonly threshold: object | number | null;
  readonly thresholdTo: object | number | null;
};

/** What makes each kind of item judgeable: conditions with what is wrong where they do not hold. */
const needs: Readonly<Record<Item['kind'], (item: Judged) => readonly (readonly [boolean, string])[]>> = {
  PRESENCE: () => [],
  PUBLIC_DISPLAY: () => [],
  QUANTITY: ({ unit, comparison, threshold, thresholdTo }) => [
    [unit !== null, 'a quantity has a unit'],
    [comparison !== null && threshold !== null, 'a quantity has a threshold and says how it stands to it'],
    [(comparison === 'BETWEEN') === (thresholdTo !== null), 'BETWEEN, and nothing else, has two thresholds'],
    [
      thresholdTo === null || Number(thresholdTo) > Number(threshold),
      'the upper threshold lies above the lower one',
    ],
  ],
  FREQUENCY: ({ measure, count, per, activityTypes }) => [
    [count !== null && per !== null, 'a frequency says how many times in which cycle'],
    [measure !== null, 'a frequency names a measure, which is counted from the records'],
    [measure !== 'OPINIONS_COLLECTED' || activityTypes.length === 0, 'opinions have no activity types'],
  ],
  DOCUMENT_SET: ({ documents }) => [
    [documents.length > 0, 'a set of documents names them'],
    [new Set(documents).size === documents.length, 'it names each document once'],
  ],
};

type Judgeable = Pick<Draft, 'isModel' | 'kinds' | 'effectiveFrom' | 'starBands'>;

/** Refuses with INVALID a version that nobody could be judged by. */
export function demandJudgeable(version: Judgeable, items: readonly Judged[]): void {
  const { isModel, kinds, effectiveFrom, starBands } = version;
  demand(isModel || kinds.length > 0, 'A standard says which kinds of stations it covers', 'kinds');
  demand(isModel || effectiveFrom !== null, 'A standard says from when it is in force', 'effectiveFrom');
  demand(items.length > 0, 'A standard has at least one item when it is published', 'items');
  for (const [index, item] of items.entries()) {
    const { number, topic, kind } = item;
    demandOfItem(number === index + 1, number, 'items are numbered from 1 on, without a gap');
    demandOfItem(topic !== null, number, 'it has no topic, by which it could be compared');
    for (const [holds, sentence] of needs[kind](item)) demandOfItem(holds, number, sentence);
  }
  const isRising = starBands.every((least, index) => index === 0 || least > (starBands[index - 1] ?? 0));
  demand(isRising, 'Each further star takes a higher percentage', 'starBands');
}

/** A version as far as its place among others goes. */
export interface Version {
  readonly id: number;
  readonly label: string;
  readonly number: number;
  readonly kinds: readonly StationKind[];
  readonly effectiveFrom: Date | null;
  readonly effectiveTo: Date | null;
}

export interface Base extends Version {
  readonly extensionTopics: readonly Topic[];
}

/**
 * Refuses with INVALID items in topics that the version above does not leave open, kinds that it does not cover, and what
 * does not apply here: `nearest` has, for each kind, what would apply from above on the day the version takes effect.
 */
export function demandExtends(
  version: Pick<Version, 'kinds'>,
  items: readonly Pick<Judged, 'number' | 'topic'>[],
  base: Base,
  nearest: readonly (number | null)[],
): void {
  const { extensionTopics, kinds } = base;
  demand(extensionTopics.length > 0, 'The owner of that standard does not let others add to it', 'extends');
  const foreign = version.kinds.filter((kind) => !kinds.includes(kind));
  demand(foreign.length === 0, `What it adds to does not cover ${foreign.join(', ')}`, 'kinds');
  demand(
    nearest.every((id) => id === base.id),
    'What it adds to is not what would apply here on the day it takes effect',
    'extends',
  );
  for (const { number, topic } of items) {
    const isOpen = topic !== null && extensionTopics.includes(topic);
    demandOfItem(isOpen, number, `items may be added in these topics alone: ${extensionTopics.join(', ')}`);
  }
}

const end = ({ effectiveTo }: Pick<Version, 'effectiveTo'>): number => effectiveTo?.getTime() ?? Infinity;
const start = ({ effectiveFrom }: Pick<Version, 'effectiveFrom'>): number =>
  effectiveFrom?.getTime() ?? Infinity;

const meets = (one: Version, other: Version): boolean =>
  one.kinds.some((kind) => other.kinds.includes(kind)) &&
  Math.max(start(one), start(other)) < Math.min(end(one), end(other));

const spanText = ({ effectiveFrom, effectiveTo }: Version): string =>
  `from ${effectiveFrom ? dayText(effectiveFrom) : 'no day'}${effectiveTo ? ` until ${dayText(effectiveTo)}` : ' on'}`;

/**
 * The published versions of the same division that a new one replaces: those in force on the day it takes effect, for the
 * kinds it covers. Refuses with INVALID dates that overlap those of a version it cannot replace: one that takes effect no
 * earlier, or covers other kinds as well.
 */
export function supersededBy<Published extends Version>(
  version: Version,
  published: readonly Published[],
): Published[] {
  const met = published.filter((other) => meets(version, other));
  for (const other of met) {
    const name = `${other.label}, version ${other.number}, is in force ${spanText(other)}`;
    demand(
      start(other) < start(version),
      `Effective dates overlap: ${name}, for the same kind of station`,
      'effectiveFrom',
    );
    const left = other.kinds.filter((kind) => !version.kinds.includes(kind));
    demand(
      left.length === 0,
      `Effective dates overlap: ${name}, and covers ${left.join(', ')} too; cover them, or end it first`,
      'kinds',
    );
  }
  return met;
}

/**
 * Refuses with WRONG_STATE the end of what is not in force, with INVALID one that would change the past: before today,
 * before it takes effect, or after an end that is set.
 */
export function demandEnding(
  version: Pick<Version, 'effectiveFrom' | 'effectiveTo'> & {
    readonly state: string;
    readonly isModel: boolean;
  },
  on: Date,
): void {
  const { state, isModel, effectiveFrom, effectiveTo } = version;
  if (state === 'DRAFT' || isModel || effectiveFrom === null) {
    throw new Refusal('WRONG_STATE', 'This standard is in force nowhere: there is nothing to end.', {
      state,
    });
  }
  if (effectiveTo !== null && effectiveTo <= today()) {
    throw new Refusal('WRONG_STATE', `This standard ended on ${dayText(effectiveTo)}.`, { state });
  }
  demand(on >= today(), 'A standard ends today or later: the past stays judged by it', 'on');
  demand(on >= effectiveFrom, `This standard takes effect on ${dayText(effectiveFrom)} only`, 'on');
  demand(
    effectiveTo === null || on < effectiveTo,
    `This standard ends on ${effectiveTo ? dayText(effectiveTo) : ''} as it is`,
    'on',
  );
}
