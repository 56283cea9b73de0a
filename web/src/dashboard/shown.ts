// What a view of a division is made of, handed to each of its parts.
import type { OverviewQuery, PeriodInput } from '../../gql/graphql.ts';
import type { Key } from '../numbers.ts';
import type { Trail } from '../view.ts';

export type Division = NonNullable<OverviewQuery['division']>;
export type Rollup = NonNullable<Division['rollup']>;

export interface Shown {
  readonly trail: Trail;
  readonly division: Division;
  /** What the numbers are of: while another period is read, the one that was read last. */
  readonly period: string;
  readonly input: PeriodInput;
  /** The period that was asked for. */
  readonly asked: PeriodInput;
  /** The number that charts and bars show. */
  readonly by: Key;
  readonly choose: (by: Key) => void;
}
