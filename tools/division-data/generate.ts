// Derives data/divisions from the pinned NBS edition and the hand-made overlay: `npm ci && npm run generate`.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { KINDS, LEVELS, isKind } from './classify.ts';
import { parseOverlay } from './overlay.ts';
import { PACKAGE, readSource } from './source.ts';
import { formatTable } from './table.ts';
import { growTree, type Division, type Tree } from './tree.ts';

const KIND_NAMES = Object.keys(KINDS).filter(isKind);
const DATA = new URL('../../data/divisions/', import.meta.url);

function divisionTable(divisions: readonly Division[]): string {
  const columns = [
    'code',
    'parent',
    'level',
    'kind',
    'name',
    'congress',
    'virtual',
    'reports',
    'pinyin',
    'initials',
    'aliases',
    'note',
  ] as const;
  const flag = (value: boolean): string => (value ? '1' : '0');
  const rows = divisions.map((division) => ({
    ...division,
    congress: flag(division.congress),
    virtual: flag(division.virtual),
    reports: flag(division.reports),
    pinyin: division.syllables.join(''),
    initials: division.syllables.map((syllable) => syllable.charAt(0)).join(''),
    aliases: division.aliases.join('|'),
  }));
  return formatTable(columns, rows);
}

// Counts in the order of the names, from the nation down, and leaves out what does not occur.
function countBy<Name extends string>(
  divisions: readonly Division[],
  names: readonly Name[],
  nameOf: (division: Division) => Name,
): Record<string, number> {
  const counts = names.map(
    (name) => [name, divisions.filter((division) => nameOf(division) === name).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function counts({ divisions, aliases }: Tree): Record<string, number | Record<string, number>> {
  const byLevel = (some: readonly Division[]): Record<string, number> =>
    countBy(some, LEVELS, ({ level }) => level);
  return {
    nodes: divisions.length,
    aliases: aliases.length,
    level: byLevel(divisions),
    kind: countBy(divisions, KIND_NAMES, ({ kind }) => kind),
    congress: byLevel(divisions.filter(({ congress }) => congress)),
    virtual: byLevel(divisions.filter(({ virtual }) => virtual)),
    reports: divisions.filter(({ reports }) => reports).length,
  };
}

const overlay = readFileSync(new URL('overlay.tsv', DATA), 'utf8');
const tree = growTree(readSource(), parseOverlay(overlay));
const tables = {
  '2023.tsv': divisionTable(tree.divisions),
  'aliases.tsv': formatTable(['code', 'name', 'aliasOf', 'reason'], tree.aliases),
};
for (const [file, text] of Object.entries(tables)) writeFileSync(new URL(file, DATA), text);

const { name, version, integrity, cutOff } = PACKAGE;
const sha256 = Object.fromEntries(
  Object.entries({ ...tables, 'overlay.tsv': overlay }).map(([file, text]) => [
    file,
    createHash('sha256').update(text).digest('hex'),
  ]),
);
const source = {
  package: name,
  version,
  integrity,
  publisher: '国家统计局',
  cutOff,
  counts: counts(tree),
  sha256,
};
writeFileSync(new URL('SOURCE.json', DATA), `${JSON.stringify(source, null, 2)}\n`);
console.log(JSON.stringify(source.counts, null, 2));
