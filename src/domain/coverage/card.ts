// Coverage (上报情况): how many divisions were expected to report and how many did, so that missing is never zero.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'coverage', term: '上报情况', metrics: [], behind: {} };
