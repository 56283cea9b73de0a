// The tally (统计): all that the nouns above count, as one catalogue.
import type { Card } from '../../graph/card.ts';
import { anySeat, permits } from '../../graph/permit.ts';
import { card as activity } from '../activity/card.ts';
import { card as assessment } from '../assessment/card.ts';
import { card as congress } from '../congress/card.ts';
import { card as deputy } from '../deputy/card.ts';
import { card as opinion } from '../opinion/card.ts';
import { card as station } from '../station/card.ts';
import { columnsOf } from '../../core/metric.ts';
import { catalogueOf, type Columns, expectedColumns } from './rules.ts';

export const may = permits('tally', { read: anySeat });

/** Every metric and rate, once. */
export const catalogue = catalogueOf([congress, deputy, station, assessment, activity, opinion]);

export const card: Card = { noun: 'tally', term: '统计', metrics: [], behind: {} };

/** The columns that are wanted, flows and stocks. */
export const columnsAmong = (wanted: ReadonlySet<string>): Columns => ({
  flows: [...catalogue.flows, expectedColumns.flow].filter((each) => wanted.has(each)),
  stocks: [...catalogue.stocks, expectedColumns.stock].filter((each) => wanted.has(each)),
});

const partsOf = (name: string): string[] => {
  const rate = catalogue.rates.find((each) => each.key === name);
  const metrics = rate ? [rate.numerator, rate.denominator] : [name];
  return metrics.flatMap((key) => {
    const metric = catalogue.metric(key);
    return metric ? columnsOf(metric) : [];
  });
};

/** The counter columns that the selected fields read. */
export function columnsFor(names: ReadonlySet<string>): Columns {
  const expected = names.has('coverage') ? [expectedColumns.flow, expectedColumns.stock] : [];
  return columnsAmong(new Set([...[...names].flatMap(partsOf), ...expected]));
}
