// The scoreboard as a sheet: all who are ranked, with numbers that a spreadsheet takes for numbers.
import type { Client, CombinedError } from '@urql/core';
import { ScoreBoardDocument, type ScoreBoardQuery } from '../../gql/graphql.ts';
import type { Cell } from '../parts/csv.ts';
import { readWhole } from '../parts/whole.ts';

type Board = NonNullable<NonNullable<ScoreBoardQuery['division']>['scoreBoard']>;
export type Ranked = Board['ranking']['edges'][number]['node'];

/** In the order of the board's own columns. */
const rowOf = ({ rank, deputy, score, zScore }: Ranked): readonly Cell[] => [
  ...[rank, deputy.name, deputy.electoralUnit],
  ...[Number(score.total), score.grade?.name ?? null, zScore === null ? null : Number(zScore)],
];

/** Every row of a board, however many pages it has; why, where they could not all be read. */
export async function readSheet(
  client: Client,
  code: string,
  on: string,
): Promise<readonly (readonly Cell[])[] | CombinedError> {
  const ranked = await readWhole(client, {
    query: ScoreBoardDocument,
    asked: (after) => ({ code, on, after }),
    of: ({ division }) => division?.scoreBoard?.ranking,
  });
  return 'map' in ranked ? ranked.map(rowOf) : ranked;
}
