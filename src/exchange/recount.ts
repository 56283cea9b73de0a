// Counts everything again from the records, tells where a counter differs, and mends it where that is asked.
import { connected } from './bulk.ts';

type Say = (line: string) => void;

/** How many differences are told one by one. */
const mostTold = 100;

/** Answers 0 where nothing differs, or nothing does any longer; 1 otherwise. Tells the first hundred differences, and how many there are. */
export const recountAll = (ownerUrl: string, repair: boolean, say: Say): Promise<number> =>
  connected(ownerUrl, async (client) => {
    await client.query("select set_config('role', 'renda_import', false)");
    const { rows } = await client.query(
      `select d.full_name, r.*, count(*) over ()::int as of from (select * from tally.recount() union all select * from tally.recount_subjects()) r
       join division d on d.id = r.division_id order by d.place limit ${mostTold}`,
    );
    for (const row of rows) {
      const span = `${row.grain} ${row.period.toISOString().slice(0, 10)}${row.own ? ' own' : ''}`;
      say(`${row.full_name} ${span} ${row.measure}: ${row.counted} counted, ${row.recounted} on record`);
    }
    const count = Number(rows[0]?.of ?? 0);
    if (count === 0) say('No difference.');
    else if (count > rows.length) say(`${count} differences, of which the first ${rows.length} are told.`);
    else say(count === 1 ? '1 difference.' : `${count} differences.`);
    if (rows.length === 0 || !repair) return rows.length === 0 ? 0 : 1;
    let left = 1;
    for (let round = 0; left > 0 && round < 5; round += 1) {
      // With the entry that says so, or not at all.
      const mended = await client.query<{ n: number }>(
        `with mended as materialized (select tally.repair() + tally.repair_subjects() as n),
         noted as (insert into audit_entry (division_id, place, action, target, lines, note)
           select d.id, d.place, 'recount', 'Tally', n, 'renda recount --repair' from mended join division d on d.code = '0'
           where n > 0)
         select n from mended`,
      );
      left = Number(mended.rows[0]?.n);
      if (left > 0) say(`${left} mended.`);
    }
    return left === 0 ? 0 : 1;
  });
