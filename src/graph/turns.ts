// How much of one payer is under way at once: what is more waits for its turn, and nobody else waits for it.
import { Refusal } from '../core/refusal.ts';
import { connectionsOfReader } from '../store/reader.ts';

export interface Turns {
  /** Waits for a turn, and answers how to end it, once. Refuses with BUSY whoever waited long, or has too many that wait. */
  take(who: string): Promise<() => void>;
}

/** Lets everybody begin at once. */
export const unqueued: Turns = { take: async () => () => undefined };

export interface Queue {
  /** How many of one payer are under way: fewer than there are connections, of which others find some whatever one asks. */
  readonly each: number;
  readonly waiting: number;
  /** How long one waits for a turn, in milliseconds: as long as for a connection. */
  readonly patience: number;
}

/** Of the reader's connections two are left to others; a page that one opens asks six or seven things at once, and waits for none long. */
const usual: Queue = { each: connectionsOfReader - 2, waiting: 200, patience: 5_000 };

interface Line {
  running: number;
  readonly waiting: Set<() => void>;
}

const late = (): Refusal =>
  new Refusal('BUSY', 'Much of what you asked for is under way still: try again in a moment.');

/** Turns for each payer. Each process has its own. */
export function openTurns({ each, waiting, patience }: Queue = usual): Turns {
  const lines = new Map<string, Line>();
  const turnIn = (line: Line, who: string): (() => void) => {
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const [next] = line.waiting;
      if (next) {
        line.waiting.delete(next);
        next();
        return;
      }
      line.running -= 1;
      if (line.running === 0) lines.delete(who);
    };
  };
  return {
    async take(who) {
      const line = lines.get(who) ?? { running: 0, waiting: new Set() };
      if (line.running < each) {
        line.running += 1;
        lines.set(who, line);
        return turnIn(line, who);
      }
      if (line.waiting.size >= waiting) throw late();
      return new Promise((begin, refuse) => {
        const start = () => {
          clearTimeout(timer);
          begin(turnIn(line, who));
        };
        const timer = setTimeout(() => {
          line.waiting.delete(start);
          refuse(late());
        }, patience);
        line.waiting.add(start);
      });
    },
  };
}
