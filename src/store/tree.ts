// The tree of divisions in memory: it is public, changes rarely, and says by its stamp whether it is still true.
import { contains, type Level, type Range, rankOf } from '../core/place.ts';
import type { Division } from '../generated/prisma/client.ts';
import type { Reader } from './reader.ts';
import { type Row, statement } from './statement.ts';

/** One state of the tree. What is asked once is kept. */
export interface Tree {
  readonly stamp: string;
  /** The division a code means today; a code of no place of its own means its alias. */
  byCode(code: string): Division | null;
  /** The divisions directly beneath one that are alive, in the order of their codes. */
  childrenOf(id: number): readonly Division[];
  /** The living divisions of a level within a range, in the tree's order. */
  atLevel(level: Level, range: Range): readonly Division[];
  /** How many divisions have their id from one to another, both included. */
  countBetween(first: number, last: number): number;
  /** Those above a division, from the nation down. */
  above(division: Division): readonly Division[];
}

const divisions = `select id, place::text, place_end::text as "placeEnd", parent_id as "parentId", level::text,
    kind::text, code, name, full_name as "fullName", has_congress as "hasCongress", is_virtual as "isVirtual", reports,
    pinyin, initials, note, born_on::text as "bornOn", closed_on::text as "closedOn"
  from division order by place`;
const aliases = `select code, division_id as "divisionId" from division_alias where code is not null`;
const stamp = `select stamp::text from tree_stamp`;

const day = (text: unknown): Date | null => (typeof text === 'string' ? new Date(`${text}T00:00:00Z`) : null);

const asDivision = (row: Row): Division =>
  ({
    ...row,
    place: BigInt(String(row['place'])),
    placeEnd: BigInt(String(row['placeEnd'])),
    bornOn: day(row['bornOn']),
    closedOn: day(row['closedOn']),
  }) as unknown as Division;

/** How many of these sorted numbers come before one. */
function rankAt(sorted: readonly number[], one: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? one) < one) low = middle + 1;
    else high = middle;
  }
  return low;
}

function treeOf(stamped: string, all: readonly Division[], named: readonly Row[]): Tree {
  const byId = new Map(all.map((each) => [each.id, each]));
  const codes = new Map<string, Division>();
  for (const { code, divisionId } of named) {
    const meant = byId.get(Number(divisionId));
    if (meant) codes.set(String(code), meant);
  }
  const alive = all.filter((each) => each.closedOn === null);
  for (const each of all) if (each.code !== null) codes.set(each.code, each);
  const children = new Map<number, Division[]>();
  for (const each of alive) {
    if (each.parentId === null) continue;
    const siblings = children.get(each.parentId);
    if (siblings) siblings.push(each);
    else children.set(each.parentId, [each]);
  }
  const ids = all.map(({ id }) => id).sort((one, other) => one - other);
  const slices = new Map<string, readonly Division[]>();
  return {
    stamp: stamped,
    byCode: (code) => codes.get(code) ?? null,
    childrenOf: (id) => children.get(id) ?? [],
    atLevel: (level, range) => {
      const key = `${rankOf(level)}:${range.from}:${range.to}`;
      const known = slices.get(key);
      if (known) return known;
      const made = alive.filter((each) => each.level === level && contains(range, each.place));
      slices.set(key, made);
      return made;
    },
    countBetween: (first, last) => rankAt(ids, last + 1) - rankAt(ids, first),
    above: (division) => {
      const path: Division[] = [];
      for (let at = division.parentId; at !== null; ) {
        const parent = byId.get(at);
        if (!parent) break;
        path.unshift(parent);
        at = parent.parentId;
      }
      return path;
    },
  };
}

/** Keeps the tree that was read last. */
export interface Forest {
  /** The tree as it was read last; `stamped` reads it anew unless it is that one. */
  tree(stamped?: string): Promise<Tree>;
}

export function openForest(reader: Reader): Forest {
  let reading: Promise<Tree> | undefined;
  let last: Tree | undefined;
  const read = async (): Promise<Tree> => {
    const [stamps, rows, named] = await reader.readPublic(
      [stamp, divisions, aliases].map((text) => statement(text, [])),
    );
    last = treeOf(String(stamps?.[0]?.['stamp']), (rows ?? []).map(asDivision), named ?? []);
    return last;
  };
  return {
    async tree(stamped) {
      if (last && (stamped === undefined || last.stamp === stamped)) return last;
      reading ??= read().finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
}
