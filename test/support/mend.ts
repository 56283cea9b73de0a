// Recounts and repairs a world's counts as the recount command does.
import type { World } from './world.ts';

/** Every recount, as one. */
export const recount = 'select * from tally.recount() union all select * from tally.recount_subjects()';

/** Repairs until there is nothing left; answers in how many rounds something was mended. */
export async function mend(world: World): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    const [row] = await world.sql<{ n: number }>('select tally.repair() + tally.repair_subjects() as n');
    if (row?.n === 0) return round;
  }
  throw new Error('It is not mended');
}
