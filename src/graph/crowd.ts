// How much may be in hand at once, all told and of one alone: whatever is more is told to come again.
import { Refusal } from '../core/refusal.ts';

export interface Crowd {
  /**
   * Lets something in, of a weight where not all weigh the same, and answers how to let it out, once. Refuses with BUSY where
   * there is no room, or somebody has too much.
   */
  enter(who: string, weight?: number): () => void;
}

/** Room for so much, and for so much of each: nobody takes all of it. `sentence`: what is told where there is none. */
export function openCrowd(most: number, mostEach: number, sentence: string): Crowd {
  const inside = new Map<string, number>();
  let all = 0;
  return {
    enter(who, weight = 1) {
      const mine = inside.get(who) ?? 0;
      if (all + weight > most || mine + weight > mostEach) throw new Refusal('BUSY', sentence);
      all += weight;
      inside.set(who, mine + weight);
      let isOut = false;
      return () => {
        if (isOut) return;
        isOut = true;
        all -= weight;
        const left = (inside.get(who) ?? weight) - weight;
        if (left > 0) inside.set(who, left);
        else inside.delete(who);
      };
    },
  };
}
