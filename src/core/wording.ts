// Says in another language what was said in one: a sentence is known by its template, and what stood in it is put where the other has its place.

/**
 * Templates of one language with those of the other. `{}` stands for what is put in; the other says where: {0} as it is, {0:list}
 * as a list with its own commas, {0:roles} with its words out of that vocabulary, {0:sentence} as a sentence itself.
 */
export type Table = Readonly<Record<string, string>>;

/** Words by the name of their vocabulary. A list of them is known as well. */
export type Vocabularies = Readonly<Record<string, Table>>;

/** What a wording is made of; `within` holds what is only told within other sentences. */
export interface Tables {
  readonly sentences: readonly Table[];
  readonly within: readonly Table[];
  readonly vocabularies: Vocabularies;
}

/** A sentence in the other language; null where it is not known. */
export type Wording = (sentence: string) => string | null;

/** What sentences are looked up in: those without holes, and the others by their first word. */
interface Index {
  readonly whole: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

/** A template with holes, as what stands between them. */
interface Row {
  readonly parts: readonly string[];
  /** How many characters are its own: of two that fit, the longer says more. */
  readonly size: number;
  readonly told: string;
}

/** A sentence may be in a sentence, and that in another. */
const deepest = 3;

const hole = /\{(\d)(?::(\w+))?\}/g;
const separator = /, | or | and /;

/** By what a row is found: its first word, if nothing is put in before that ends. */
const firstWord = (text: string): string => (text.includes(' ') ? text.slice(0, text.indexOf(' ')) : '');

/** What was put into a template, each part looked for from the left, or the last but one from the right; null where it does not fit. */
function caughtBy({ parts }: Row, sentence: string, isFromRight: boolean): string[] | null {
  const last = parts.length - 1;
  const [head = '', tail = ''] = [parts[0], parts[last]];
  const end = sentence.length - tail.length;
  if (end < head.length || !sentence.startsWith(head) || !sentence.endsWith(tail)) return null;
  const caught: string[] = [];
  let from = head.length;
  for (let at = 1; at < last; at += 1) {
    const part = parts[at] ?? '';
    const found =
      isFromRight && at === last - 1
        ? sentence.lastIndexOf(part, end - part.length)
        : sentence.indexOf(part, from);
    if (found < from || found + part.length > end) return null;
    caught.push(sentence.slice(from, found));
    from = found + part.length;
  }
  return [...caught, sentence.slice(from, end)];
}

function indexOf(tables: readonly Table[]): Index {
  const whole = new Map<string, string>();
  const rows = new Map<string, Row[]>();
  for (const [template, told] of tables.flatMap((table) => Object.entries(table))) {
    const parts = template.split('{}');
    if (parts.length === 1) {
      whole.set(template, told);
      continue;
    }
    const word = firstWord(parts[0] ?? '');
    const row = { parts, size: parts.join('').length, told };
    rows.set(word, [...(rows.get(word) ?? []), row]);
  }
  for (const each of rows.values()) each.sort((one, other) => other.size - one.size);
  return { whole, rows };
}

/** The rows that a sentence may fit. */
function* rowsFor({ rows }: Index, sentence: string): Iterable<Row> {
  const word = firstWord(sentence);
  yield* rows.get(word) ?? [];
  if (word !== '') yield* rows.get('') ?? [];
}

/** The words of a list, each in the other language; what is in no vocabulary stays as it is. */
function wordsOf(text: string, vocabulary: Table): string {
  const known = (word: string): string | undefined =>
    Object.hasOwn(vocabulary, word) ? vocabulary[word] : undefined;
  const whole = known(text);
  if (whole !== undefined) return whole;
  const words = text.split(separator);
  return words.some((word) => known(word) !== undefined)
    ? words.map((word) => known(word) ?? word).join('、')
    : text;
}

/** Makes a wording of tables. Each sentence is looked at once for each template that begins as it does, however long it is. */
export function wordingOf({ sentences, within, vocabularies }: Tables): Wording {
  const outer = indexOf(sentences);
  const inner = indexOf([...sentences, ...within]);
  const filled = (told: string, caught: readonly string[], depth: number): string | null => {
    let isKnown = true;
    const text = told.replace(hole, (_, at: string, name?: string) => {
      const put = caught[Number(at)] ?? '';
      if (name === undefined) return put;
      if (name === 'list') return put.replaceAll(/[,;] /g, '、');
      if (name !== 'sentence') return wordsOf(put, vocabularies[name] ?? {});
      const said = say(put, depth + 1);
      isKnown &&= said !== null;
      return said ?? put;
    });
    return isKnown ? text : null;
  };
  const say = (sentence: string, depth: number): string | null => {
    const index = depth === 0 ? outer : inner;
    const exact = index.whole.get(sentence);
    if (exact !== undefined) return exact;
    if (depth > deepest) return null;
    for (const row of rowsFor(index, sentence)) {
      for (const isFromRight of row.parts.length > 2 ? [false, true] : [false]) {
        const caught = caughtBy(row, sentence, isFromRight);
        const said = caught && filled(row.told, caught, depth);
        if (said !== null) return said;
      }
    }
    return null;
  };
  return (sentence) => say(sentence, 0);
}
