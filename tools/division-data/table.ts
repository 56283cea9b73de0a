// Reads and writes tab-separated tables: a header line, no quotes, LF.
import { must } from './must.ts';

export function parseTable<Column extends string>(
  text: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [header, ...lines] = text.trimEnd().split('\n');
  must(header === columns.join('\t'), `the header is not ${columns.join(', ')}`);
  return lines.map((line, index) => {
    const cells = line.split('\t');
    must(
      cells.length === columns.length,
      `line ${index + 2} has ${cells.length} cells, not ${columns.length}`,
    );
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]])) as Record<Column, string>;
  });
}

export function formatTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, string>[],
): string {
  const lines = rows.map((row) => {
    const cells = columns.map((column) => row[column]);
    must(
      !cells.some((cell) => /[\t\n\r"]/.test(cell)),
      `a cell holds a tab, a line break or a quote: ${cells.join(' | ')}`,
    );
    return cells.join('\t');
  });
  return `${[columns.join('\t'), ...lines].join('\n')}\n`;
}
