// What the command was told: which part to measure, on which data, for how long.
import { parseArgs } from 'node:util';

export const parts = ['reads', 'growth', 'writes', 'costs', 'import', 'scores', 'several', 'soak'] as const;
export type Part = (typeof parts)[number];

export const scales = ['0.01', '0.1', '1'] as const;
export type Scale = (typeof scales)[number];

export interface Wish {
  readonly scale: Scale;
  /** The parts to measure; all but the soak where none is named. */
  readonly only: readonly Part[];
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: readonly number[];
  /** Keys of queries; all where none is named. */
  readonly queries: readonly string[] | null;
  /** A data folder to measure as it is, instead of the one of a scale. */
  readonly data: string | null;
  /** What the size of the data is called. */
  readonly label: string;
  /** Lines of the sheet of activities that is imported; a tenth as many deputies. */
  readonly rows: number;
  /** Minutes of the soak. */
  readonly minutes: number;
}

const listOf = (text: string): string[] => text.split(',').map((each) => each.trim());

function oneOf<Name extends string>(names: readonly Name[], text: string, what: string): Name {
  const found = names.find((name) => name === text);
  if (found === undefined) throw new Error(`${what} is one of ${names.join(', ')}, not ${text}`);
  return found;
}

function positive(text: string, what: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${what} is a number above 0, not ${text}`);
  return number;
}

/**
 * Reads the command line. The data are those of a scale; where none is named, those of DATA_DIR, if there is one. Throws a
 * sentence when it cannot be.
 */
export function readWish(args: readonly string[], env: NodeJS.ProcessEnv): Wish {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { type: 'string' },
      only: { type: 'string', default: 'reads,growth,writes,costs,import,scores,several' },
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '1,16,64' },
      queries: { type: 'string' },
      data: { type: 'string' },
      rows: { type: 'string', default: '1000000' },
      minutes: { type: 'string', default: '30' },
    },
  });
  const data = values.data ?? (values.scale === undefined ? env['DATA_DIR'] : undefined);
  return {
    scale: oneOf(scales, values.scale ?? '0.01', '--scale'),
    label: values.scale ?? (data === undefined ? '0.01' : 'as it was'),
    only: listOf(values.only).map((each) => oneOf(parts, each, '--only')),
    seconds: positive(values.seconds, '--seconds'),
    rounds: positive(values.rounds, '--rounds'),
    connections: listOf(values.connections).map((each) => positive(each, '--connections')),
    queries: values.queries === undefined ? null : listOf(values.queries),
    data: data ?? null,
    rows: positive(values.rows, '--rows'),
    minutes: positive(values.minutes, '--minutes'),
  };
}
