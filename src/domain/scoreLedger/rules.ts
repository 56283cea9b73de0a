// How a score is explained in sentences.

/** A score as far as it is explained. */
export interface Explained {
  readonly items: readonly {
    readonly text: string;
    readonly records: number;
    readonly points: string;
    readonly counted: string;
  }[];
  readonly total: string;
  readonly grade: string | null;
  readonly rank: number;
  readonly ranked: number;
  readonly isBarred: boolean;
}

const points = (value: string): string => `${value} ${value === '1' ? 'point' : 'points'}`;

/** How a score came about, a sentence for each item and one for the whole. */
export function explain({ items, total, grade, rank, ranked, isBarred }: Explained): string[] {
  const lines = items.map(({ text, records, points: worth, counted }) => {
    const from =
      records === 0 ? 'without a record' : `from ${records} ${records === 1 ? 'record' : 'records'}`;
    const left = worth === counted ? '' : `, of which ${counted} count within the bounds of the rules`;
    return `${text}: ${points(worth)} ${from}${left}.`;
  });
  const graded = grade === null ? '' : `, grade ${grade}`;
  const barred = isBarred ? ' A condition bars from awards.' : '';
  return [...lines, `In all ${points(total)}: rank ${rank} of ${ranked}${graded}.${barred}`];
}
