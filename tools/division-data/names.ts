// Mends the names of towns in front of which the source repeats the name of their county.
import { must } from './must.ts';
import type { Row } from './source.ts';

// How many towns of this edition are so written; another number means that the rule meets something unexamined.
const REPEATING = 100;

function withoutCounty(name: string, county: string, prefecture: string): string {
  const repeated = [prefecture + county, county].find((prefix) => name.startsWith(prefix));
  const rest = repeated === undefined ? name : name.slice(repeated.length);
  // 芒市镇 and 七星区街道 are whole names: what is left must still be a name, not a bare ending.
  return /.(镇|乡|街道)$/.test(rest) ? rest : name;
}

export function mendedNames(rows: readonly Row[]): Map<string, string> {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const mended = new Map<string, string>();
  for (const { code, name, parent } of rows) {
    if (code.length !== 9) continue;
    const county = byCode.get(parent);
    const prefecture = byCode.get(county?.parent ?? '');
    const short = withoutCounty(name, county?.name ?? '', prefecture?.name ?? '');
    if (short !== name) mended.set(code, short);
  }
  must(mended.size === REPEATING, `${mended.size} towns repeat their county's name, not ${REPEATING}`);
  return mended;
}
