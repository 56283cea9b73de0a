// Trees for tests: ragged ones that chance grows, and a small orderly one, in a world that was empty.
import { dayText, today } from '../../src/core/day.ts';
import { type Level, levels, placeOfCode, placeUnder, type Range } from '../../src/core/place.ts';
import type { DivisionKind } from '../../src/generated/prisma/enums.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** A division of the planted tree. */
export interface Node extends Range {
  readonly id: number;
  readonly code: string;
  readonly level: Level;
  readonly parent: Node | null;
  readonly hasCongress: boolean;
  readonly reports: boolean;
  /** Days, and null where it is older than every record or still there. */
  readonly bornOn: string | null;
  readonly closedOn: string | null;
}

/** The records lie in so many days before today. */
export const window = 900;

/** The day so many days ago; negative numbers lie ahead. */
export const daysAgo = (days: number): string => dayText(new Date(today().getTime() - days * 86_400_000));

/** Writes rows under the import role; the columns are those of the first. */
export async function sow(
  world: Pick<World, 'arrange'>,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  const text = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value,
  );
  await world.arrange(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [text],
  );
}

/** The node and all above it. */
export const upwards = (node: Node): Node[] => (node.parent ? [node, ...upwards(node.parent)] : [node]);

/** What is owned by a division carries these. */
export const owner = (node: Node) => ({ division_id: node.id, place: node.from });

const kinds: Readonly<Record<Level, readonly [lawful: DivisionKind, without: DivisionKind]>> = {
  NATION: ['NATION', 'NATION'],
  PROVINCE: ['PROVINCE', 'PROVINCE'],
  PREFECTURE: ['PREFECTURE_CITY', 'PREFECTURE_OFFICE'],
  COUNTY: ['COUNTY', 'DEVELOPMENT_ZONE'],
  TOWNSHIP: ['TOWN', 'SUBDISTRICT'],
};

/** The codes beneath each code: some counties hang on a province, some townships on a prefecture. */
function growCodes(random: Random): [code: string, parent: string | null][] {
  const all: [string, string | null][] = [['0', null]];
  const grow = (parent: string, stem: string, width: number, first: number, count: number): string[] =>
    Array.from({ length: count }, (_, index) => {
      const code = stem + String(first + index).padStart(width, '0');
      all.push([code, parent]);
      return code;
    });
  for (const province of grow('0', '', 2, 11, 3)) {
    const direct = grow(province, `${province}90`, 2, 1, random.int(0, 2));
    const prefectures = grow(province, province, 2, 1, random.int(1, 3));
    const counties = prefectures.flatMap((prefecture) => {
      grow(prefecture, `${prefecture}00`, 3, 1, random.chance(0.3) ? random.int(1, 3) : 0);
      return grow(prefecture, prefecture, 2, 1, random.int(0, 3));
    });
    for (const county of [...direct, ...counties]) grow(county, county, 3, 100, random.int(0, 5));
  }
  return all;
}

const levelOf = (code: string): Level => levels[[1, 2, 4, 6, 9].indexOf(code.length)] ?? 'NATION';

type Nature = Pick<Node, 'hasCongress' | 'reports' | 'bornOn' | 'closedOn'>;

/** The tree of codes, each with the code above it; parents come first. Ids are given in the order of `ids`. */
function treeOf(
  codes: readonly [code: string, parent: string | null][],
  ids: readonly number[],
  natureOf: (level: Level) => Nature,
): Node[] {
  const nodes = new Map<string, Node>();
  const taken = new Set<bigint>();
  codes.forEach(([code, above], index) => {
    const parent = above === null ? null : (nodes.get(above) ?? null);
    const range = parent ? placeUnder(parent, code, (place) => taken.has(place)) : placeOfCode('0');
    taken.add(range.from);
    const level = levelOf(code);
    nodes.set(code, { ...range, id: ids[index] ?? index + 1, code, level, parent, ...natureOf(level) });
  });
  return [...nodes.values()];
}

/** Ids say nothing of the order in the tree, as in life. */
export function growTree(random: Random): Node[] {
  const codes = growCodes(random);
  const ids = random.shuffle(codes.map((_, index) => index + 1));
  return treeOf(codes, ids, (level) => {
    const isTownship = level === 'TOWNSHIP';
    return {
      hasCongress: level !== 'NATION' && random.chance(level === 'PROVINCE' ? 1 : 0.8),
      reports: isTownship && random.chance(0.9),
      bornOn: isTownship && random.chance(0.15) ? daysAgo(random.int(400, window)) : null,
      closedOn: isTownship && random.chance(0.15) ? daysAgo(random.int(10, 300)) : null,
    };
  });
}

/** Writes the divisions and who lies beneath whom. */
export async function sowTree(world: World, nodes: readonly Node[]): Promise<void> {
  await sow(world, 'tree_version', [{ version: 1, valid_from: '2000-01-01', document: 'test' }]);
  const rows = nodes.map(({ id, from, to, parent, level, code, hasCongress, reports, bornOn, closedOn }) => ({
    ...{ id, place: from, place_end: to, parent_id: parent?.id ?? null, level, code, reports },
    ...{ kind: kinds[level][hasCongress ? 0 : 1], name: code, full_name: code, pinyin: code, initials: code },
    ...{ has_congress: hasCongress, is_virtual: level === 'NATION', born_on: bornOn, closed_on: closedOn },
  }));
  await sow(world, 'division', rows);
  const pairs = nodes.flatMap((node) =>
    upwards(node).map((above, depth) => ({
      ...{ version: 1, descendant_id: node.id, ancestor_id: above.id, depth },
    })),
  );
  await sow(world, 'division_ancestor', pairs);
}

const orderly = {
  ...{ '0': null, '11': '0', '1101': '11', '110101': '1101', '110101100': '110101', '110101101': '110101' },
  ...{
    '110102': '1101',
    '110102100': '110102',
    '12': '0',
    '1201': '12',
    '120101': '1201',
    '120101100': '120101',
  },
};

/** Plants a small orderly tree, by code: every division but the nation has a congress, and nothing else is there. */
export async function plantOrderly(world: World): Promise<Readonly<Record<string, Node>>> {
  const codes = Object.entries(orderly).sort(([one], [other]) => one.length - other.length);
  const nodes = treeOf(codes, [], (level) => ({
    ...{ hasCongress: level !== 'NATION', reports: level === 'TOWNSHIP', bornOn: null, closedOn: null },
  }));
  await sowTree(world, nodes);
  await world.arrange(`select setval('division_id_seq', max(id)) from division`);
  return Object.fromEntries(nodes.map((node) => [node.code, node]));
}
