// The lists that places made public, out of their files: checked word by word, and by the rules of the product.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cycles } from '../core/cycle.ts';
import { parseCode } from '../core/place.ts';
import { Refusal } from '../core/refusal.ts';
import { activityTypes } from '../domain/activity/card.ts';
import { demandDraft, type Draft, type Item } from '../domain/standardDrafting/rules.ts';
import { comparisonTerms, itemKindTerms, measureTerms, topicTerms } from '../domain/standardItem/card.ts';
import { demandJudgeable } from '../domain/standardPublishing/rules.ts';
import { stationKinds } from '../domain/station/card.ts';
import { day, flag, listOf, number, oneOf, or, type Reader, shape, text } from './shapes.ts';

/** A list as its file has it. */
export interface ListFile {
  /** The file's name without its ending. */
  readonly name: string;
  /** The code of the division whose standard it is. */
  readonly owner: string;
  readonly state: 'DRAFT' | 'PUBLISHED';
  readonly draft: Draft;
}

const wordsOf = <Word extends string>(terms: Readonly<Record<Word, string>>): Reader<Word> =>
  oneOf(Object.keys(terms) as Word[]);

const readQuantity = shape({
  unit: or(text, null),
  comparison: or(wordsOf(comparisonTerms), null),
  threshold: or(number, null),
  thresholdTo: or(number, null),
});

const readFrequency = shape({
  measure: or(wordsOf(measureTerms), null),
  activityTypes: or(listOf(oneOf(activityTypes)), []),
  count: or(number, null),
  per: or(oneOf(cycles), null),
});

const readItem = shape({
  section: or(text, null),
  text,
  topic: or(wordsOf(topicTerms), null),
  kind: wordsOf(itemKindTerms),
  weight: or(number, 1),
  isRequired: or(flag, true),
  note: or(text, null),
  quantity: or(readQuantity, { unit: null, comparison: null, threshold: null, thresholdTo: null }),
  frequency: or(readFrequency, { measure: null, activityTypes: [], count: null, per: null }),
  documents: or(listOf(text), []),
});

const readList = shape({
  owner: text,
  state: oneOf(['DRAFT', 'PUBLISHED']),
  /** The name of another file, whose items it takes over. */
  copyOf: or(text, null),
  label: text,
  title: text,
  isModel: or(flag, false),
  document: or(text, null),
  publisher: or(text, null),
  publishedOn: or(day, null),
  url: or(text, null),
  note: or(text, null),
  kinds: or(listOf(oneOf(stationKinds)), []),
  effectiveFrom: or(day, null),
  effectiveTo: or(day, null),
  extensionTopics: or(listOf(wordsOf(topicTerms)), []),
  starBands: or(listOf(number), []),
  validityMonths: or(number, null),
  villageDeputies: or(number, null),
  items: or(listOf(readItem), []),
});

type List = ReturnType<typeof readList>;

const itemOf = ({ quantity, frequency, ...item }: List['items'][number]): Item => ({
  ...item,
  ...quantity,
  ...frequency,
});

/** The list of a file by the rules of the product; `others` are those it may take items over from. */
function listOfFile(name: string, list: List, others: ReadonlyMap<string, List>): ListFile {
  const { owner, state, copyOf, items, ...said } = list;
  const source = copyOf === null ? list : others.get(copyOf);
  if (!source) throw new Error(`${name}.copyOf: there is no list ${copyOf}`);
  if (copyOf !== null && items.length > 0) throw new Error(`${name}.items: they are those of ${copyOf}`);
  try {
    const draft = demandDraft({ ...said, items: source.items.map(itemOf) });
    if (state === 'PUBLISHED') {
      demandJudgeable(
        draft,
        draft.items.map((item, index) => ({ ...item, number: index + 1 })),
      );
    }
    return { name, owner: parseCode(owner), state, draft };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { field } = error.details;
    const at = typeof field === 'string' ? field : 'owner';
    throw new Error(`${name}.${at}: ${error.message}`, { cause: error });
  }
}

async function readLists(folder: string): Promise<ReadonlyMap<string, List>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const lists = names.map(async (file) => {
    const name = file.slice(0, -'.json'.length);
    const written = await readFile(join(folder, file), 'utf8');
    try {
      return [name, readList(JSON.parse(written), name)] as const;
    } catch (error) {
      if (error instanceof SyntaxError)
        throw new Error(`${name}: this is no JSON: ${error.message}`, { cause: error });
      throw error;
    }
  });
  return new Map(await Promise.all(lists));
}

/**
 * The lists in a folder, in the order of their names. Throws an error that says file, field and fault.
 * @param among a folder with lists whose items they may take over, besides their own
 */
export async function readStandards(folder: string, among?: string): Promise<ListFile[]> {
  const lists = await readLists(folder);
  const others = new Map([...(among === undefined ? [] : await readLists(among)), ...lists]);
  return [...lists].map(([name, list]) => listOfFile(name, list, others));
}
