// Trials of scoring rules (模拟计分): what a draft would have made of a past cycle; nothing is stored.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'scoreTrial', term: '模拟计分', metrics: [], behind: {} };
