// What the command was told: which queries to measure, on which data, for how long.
import { parseArgs } from 'node:util';

export interface Wish {
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: readonly number[];
  /** Keys of queries; all where none is named. */
  readonly queries: readonly string[] | null;
  /** The data folder to measure; that of the environment where none is named. */
  readonly data: string | null;
}

const listOf = (text: string): string[] => text.split(',').map((each) => each.trim());

function positive(text: string, what: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${what} is a number above 0, not ${text}`);
  return number;
}

/** Reads the command line. Throws a sentence when it cannot be. */
export function readWish(args: readonly string[]): Wish {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '1,16,64' },
      queries: { type: 'string' },
      data: { type: 'string' },
    },
  });
  return {
    seconds: positive(values.seconds, '--seconds'),
    rounds: positive(values.rounds, '--rounds'),
    connections: listOf(values.connections).map((each) => positive(each, '--connections')),
    queries: values.queries === undefined ? null : listOf(values.queries),
    data: values.data ?? null,
  };
}
