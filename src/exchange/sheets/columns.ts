// What the columns of a sheet are called, and how a line of cells becomes values that can be staged.
import { dawn, dayText, parseDay } from '../../core/day.ts';
import { demand, type RefusalCode } from '../../core/refusal.ts';
import { demandText } from '../../core/text.ts';
import { numberOf } from '../../graph/ids.ts';

export type Value = string | number | null | readonly string[];

export interface Column {
  /** The heading, as in the language; its Chinese term serves as well. */
  readonly name: string;
  readonly term: string;
  readonly says: string;
  /** The column of the staging table. */
  readonly into: string;
  readonly isRequired?: true;
  /** What an empty cell stands for, where that is something. */
  readonly otherwise?: Value;
  /** Whether it says the same again and again, so that what was read is worth remembering. */
  readonly repeats?: true;
  /** Reads a cell that is not empty. Refuses what the mutation of the same noun would refuse. */
  readonly read: (text: string) => Value;
}

/** What is wrong with a line, or with one cell of it. */
export interface Fault {
  readonly line: number;
  /** The column's name; null when it is the line as a whole. */
  readonly field: string | null;
  readonly code: RefusalCode;
  readonly sentence: string;
}

/** Where the columns stand in a sheet. */
export interface Header {
  readonly cells: number;
  /** The cell of each column; -1 where the sheet has none. */
  readonly places: readonly number[];
  /** The cells that no heading stands over. */
  readonly bare: readonly number[];
}

const plain = (text: string): string => text.normalize('NFKC').trim();

/** Reads the first line. Refuses with INVALID headings that are unknown, twice there, or missing. */
export function headerOf(cells: readonly string[], columns: readonly Column[]): Header {
  const known = columns.map(({ name }) => name).join(', ');
  const headings = cells.map((cell) => {
    const heading = plain(cell);
    const column = columns.find(({ name, term }) => name === heading || term === heading);
    const shown = [...heading].slice(0, 50).join('');
    demand(heading === '' || column !== undefined, `There is no column ${shown}; the columns are ${known}`);
    return column;
  });
  for (const column of columns) {
    const times = headings.filter((each) => each === column).length;
    demand(times <= 1, `The column ${column.name} is there twice`);
    demand(times === 1 || !column.isRequired, `The column ${column.name} (${column.term}) is missing`);
  }
  return {
    cells: cells.length,
    places: columns.map((column) => headings.indexOf(column)),
    bare: headings.flatMap((column, at) => (column === undefined ? [at] : [])),
  };
}

const dayPattern = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/** A day as spreadsheets write it: 2024-03-05, 2024/3/5. Refuses with INVALID what is none. */
export function readDay(text: string): string {
  const [, year = '', month = '', day = ''] = dayPattern.exec(plain(text)) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = parseDay(written);
  const isDay = !Number.isNaN(date.getTime()) && dayText(date) === written;
  demand(isDay, 'A day is written like 2024-03-05');
  demand(date >= dawn, `Nothing is recorded here from before ${dayText(dawn)}`);
  return written;
}

/** A whole number. Refuses with INVALID what is none. */
export function readNumber(text: string): number {
  const digits = plain(text);
  demand(/^-?\d{1,9}$/.test(digits), 'A number is written in digits alone');
  return Number(digits);
}

/** One of the words of a list, by the language's word or by its Chinese term. */
export function readWord(words: Readonly<Record<string, string>>): Column['read'] {
  const list = Object.entries(words).map(([word, term]) => `${word} (${term})`);
  return (text) => {
    const wanted = plain(text);
    const found = Object.entries(words).find(
      ([word, term]) => word === wanted.toUpperCase() || term === wanted,
    );
    demand(found !== undefined, `This is one of ${list.join(', ')}`);
    return found[0];
  };
}

/** The Chinese term that a description gives in brackets. */
export const termIn = (description: string): string => /\((\p{Script=Han}+)\)/u.exec(description)?.[1] ?? '';

/** The digits of codes, whatever width they were typed in. */
export const readCode =
  (parse: (text: string) => string): Column['read'] =>
  (text) =>
    parse(plain(text));

/** The beginning that all opaque ids of a type have. */
const beginningOf = (type: string): string =>
  Buffer.from(`${type}:`)
    .toString('base64')
    .slice(0, Math.floor(((type.length + 1) * 4) / 3));

/** What a cell calls a thing by: # and its number where it holds the id, else = and its name. */
export function readKey(type: string, what: string, field: string): (text: string) => string {
  const beginning = beginningOf(type);
  return (text) =>
    text.startsWith(beginning)
      ? `#${numberOf(type, text, field)}`
      : `=${demandText(text, 'name', what, field)}`;
}
