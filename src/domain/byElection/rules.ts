// To which congresses a division may elect.
import { type Level, rankOf } from '../../core/place.ts';
import { demand } from '../../core/refusal.ts';
import { congressLevels } from '../congress/card.ts';

type CongressLevel = (typeof congressLevels)[number];

/** Refuses with INVALID a level that a division of another does not elect to: one below it, or the nation. */
export function demandElects(acting: Level, level: Level): asserts level is CongressLevel {
  demand(
    congressLevels.some((each) => each === level),
    'Deputies of the national congress are not kept here',
    'level',
  );
  demand(
    rankOf(level) <= rankOf(acting),
    'A division elects to its own congress or to one above it, never to one beneath',
    'level',
  );
}
