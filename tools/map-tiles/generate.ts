// Makes web/public/maps/tiles.json, a tile for each division of a map, out of where ECharts 4.9.0 puts their names:
// node --import tsx tools/map-tiles/generate.ts <folder of the unpacked package echarts@4.9.0>
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Tile = readonly [column: number, row: number];
interface Feature {
  readonly id: string;
  readonly properties: { readonly name: string; readonly cp?: readonly [number, number] };
}

/** Where each province stands: drawn by hand, as newspapers do. */
const nation: Readonly<Record<string, Tile>> = {
  '23': [9, 1],
  '65': [1, 3],
  '15': [7, 2],
  '22': [9, 2],
  '62': [4, 3],
  '64': [5, 3],
  '14': [6, 3],
  '13': [7, 3],
  '11': [8, 3],
  '21': [9, 3],
  '54': [1, 5],
  '63': [3, 4],
  '61': [5, 4],
  '41': [6, 4],
  '37': [7, 4],
  '12': [8, 4],
  '51': [4, 5],
  '50': [5, 5],
  '42': [6, 5],
  '34': [7, 5],
  '32': [8, 5],
  '31': [9, 5],
  '53': [4, 7],
  '52': [4, 6],
  '43': [5, 6],
  '36': [6, 6],
  '33': [8, 6],
  '45': [5, 7],
  '44': [6, 7],
  '35': [7, 6],
  '46': [5, 8],
  '71': [9, 7],
  '81': [7, 8],
  '82': [6, 8],
};
/** What belongs on the map and is no division of the tree. */
const beside: Readonly<Record<string, Tile>> = { 南海诸岛: [7, 9] };

/** Codes that came after the borders were drawn. */
const later: Readonly<Record<string, string>> = { '542400': '540600', '652200': '650500' };

/** Each to the free tile nearest to where it lies, those in the thick of it first. */
function layOut(features: readonly Feature[]): Record<string, Tile> {
  const points = features.flatMap(({ id, properties: { cp } }) =>
    cp ? [{ id: later[id] ?? id, x: cp[0], y: -cp[1] }] : [],
  );
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values) || 1;
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
  const [width, height] = [span(points.map(({ x }) => x)), span(points.map(({ y }) => y))];
  const columns = Math.max(2, Math.ceil(Math.sqrt((points.length * 1.7 * width) / height)));
  const rows = Math.max(2, Math.ceil((points.length * 1.7) / columns));
  const placed = points.map(({ id, x, y }) => ({
    code: id.endsWith('00') ? id.slice(0, 4) : id,
    column: ((x - left) / width) * (columns - 1),
    row: ((y - top) / height) * (rows - 1),
  }));
  const crowd = (one: (typeof placed)[number]): number =>
    placed.reduce((sum, each) => sum + Math.hypot(each.column - one.column, each.row - one.row), 0);
  const taken = new Set<string>();
  const tiles: Record<string, Tile> = {};
  for (const one of [...placed].sort((a, b) => crowd(a) - crowd(b))) {
    const free = Array.from(
      { length: columns * rows },
      (_, at) => [at % columns, Math.floor(at / columns)] as const,
    )
      .filter((tile) => !taken.has(tile.join()))
      .sort(
        (a, b) =>
          Math.hypot(a[0] - one.column, a[1] - one.row) - Math.hypot(b[0] - one.column, b[1] - one.row),
      );
    const [tile] = free;
    if (!tile) throw new Error(`No tile is left for ${one.code}`);
    taken.add(tile.join());
    tiles[one.code] = [tile[0] + 1, tile[1] + 1];
  }
  return Object.fromEntries(Object.entries(tiles).sort(([a], [b]) => a.localeCompare(b)));
}

const [, , source = ''] = process.argv;
const folder = join(source, 'map/json/province');
const table = await readFile(new URL('../../data/divisions/2023.tsv', import.meta.url), 'utf8');
const known = new Set(table.split('\n').map((line) => line.split('\t')[0]));
const maps: Record<string, object> = { '0': { tiles: nation, beside } };
for (const name of await readdir(folder)) {
  const read = JSON.parse(await readFile(join(folder, name), 'utf8')) as {
    readonly features: readonly Feature[];
  };
  const features = read.features.filter(({ id }) => /^\d{6}$/.test(id));
  const province = features[0]?.id.slice(0, 2) ?? '';
  if (nation[province] === undefined) continue;
  const tiles = Object.entries(layOut(features)).filter(([code]) => known.has(code));
  if (tiles.length > 1) maps[province] = { tiles: Object.fromEntries(tiles) };
}
const lines = Object.entries(maps).map(([code, map]) => `"${code}":${JSON.stringify(map)}`);
await writeFile(new URL('../../web/public/maps/tiles.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
