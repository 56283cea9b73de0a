// What a metric is: declared once by the noun that counts it, and read by storage, schema, documents and tests.

/** Counter columns that are added and subtracted to make one number. */
export interface Measured {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

export interface Metric {
  /** The name everywhere: GraphQL field and catalogue. */
  readonly key: string;
  /** The Chinese term. */
  readonly term: string;
  readonly unit: string;
  /** A stock is taken at a date, a flow over a period. */
  readonly kind: 'stock' | 'flow';
  readonly definition: string;
  /** Whether a parent's number is its own plus its children's. What is not is still exact at every level. */
  readonly additive: boolean;
  readonly total: Measured;
  /** The one way it may be split, by the values of an argument. */
  readonly by?: {
    readonly argument: 'level' | 'kind' | 'type';
    readonly values: Readonly<Record<string, Measured>>;
  };
}

/** A quotient that carries its parts; never added up, always divided last. */
export interface Rate {
  readonly key: string;
  readonly term: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly definition: string;
}

const column = (prefix: string, value: string): string => `${prefix}_${value.toLowerCase()}`;

/** Columns named prefix_value for each value: the total adds them all. `less` columns are taken off value by value. */
export function splitBy(
  argument: 'level' | 'kind' | 'type',
  prefix: string,
  values: readonly string[],
  less?: string,
): Pick<Metric, 'total' | 'by'> {
  const measured = (value: string): Measured => ({
    plus: [column(prefix, value)],
    ...(less === undefined ? {} : { minus: [column(less, value)] }),
  });
  return {
    total: {
      plus: values.map((value) => column(prefix, value)),
      ...(less === undefined ? {} : { minus: values.map((value) => column(less, value)) }),
    },
    by: { argument, values: Object.fromEntries(values.map((value) => [value, measured(value)])) },
  };
}

/** Every column a metric reads. */
export const columnsOf = (metric: Metric): string[] => [...metric.total.plus, ...(metric.total.minus ?? [])];

function sumOf(columns: readonly string[], counts: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const each of columns) sum += counts[each] ?? 0;
  return sum;
}

/** Adds up a measured number from counter columns. Columns that are not there count nothing. */
export const valueOf = ({ plus, minus }: Measured, counts: Readonly<Record<string, number>>): number =>
  minus === undefined ? sumOf(plus, counts) : sumOf(plus, counts) - sumOf(minus, counts);
