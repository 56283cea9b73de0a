// Where a part of the demo plays: its chance, the tree around it, and the records made so far.
import { makeName, type Name, type Syllables } from './names.ts';
import { type Random, randomFrom, seedOf } from './random.ts';
import type { At, Records } from './records.ts';

export interface Tree {
  /** The division of a code. Throws when there is none. */
  at(code: string): At;
  /** The towns, townships and subdistricts beneath a division that are expected to report, in the order of their codes. */
  townsOf(code: string): At[];
}

export interface Scene {
  readonly random: Random;
  readonly tree: Tree;
  readonly records: Records;
  readonly name: () => Name;
}

/** What all scenes share. */
export interface Stage {
  readonly tree: Tree;
  readonly records: Records;
  readonly syllables: Syllables;
}

/** A scene whose chance depends on the code alone, so that one place does not stir another. */
export function sceneAt(code: string, { tree, records, syllables }: Stage, tibetanShare = 0): Scene {
  const random = randomFrom(seedOf(code));
  return { random, tree, records, name: () => makeName(random, syllables, tibetanShare) };
}

/** The tree's part that the demo needs. */
export function treeOf(divisions: readonly At[]): Tree {
  const byCode = new Map(divisions.map((at) => [at.code, at]));
  return {
    at: (code) => {
      const found = byCode.get(code);
      if (!found) throw new Error(`The demo needs the division ${code}, which is not in the tree`);
      return found;
    },
    townsOf: (code) => divisions.filter((at) => at.reports && at.code.startsWith(code)),
  };
}
