// What a version of a standard may say. A draft may leave much open; what it does say must make sense.
import type { Cycle } from '../../core/cycle.ts';
import { dawn, dayText, today } from '../../core/day.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import { demandText, demandTextIfGiven } from '../../core/text.ts';
import type { ActivityType } from '../activity/card.ts';
import type { Comparison, ItemKind, Measure, Topic } from '../standardItem/card.ts';
import type { StationKind } from '../station/card.ts';

/** An item as it is written; what belongs to other kinds than its own is null or empty. */
export interface Item {
  readonly section: string | null;
  readonly text: string;
  readonly topic: Topic | null;
  readonly kind: ItemKind;
  readonly weight: number;
  readonly isRequired: boolean;
  readonly note: string | null;
  readonly unit: string | null;
  readonly comparison: Comparison | null;
  readonly threshold: number | null;
  readonly thresholdTo: number | null;
  readonly measure: Measure | null;
  readonly activityTypes: readonly ActivityType[];
  readonly count: number | null;
  readonly per: Cycle | null;
  readonly documents: readonly string[];
}

/** A version as it is written; `effectiveTo` is exclusive. */
export interface Draft {
  readonly label: string;
  readonly title: string;
  readonly isModel: boolean;
  readonly document: string | null;
  readonly publisher: string | null;
  readonly publishedOn: Date | null;
  readonly url: string | null;
  readonly note: string | null;
  readonly kinds: readonly StationKind[];
  readonly effectiveFrom: Date | null;
  readonly effectiveTo: Date | null;
  readonly extensionTopics: readonly Topic[];
  readonly starBands: readonly number[];
  readonly validityMonths: number | null;
  readonly villageDeputies: number | null;
  readonly items: readonly Item[];
}

const mostItems = 100;
const mostDocuments = 50;
const mostYearsAhead = 5;
const mostWeight = 1_000;
const mostThreshold = 1_000_000;
const mostCount = 1_000;
const mostMonths = 120;
const mostDeputies = 100;

/** A number of at most two decimals between bounds. */
const isPlain = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Refuses with INVALID what is wrong with one item; the sentence and the details say which. */
export function demandOfItem(condition: boolean, number: number, sentence: string): void {
  if (!condition) {
    throw new Refusal('INVALID', `Item ${number}: ${sentence}.`, { field: 'items', item: number });
  }
}

const belongs: Readonly<Record<'quantity' | 'frequency' | 'documents', ItemKind>> = {
  quantity: 'QUANTITY',
  frequency: 'FREQUENCY',
  documents: 'DOCUMENT_SET',
};

/** Which parts an item has that only one kind may have. */
const partsIn = ({ unit, comparison, threshold, thresholdTo, ...item }: Item): (keyof typeof belongs)[] => {
  const given = {
    quantity: [unit, comparison, threshold, thresholdTo].some((each) => each !== null),
    frequency:
      item.activityTypes.length > 0 || [item.measure, item.count, item.per].some((each) => each !== null),
    documents: item.documents.length > 0,
  };
  return (Object.keys(given) as (keyof typeof belongs)[]).filter((part) => given[part]);
};

function demandNumbers(item: Item, number: number): void {
  const { weight, threshold, thresholdTo, count } = item;
  demandOfItem(isPlain(weight, 0.01, mostWeight), number, `a weight lies between 0.01 and ${mostWeight}`);
  for (const bound of [threshold, thresholdTo]) {
    const fits = bound === null || isPlain(bound, 0, mostThreshold);
    demandOfItem(fits, number, `a threshold lies between 0 and ${mostThreshold}, with two decimals at most`);
  }
  const isCount = count === null || isWhole(count, 1, mostCount);
  demandOfItem(isCount, number, `a frequency is at least 1 and at most ${mostCount}`);
}

function demandItem(item: Item, number: number): Item {
  for (const part of partsIn(item)) {
    const sentence = `${part === 'documents' ? 'documents go' : `a ${part} goes`} with the kind ${belongs[part]} alone`;
    demandOfItem(item.kind === belongs[part], number, sentence);
  }
  demandNumbers(item, number);
  demandOfItem(item.documents.length <= mostDocuments, number, `it names at most ${mostDocuments} documents`);
  return {
    ...item,
    section: demandTextIfGiven(item.section, 'name', 'A heading', 'items'),
    text: demandText(item.text, 'content', 'An item', 'items'),
    note: demandTextIfGiven(item.note, 'content', 'A note', 'items'),
    unit: demandTextIfGiven(item.unit, 'name', 'A unit', 'items'),
    activityTypes: [...new Set(item.activityTypes)],
    documents: item.documents.map((name) => demandText(name, 'name', 'The name of a document', 'items')),
  };
}

function demandVillages({ villageDeputies, kinds }: Draft): void {
  demand(
    villageDeputies === null || isWhole(villageDeputies, 1, mostDeputies),
    `A village must have a station from 1 to ${mostDeputies} deputies on`,
    'villageDeputies',
  );
  demand(
    villageDeputies === null || kinds.length === 0 || kinds.includes('ROOM'),
    'A standard says which villages must have a station where it covers their rooms (ROOM)',
    'villageDeputies',
  );
}

function demandDates({ effectiveFrom, effectiveTo, publishedOn }: Draft): void {
  const latest = new Date(today().getTime());
  latest.setUTCFullYear(latest.getUTCFullYear() + mostYearsAhead);
  const early = `Nothing is recorded here from before ${dayText(dawn)}`;
  demand(effectiveFrom === null || effectiveFrom >= dawn, early, 'effectiveFrom');
  demand(
    effectiveFrom === null || effectiveFrom <= latest,
    `A standard takes effect at most ${mostYearsAhead} years ahead`,
    'effectiveFrom',
  );
  demand(
    effectiveTo === null || (effectiveFrom !== null && effectiveTo > effectiveFrom),
    'A standard stops being in force after it begins to be',
    'effectiveTo',
  );
  demand(publishedOn === null || publishedOn >= dawn, early, 'publishedOn');
  demand(publishedOn === null || publishedOn <= today(), 'This day lies ahead', 'publishedOn');
}

const urlPattern = /^https?:\/\/\S+$/;

/** The draft as it is kept. Refuses with INVALID texts that are empty or too long, dates and numbers that cannot be. */
export function demandDraft(draft: Draft): Draft {
  demandDates(draft);
  const { url, starBands, validityMonths, items } = draft;
  demand(url === null || urlPattern.test(url), 'An address begins with http:// or https://', 'url');
  demand(
    starBands.length <= 5 && starBands.every((least) => isWhole(least, 1, 100)),
    'There are at most five stars, each from a percentage between 1 and 100 on',
    'starBands',
  );
  demand(
    validityMonths === null || isWhole(validityMonths, 1, mostMonths),
    `An assessment holds for 1 to ${mostMonths} months`,
    'validityMonths',
  );
  demandVillages(draft);
  demand(items.length <= mostItems, `At most ${mostItems} items make up a standard`, 'items');
  return {
    ...draft,
    label: demandText(draft.label, 'name', 'The short name of a standard', 'label'),
    title: demandText(draft.title, 'title', 'The name of a standard', 'title'),
    document: demandTextIfGiven(draft.document, 'title', 'The name of a document', 'document'),
    publisher: demandTextIfGiven(draft.publisher, 'name', 'The name of a publisher', 'publisher'),
    url: demandTextIfGiven(url, 'title', 'An address', 'url'),
    note: demandTextIfGiven(draft.note, 'content', 'A note', 'note'),
    kinds: [...new Set(draft.kinds)],
    extensionTopics: [...new Set(draft.extensionTopics)],
    items: items.map((item, index) => demandItem(item, index + 1)),
  };
}
