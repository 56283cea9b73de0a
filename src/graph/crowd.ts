// How many may have something in hand at once, each of which takes much room: more are told to come again.
import { Refusal } from '../core/refusal.ts';

export interface Crowd {
  /** Lets one more in, and answers how to let it out. Refuses with BUSY where there is no room, or somebody has too many. */
  enter(who: string): () => void;
}

/** Room for so many, and for so many of each: nobody takes all of it. */
export function openCrowd(most: number, mostEach: number): Crowd {
  const inside = new Map<string, number>();
  let all = 0;
  return {
    enter(who) {
      const mine = inside.get(who) ?? 0;
      if (all >= most || mine >= mostEach) {
        throw new Refusal('BUSY', 'Many files are on their way at this moment: try again in a moment.');
      }
      all += 1;
      inside.set(who, mine + 1);
      return () => {
        all -= 1;
        const left = (inside.get(who) ?? 1) - 1;
        if (left > 0) inside.set(who, left);
        else inside.delete(who);
      };
    },
  };
}
