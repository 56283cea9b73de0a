// Cuts the text of a sheet into lines of cells, as RFC 4180 has it, in bounded memory.

/** A line as the spreadsheet numbers it: the header is line 1. One that cannot be read has a `fault` and no cells. */
export interface Line {
  readonly number: number;
  readonly cells: readonly string[];
  readonly fault?: string;
}

/** How many characters a line may have. */
const most = 100_000;

export const faults = {
  long: `A line has at most ${most} characters`,
  stray: 'A cell that begins with a quote ends with one, and quotes inside it are doubled',
  open: `A cell begins with a quote that nothing closes within ${most} characters: what follows was not read`,
} as const;

/** What a text at a place turns out to be: a line and where the next begins, or nothing whole yet. */
type Cut = { readonly cells: string[]; readonly next: number; readonly fault?: string } | null;

/** Where a cell in quotes that begins at `from` is closed; -1 when the text does not say yet. */
function closing(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

/** Cuts a line that has quotes in it. */
function cutQuoted(text: string, start: number, delimiter: string, isLast: boolean): Cut {
  const cells: string[] = [];
  for (let at = start; ; ) {
    const isQuoted = text[at] === '"';
    const close = isQuoted ? closing(text, at) : -1;
    // A quote at the very end may be the first of two.
    if (isQuoted && (close < 0 || (close + 1 === text.length && !isLast))) return null;
    const after = isQuoted ? close + 1 : at;
    const line = text.indexOf('\n', after);
    if (line < 0 && !isLast) return null;
    const end = line < 0 ? text.length : line;
    const mark = text.indexOf(delimiter, after);
    const stop = mark >= 0 && mark < end ? mark : end;
    const tail = text.slice(after, stop === end ? lineEnd(text, end) : stop);
    if (isQuoted && tail !== '') return { cells: [], next: end + 1, fault: faults.stray };
    cells.push(isQuoted ? text.slice(at + 1, close).replaceAll('""', '"') : tail);
    if (stop === end) return { cells, next: end + 1 };
    at = stop + 1;
  }
}

const lineEnd = (text: string, end: number): number => (text[end - 1] === '\r' ? end - 1 : end);

/** Cuts the line that begins at `start`; `quote` is where the next quote stands. */
function cut(text: string, start: number, quote: number, delimiter: string, isLast: boolean): Cut {
  const line = text.indexOf('\n', start);
  const end = line < 0 ? text.length : line;
  if (quote >= 0 && quote < end) return cutQuoted(text, start, delimiter, isLast);
  if (line < 0 && !isLast) return null;
  return { cells: text.slice(start, lineEnd(text, end)).split(delimiter), next: end + 1 };
}

interface Scan {
  delimiter: string;
  /** The lines begun so far. */
  number: number;
  /** What is read no further than to the next line's beginning, or not at all. */
  state: 'READING' | 'SKIPPING' | 'ENDED';
}

/** Takes the whole lines off a text, and answers where the rest begins. */
function takeLines(scan: Scan, text: string, isLast: boolean, lines: Line[]): number {
  let start = 0;
  let quote = text.indexOf('"');
  if (scan.state === 'SKIPPING') {
    start = text.indexOf('\n') + 1;
    if (start === 0) return text.length;
    scan.state = 'READING';
  }
  while (start < text.length) {
    if (quote >= 0 && quote < start) quote = text.indexOf('"', start);
    const found = cut(text, start, quote, scan.delimiter, isLast);
    const isLong = (found ? found.next : text.length) - start > most;
    if (!found && !isLong && !isLast) return start;
    scan.number += 1;
    if (found && !isLong) {
      if (found.fault !== undefined) lines.push({ number: scan.number, cells: [], fault: found.fault });
      else if (found.cells.some((cell) => cell !== ''))
        lines.push({ number: scan.number, cells: found.cells });
      start = found.next;
      continue;
    }
    const end = text.indexOf('\n', start);
    const isOpen = !found && quote >= start && (end < 0 || quote < end);
    lines.push({ number: scan.number, cells: [], fault: isOpen ? faults.open : faults.long });
    if (!found) scan.state = isOpen ? 'ENDED' : 'SKIPPING';
    start = found ? found.next : text.length;
  }
  return text.length;
}

/**
 * The lines of a text that comes in pieces, as many at a time as a piece completes; lines without anything in a cell are
 * left out. `delimiterOf` is asked once, with the first line.
 */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  delimiterOf: (head: string) => string,
): AsyncGenerator<readonly Line[]> {
  const scan: Scan = { delimiter: '', number: 0, state: 'READING' };
  let rest = '';
  const take = (text: string, isLast: boolean): readonly Line[] => {
    const lines: Line[] = [];
    const head = text.indexOf('\n');
    if (scan.delimiter === '' && head < 0 && !isLast && text.length <= most) {
      rest = text;
      return lines;
    }
    scan.delimiter ||= delimiterOf(head < 0 ? text : text.slice(0, head));
    rest = text.slice(takeLines(scan, text, isLast, lines));
    return lines;
  };
  for await (const piece of pieces) {
    yield take(rest + piece, false);
    if (scan.state === 'ENDED') return;
  }
  yield take(rest, true);
}
