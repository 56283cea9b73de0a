// An import that is not done yet: 200,000 rows in one open transaction, beside which others write.
import pg from 'pg';
import { importing } from '../src/exchange/bulk.ts';
import type { Beside } from './contest.ts';
import type { Opened } from './opened.ts';

const imported = 200_000;

class GivenUp extends Error {
  constructor(readonly result: unknown) {
    super('The import is given up');
  }
}

/** Holds a large import open beside the writers, and gives it up afterwards. */
export const besideImport =
  (opened: Opened): Beside =>
  async (target, doing) => {
    const client = new pg.Client({ connectionString: opened.ownerUrl });
    await client.connect();
    try {
      return await importing(client, async () => {
        await client.query(
          `insert into ${target}.activity (division_id, place, type, title, held_on, voters_received)
           select d.id, d.place, 'VISIT', '走访选民', date '2024-01-01' + g % 365, g % 60
           from generate_series(1, ${imported}) g
           join (select id, place, row_number() over (order by place) - 1 as at from division where level = 'TOWNSHIP') d
             on d.at = g % (select count(*) from division where level = 'TOWNSHIP')`,
        );
        const result = await doing();
        throw new GivenUp(result);
      });
    } catch (error) {
      if (error instanceof GivenUp) return error.result as Awaited<ReturnType<typeof doing>>;
      throw error;
    } finally {
      await client.end();
    }
  };
