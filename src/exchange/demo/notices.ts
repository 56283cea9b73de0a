// What the demo's stations put up at their doors, and the door that a newcomer is shown.
import type pg from 'pg';
import { connected, importing } from '../bulk.ts';

/** Puts something up at every station of the demo: usual days that differ from one to the next. */
export async function writeNotices(client: pg.Client): Promise<void> {
  await client.query(
    `insert into station_notice (division_id, place, station_id, hours, month_days, weekdays, topics)
     select s.division_id, s.place, s.id, '工作日 9:00–12:00，14:30–17:30',
       case when s.id % 3 = 0 then '{}'::int[] else array[10 + s.id % 11] end,
       case when s.id % 3 = 0 then array[1 + s.id % 5] else '{}'::int[] end,
       (array['道路交通', '人居环境', '供水供电', '教育', '医疗养老', '社会治安'])[1 + s.id % 3 : 3 + s.id % 4]
     from station s where s.is_synthetic and s.closed_on is null order by s.id`,
  );
}

/** What names the station of a division where most deputies come; null where it has none. */
export const demoDoor = (ownerUrl: string, code: string): Promise<string | null> =>
  connected(ownerUrl, (client) =>
    importing(client, async () => {
      const { rows } = await client.query<{ key: string }>(
        `select s.public_code as key from station s join division d on d.id = s.division_id
         where d.code = $1 and s.closed_on is null
         order by (select count(*) from station_assignment a where a.station_id = s.id) desc, s.id limit 1`,
        [code],
      );
      return rows[0]?.key ?? null;
    }),
  );
