// Rules for the provinces with the most deputies, for as long as scores are measured, and the boards that come of them.
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { connected, importing } from '../src/exchange/bulk.ts';
import { loadSchemes } from '../src/exchange/loadScoring.ts';
import { readSchemes } from '../src/exchange/scoringFiles.ts';
import type { Opened } from './opened.ts';

const enough = 100_000;
const publisher = 'bench';
const parts = ['rule_condition', 'rule_grade', 'rule_item', 'rule_category', 'rule_set'];

/** Provinces with the most deputies, so many that there are enough of these. */
export async function provincesOf({ owner }: Opened, year: number): Promise<string[]> {
  const { rows } = await owner.query<{ code: string; deputies: number }>(
    `select p.code, count(*)::int as deputies from division p join mandate m on m.place >= p.place and m.place < p.place_end
     where p.level = 'PROVINCE' and m.starts_on < make_date($1 + 1, 1, 1) and m.ends_on > make_date($1, 1, 1)
     group by p.code order by 2 desc`,
    [year],
  );
  let found = 0;
  return rows.flatMap(({ code, deputies }) => {
    const isEnough = found >= enough;
    found += deputies;
    return isEnough ? [] : [code];
  });
}

/** Publishes the rules for each of these provinces. */
export async function addRules({ ownerUrl }: Opened, provinces: readonly string[]): Promise<void> {
  const [scheme] = await readSchemes(fileURLToPath(new URL('./scoring/', import.meta.url)));
  if (!scheme) throw new Error('There are no rules to reckon by');
  await loadSchemes(
    ownerUrl,
    provinces.map((owner) => ({ ...scheme, owner })),
  );
}

/** Takes the rules out again, and all that was reckoned by them; the laws of rules stand aside meanwhile. */
export const removeRules = ({ ownerUrl }: Opened): Promise<void> =>
  connected(ownerUrl, (client) =>
    importing(client, async () => {
      const become = (role: string) => client.query("select set_config('role', $1, true)", [role]);
      const turn = async (how: string) => {
        await become('renda_owner');
        for (const table of parts) await client.query(`alter table ${table} ${how} trigger user`);
      };
      const { rows } = await client.query<{ id: number }>('select id from rule_set where publisher = $1', [
        publisher,
      ]);
      const sets = rows.map(({ id }) => id);
      await turn('disable');
      await become('renda_import');
      for (const table of parts) {
        const column = table === 'rule_set' ? 'id' : 'rule_set_id';
        await client.query(`delete from ${table} where ${column} = any($1)`, [sets]);
      }
      await turn('enable');
      await become('renda_tally');
      await client.query('delete from tally.score_board where set_id = any($1)', [sets]);
      // Where nobody is scored by other rules, nothing is left of what was tallied either.
      for (const table of ['fact', 'tallied'])
        await client.query(`delete from tally.${table} where not exists (select from tally.score_board)`);
    }),
  );

/** Reckons as the product does in the background, until there is nothing left. */
export async function reckonAll(owner: pg.Pool): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ done: number }>('select tally.reckon_scores() as done');
    if (!rows[0]?.done) return;
  }
}

/** Under the role that reckons. */
export async function tallying<Result>(
  { ownerUrl }: Opened,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return connected(ownerUrl, async (client) => {
    await client.query('set role renda_tally');
    return work(client);
  });
}

/** The boards of a year by these rules. */
export async function boardsOf(opened: Opened, year: number): Promise<number[]> {
  const { rows } = await tallying(opened, (client) =>
    client.query<{ id: number }>(
      `select b.id from tally.score_board b join rule_set s on s.id = b.set_id
       where s.publisher = $2 and b.until = make_date($1 + 1, 1, 1) order by b.id`,
      [year, publisher],
    ),
  );
  return rows.map(({ id }) => id);
}

/** Whom they score, and what is on record of those. */
export async function countOf(opened: Opened, boards: readonly number[]) {
  return tallying(opened, async (client) => {
    const { rows } = await client.query<{ deputies: number; facts: number }>(
      `select (select count(*)::int from tally.score where board_id = any($1)) as deputies,
         (select count(*)::int from tally.fact) as facts`,
      [boards],
    );
    return rows[0] ?? { deputies: 0, facts: 0 };
  });
}
