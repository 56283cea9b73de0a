// Why one version of scoring rules applies and no other.

/** One step up from a division: a version in force there, its own or an ancestor's, nearest first. */
export interface Step {
  readonly owner: string;
  readonly depth: number;
}

/** Why the first version of a chain is the one that applies. */
export function becauseOf([nearest, ...rest]: readonly Step[]): string {
  if (!nearest) return 'Neither this division nor any above it has rules in force.';
  const first =
    nearest.depth === 0
      ? 'This division has rules of its own in force'
      : `This division has no rules of its own in force; the nearest above it that has is ${nearest.owner}`;
  const replaced = rest.map(({ owner }) => owner).join(', ');
  return replaced === '' ? `${first}.` : `${first}. They replace those of ${replaced}.`;
}
