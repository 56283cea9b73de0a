// Asks a planted world for all its numbers at all its divisions at once, over GraphQL.
import { monthText, type Period } from '../../src/core/period.ts';
import { catalogue } from '../../src/domain/tally/card.ts';
import type { Node } from './tree.ts';
import type { Person } from './world.ts';

/** A field of a roll-up: its name in the answer, and as `metric` or `metric:value`. */
interface Field {
  readonly name: string;
  readonly key: string;
  readonly text: string;
}

const fields: readonly Field[] = catalogue.metrics.flatMap(({ key, by }) => [
  { name: key, key, text: key },
  ...Object.keys(by?.values ?? {}).map((value) => {
    const name = `${key}_${value}`;
    return { name, key: `${key}:${value}`, text: `${name}: ${key}(${by?.argument}: ${value})` };
  }),
]);

const keysOf = (wanted: (metric: (typeof catalogue.metrics)[number]) => boolean): string[] =>
  catalogue.metrics
    .filter(wanted)
    .flatMap(({ key, by }) => [key, ...Object.keys(by?.values ?? {}).map((value) => `${key}:${value}`)]);

/** Every number of a roll-up, those that add up from children, and those that add up over months. */
export const keys = {
  all: fields.map(({ key }) => key),
  additive: keysOf(({ additive }) => additive),
  flows: keysOf(({ kind }) => kind === 'flow'),
  stocks: keysOf(({ kind }) => kind === 'stock'),
};

export type Asked = Readonly<Record<string, number>>;

type Answered = Readonly<Record<string, number>>;

const plain = (answered: Answered): Asked =>
  Object.fromEntries(fields.map(({ name, key }) => [key, answered[name] ?? Number.NaN]));

const wish = ({ from, to }: Period) => ({ months: { from: monthText(from), to: monthText(to - 1) } });

async function ask<Data>(person: Person, nodes: readonly Node[], selection: string, period: Period) {
  const each = nodes.map(({ id, code }) => `n${id}: division(code: "${code}") { ${selection} }`);
  const numbers = (type: string) =>
    `fragment ${type}Numbers on ${type} { ${fields.map(({ text }) => text).join(' ')} }`;
  const types = ['Rollup', 'MonthRollup'].filter((type) => selection.includes(`...${type}Numbers`));
  const document = `query ($period: PeriodInput!) { ${each.join(' ')} } ${types.map(numbers).join(' ')}`;
  const { data, errors } = await person.ask<Record<string, Data>, object>(document, { period: wish(period) });
  if (!data || errors) throw new Error(`The service refused: ${JSON.stringify(errors)}`);
  return new Map(nodes.map((node) => [node.id, data[`n${node.id}`] as Data]));
}

/** All numbers of each division over a period. */
export async function askNumbers(person: Person, nodes: readonly Node[], period: Period) {
  const answers = await ask<{ rollup: Answered }>(
    person,
    nodes,
    'rollup(period: $period) { ...RollupNumbers }',
    period,
  );
  return new Map([...answers].map(([id, { rollup }]) => [id, plain(rollup)]));
}

/** The same with each month of the period, the period before it and the same months a year before. */
export async function askSeries(person: Person, nodes: readonly Node[], period: Period) {
  const selection = `rollup(period: $period) { ...RollupNumbers series { month ...MonthRollupNumbers }
    previousPeriod { ...RollupNumbers } previousYear { ...RollupNumbers } }`;
  type Rollup = Answered & {
    readonly series: readonly (Answered & { readonly month: unknown })[];
    readonly previousPeriod: Answered;
    readonly previousYear: Answered;
  };
  const answers = await ask<{ rollup: Rollup }>(person, nodes, selection, period);
  return [...answers.values()].map(({ rollup }) => ({
    total: plain(rollup),
    months: rollup.series.map(({ month }) => month),
    series: rollup.series.map(plain),
    previousPeriod: plain(rollup.previousPeriod),
    previousYear: plain(rollup.previousYear),
  }));
}

export interface Coverage {
  readonly expected: number;
  readonly reporting: number;
  readonly rate: number | null;
  readonly missing: { readonly edges: readonly { readonly node: { readonly code: string } }[] };
}

/** Who has reported and who has not, at each division over a period. */
export async function askCoverage(person: Person, nodes: readonly Node[], period: Period) {
  const selection = `rollup(period: $period) { coverage { expected reporting rate
    missing(first: 50) { edges { node { code } } } } }`;
  const answers = await ask<{ rollup: { coverage: Coverage } }>(person, nodes, selection, period);
  return new Map([...answers].map(([id, { rollup }]) => [id, rollup.coverage]));
}
