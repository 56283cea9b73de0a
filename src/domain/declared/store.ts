// Reads published figures.
import { parseDay } from '../../core/day.ts';
import type { Batch } from '../../graph/asking.ts';
import { type Row, type Statement, statement } from '../../store/statement.ts';
import type { Qualifier } from './card.ts';

/** A figure as it was published. */
export interface Figure {
  readonly divisionId: number;
  readonly metric: string;
  readonly dimension: string | null;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly unit: string;
  readonly verbatim: string;
  readonly definition: string | null;
  readonly note: string | null;
  readonly periodFrom: Date | null;
  readonly periodTo: Date | null;
  readonly periodText: string;
  readonly publisher: string;
  readonly title: string;
  readonly publishedOn: Date | null;
}

/** The published figures of divisions, in the order they were published in. */
const figures = (divisionIds: readonly number[]): Statement =>
  statement(
    `select division_id as "divisionId", metric, dimension, value::text, qualifier::text, unit, verbatim, definition, note,
      period_from::text as "periodFrom", period_to::text as "periodTo", period_text as "periodText", publisher, title,
      published_on::text as "publishedOn"
    from declared_figure where division_id = any($1::int[]) order by id`,
    [divisionIds],
  );

const dayIn = (text: unknown): Date | null => (typeof text === 'string' ? parseDay(text) : null);

/** A figure as it was read. */
const figureIn = (row: Row): Figure =>
  ({
    ...row,
    value: Number(row['value']),
    periodFrom: dayIn(row['periodFrom']),
    periodTo: dayIn(row['periodTo']),
    publishedOn: dayIn(row['publishedOn']),
  }) as unknown as Figure;

/** Figures of many divisions. */
interface Figuring extends Batch {
  of(divisionId: number): readonly Figure[];
  add(divisionId: number): void;
}

export function figuring(): Figuring {
  const wanted = new Set<number>();
  let told: readonly Figure[] = [];
  return {
    add: (divisionId) => void wanted.add(divisionId),
    statements: () => [figures([...wanted])],
    answer: ([rows = []]) => {
      told = rows.map(figureIn);
    },
    of: (id) => told.filter(({ divisionId }) => divisionId === id),
  };
}
