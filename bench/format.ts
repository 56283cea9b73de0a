// How numbers and tables are written on the page of results.

export type Cell = string | number | null | undefined;

/** Three digits that mean something. */
export const figure = (value: number | null | undefined): string => {
  if (value == null || Number.isNaN(value)) return '–';
  return Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)));
};

/** A table in Markdown: the first column are names, the others numbers. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`;
  const rule = heads.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}
