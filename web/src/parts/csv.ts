// Rows as a sheet that spreadsheets open, in which no text is taken for a formula.

export type Cell = string | number | null;

/**
 * What a spreadsheet may take for the beginning of a formula, in full width as well, with or without blanks before it; a tab or
 * the end of a line in front may be dropped, or split the cell.
 */
const likeFormula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** A cell that begins like a formula is made to begin like text: a name must not run in anybody's spreadsheet. */
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = likeFormula.test(cell) ? `'${cell}` : cell;
  return /[",\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map(written).join(',')).join('\r\n');
