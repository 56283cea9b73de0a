// Looking messages through (留言审核): taking them in as opinions, or declining them for a reason.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'messageModerating', term: '留言审核', metrics: [], behind: {} };
