// The tally (统计): all that the nouns above count, as one catalogue.
import type { Card } from '../../graph/card.ts';
import { anySeat, permits } from '../../graph/permit.ts';
import { card as activity } from '../activity/card.ts';
import { card as assessment } from '../assessment/card.ts';
import { card as congress } from '../congress/card.ts';
import { card as deputy } from '../deputy/card.ts';
import { card as opinion } from '../opinion/card.ts';
import { card as station } from '../station/card.ts';
import { catalogueOf } from './rules.ts';

export const may = permits('tally', { read: anySeat });

/** Every metric and rate, once. */
export const catalogue = catalogueOf([congress, deputy, station, assessment, activity, opinion]);

export const card: Card = { noun: 'tally', term: '统计', metrics: [], behind: {} };
