// What an item asks for, beyond its words.
import type { StandardItem } from '../../generated/prisma/client.ts';

export type Quantity = Pick<StandardItem, 'unit' | 'comparison'> & {
  readonly threshold: number | null;
  readonly thresholdTo: number | null;
};

const numberOf = (decimal: StandardItem['threshold']): number | null =>
  decimal === null ? null : Number(decimal);

/** How much of what; null for an item of another kind. */
export const quantityOf = (
  item: Pick<StandardItem, 'kind' | 'unit' | 'comparison' | 'threshold' | 'thresholdTo'>,
): Quantity | null =>
  item.kind === 'QUANTITY'
    ? { ...item, threshold: numberOf(item.threshold), thresholdTo: numberOf(item.thresholdTo) }
    : null;

export type Frequency = Pick<StandardItem, 'measure' | 'activityTypes' | 'count' | 'per'>;

/** How often what; null for an item of another kind. */
export const frequencyOf = (item: Frequency & Pick<StandardItem, 'kind'>): Frequency | null =>
  item.kind === 'FREQUENCY' ? item : null;
