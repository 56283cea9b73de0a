// Turns the lines of a sheet into rows for COPY, and collects what is wrong with them.
import { demand, Refusal } from '../../core/refusal.ts';
import { type Column, type Fault, type Header, headerOf, type Value } from './columns.ts';
import type { SheetFile } from './file.ts';
import { type Line, linesOf } from './scan.ts';

/** How many faults are told; the rest is counted. */
export const mostTold = 100;

/** What was wrong while reading, and how many lines there were. */
export interface Reading {
  count: number;
  readonly told: Fault[];
  lines: number;
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : text;

/** A value as COPY takes it. */
function written(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(value);
  const items = value.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`);
  return escaped(`{${items.join(',')}}`);
}

/** Writes a cell for COPY. Refuses what the column does. */
type Writer = (cell: string) => string;

const remembered = 10_000;

function writerOf(column: Column): Writer {
  const { name, term, read, isRequired, otherwise = null } = column;
  const write: Writer = (cell) => {
    const text = cell.trim();
    if (text !== '') return written(read(text));
    demand(!isRequired, `${name} (${term}) cannot be left out`);
    return written(otherwise);
  };
  if (!column.repeats) return write;
  const known = new Map<string, string>();
  return (cell) => {
    const earlier = known.get(cell);
    if (earlier !== undefined) return earlier;
    const text = write(cell);
    if (known.size >= remembered) known.clear();
    known.set(cell, text);
    return text;
  };
}

/** What a sheet's lines are read with, once its header is known. */
interface Reader {
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly writers: readonly Writer[];
}

function note(reading: Reading, line: Line, field: string | null, error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
  reading.count += 1;
  if (reading.told.length >= mostTold) return;
  reading.told.push({ line: line.number, field, code: error.code, sentence: error.message });
}

/** Refuses a line before any of its cells is looked at. */
function demandShape({ cells, fault }: Line, header: Header): void {
  if (fault !== undefined) throw new Refusal('INVALID', fault);
  demand(cells.length === header.cells, `This line has ${cells.length} cells, and the first ${header.cells}`);
  for (const at of header.bare) demand(cells[at] === '', 'A cell stands under no heading');
}

/** A line as a row; an empty text where something is wrong with it, which is noted. */
function rowOf(line: Line, { header, columns, writers }: Reader, reading: Reading): string {
  const before = reading.count;
  reading.lines += 1;
  try {
    demandShape(line, header);
  } catch (error) {
    note(reading, line, null, error);
    return '';
  }
  let row = String(line.number);
  for (let index = 0; index < writers.length; index += 1) {
    const at = header.places[index] ?? -1;
    try {
      row += `\t${writers[index]?.(at < 0 ? '' : (line.cells[at] ?? ''))}`;
    } catch (error) {
      note(reading, line, columns[index]?.name ?? null, error);
    }
  }
  return reading.count > before ? '' : `${row}\n`;
}

const delimiterOf = (head: string): string => (head.includes('\t') ? '\t' : ',');

/** The file's lines as rows, in the order of the columns, without those that something is wrong with. */
export async function* rowsOf(
  file: SheetFile,
  columns: readonly Column[],
  reading: Reading,
): AsyncGenerator<Buffer> {
  let reader: Reader | undefined;
  for await (const lines of linesOf(file.text(), delimiterOf)) {
    let rows = '';
    for (const line of lines) {
      if (reader) {
        rows += rowOf(line, reader, reading);
      } else {
        demand(line.fault === undefined, `The first line holds the headings: ${line.fault}`);
        reader = { header: headerOf(line.cells, columns), columns, writers: columns.map(writerOf) };
      }
    }
    if (rows !== '') yield Buffer.from(rows);
  }
  demand(reader !== undefined && reading.lines > 0, 'This sheet has no lines');
}
