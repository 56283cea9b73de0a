// Declaring duty records (申报履职): by deputies, stations and staff; declared anew when sent back, or taken back.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'dutyDeclaring', term: '申报履职', metrics: [], behind: {} };
