// What the versions in force on the way up mean for a division: the nearest applies, with what it extends.

/** A version in force at a division or above it. */
export interface Candidate {
  readonly id: number;
  /** The version of a division above that it adds to, if it does. */
  readonly extendsId: number | null;
}

/**
 * What one of them means for whoever asked: it applies; what applies adds to it; it is replaced by what applies; or it
 * has lapsed, since what it adds to is in force no longer.
 */
export const parts = ['APPLIES', 'EXTENDED', 'REPLACED', 'LAPSED'] as const;
export type Part = (typeof parts)[number];

/** The part of each of a chain, nearest first. */
export function partsOf(chain: readonly Candidate[]): Part[] {
  const standing = new Set<number>();
  for (const { id, extendsId } of chain.toReversed()) {
    if (extendsId === null || standing.has(extendsId)) standing.add(id);
  }
  const byId = new Map(chain.map((each) => [each.id, each]));
  const first = chain.find(({ id }) => standing.has(id));
  const extended = new Set<number | null>();
  for (let at = first?.extendsId ?? null; at !== null; at = byId.get(at)?.extendsId ?? null) extended.add(at);
  return chain.map((each) => {
    if (each === first) return 'APPLIES';
    if (!standing.has(each.id)) return 'LAPSED';
    return extended.has(each.id) ? 'EXTENDED' : 'REPLACED';
  });
}

/** One step of a chain as people read it. */
export interface Told {
  readonly owner: string;
  /** Steps above whoever asked. */
  readonly depth: number;
  readonly part: Part;
}

/** What is inherited, as it stands in the sentence. */
export interface Words {
  /** Like "a standard of its own". */
  readonly own: string;
  /** Like "no standard of its own". */
  readonly none: string;
  /** Like "It", with the verbs in the form it takes. */
  readonly extends: string;
  readonly replaces: string;
}

/** Why what applies does, in a sentence or more; empty where nothing does. */
export function becauseOf(chain: readonly Told[], words: Words): string {
  const first = chain.find(({ part }) => part === 'APPLIES');
  if (!first) return '';
  const owners = (part: Part) =>
    chain
      .filter((each) => each.part === part)
      .map(({ owner }) => owner)
      .join(', ');
  const say = (before: string, part: Part, after = '') =>
    owners(part) === '' ? [] : [`${before} ${owners(part)}${after}.`];
  return [
    first.depth === 0
      ? `This division has ${words.own} in force.`
      : `This division has ${words.none} in force; the nearest above it that has is ${first.owner}.`,
    ...say(words.extends, 'EXTENDED'),
    ...say(words.replaces, 'REPLACED'),
    ...say('What', 'LAPSED', ' added does not apply: what it was added to is not in force'),
  ].join(' ');
}
