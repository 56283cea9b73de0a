// The demo's assessments: its stations judged under what its places adopted, most verified, some still under way.
import type pg from 'pg';
import { unitOf } from '../../domain/frequency/rules.ts';
import { counting } from '../../domain/frequency/store.ts';
import type { StandardItem } from '../../generated/prisma/client.ts';
import { connected, importing } from '../bulk.ts';

/** A number from 0 to 99 that a station and a word always have. */
const chance = (word: string): string =>
  `('x' || substr(md5(t.public_code || ${word}), 1, 6))::bit(24)::int % 100`;

// Eleven stations in twelve, on a day in November 2024: by then the year's activities are on record.
const begun = `
  insert into assessment (division_id, place, station_id, standard_id, standard_division_id, standard_place, on_date,
    assessor_division_id, assessor_place, version, is_synthetic)
  select t.division_id, t.place, t.id, s.id, s.division_id, s.place,
    date '2024-11-01' + ${chance("'day'")} % 28, t.division_id, t.place, 3, true
  from station t cross join lateral (
    select s.* from division_ancestor a join standard s on s.division_id = a.ancestor_id
    where a.version = tally.current_version() and a.descendant_id = t.division_id and s.state = 'PUBLISHED'
      and not s.is_model and t.kind = any(s.kinds) and s.effective_from <= date '2024-11-01'
    order by a.depth, s.effective_from desc, s.id limit 1) s
  where t.is_synthetic and s.is_synthetic and t.closed_on is null and ${chance("'assessed'")} < 92
  order by t.place, t.id`;

// What is missing most is what costs most to keep up: records, equipment, a network.
const judged = `
  insert into assessment_item (division_id, place, assessment_id, item_id, item_division_id, item_place, verdict)
  select a.division_id, a.place, a.id, i.id, i.division_id, i.place,
    (case when ${chance('i.number')} < (case i.topic
      when 'PREMISES' then 2 when 'SIGNAGE' then 3 when 'RECORDS' then 14 when 'EQUIPMENT' then 9
      when 'NETWORK' then 16 else 6 end) then 'NOT_MET' else 'MET' end)::"AssessmentVerdict"
  from assessment a join station t on t.id = a.station_id join standard_item i on i.standard_id = a.standard_id
  where i.kind <> 'FREQUENCY' order by a.id, i.number`;

const frequencies = `
  select a.id as "assessmentId", a.station_id as "stationId", a.division_id as "divisionId", a.place::text as place,
    a.on_date::text as day, i.id as "itemId", i.measure, i.activity_types::text[] as "activityTypes", i.count, i.per
  from assessment a join standard_item i on i.standard_id = a.standard_id where i.kind = 'FREQUENCY'`;

const counted = `
  insert into assessment_item (division_id, place, assessment_id, item_id, item_division_id, item_place, verdict, value, unit)
  select a.division_id, a.place, a.id, i.id, i.division_id, i.place,
    (case when q.counted >= i.count then 'MET' else 'NOT_MET' end)::"AssessmentVerdict", q.counted, q.unit
  from unnest($1::int[], $2::int[], $3::int[], $4::text[]) as q (assessment_id, item_id, counted, unit)
    join assessment a on a.id = q.assessment_id join standard_item i on i.id = q.item_id
  order by a.id, i.number`;

const due = `
  update assessment_item i set due_on = a.on_date + 90, note = '演示数据'
  from assessment a where a.id = i.assessment_id and i.verdict = 'NOT_MET'`;

/** Moves on those of a chance; the database works out what a verified one comes to. */
const moved = (state: 'SUBMITTED' | 'VERIFIED', below: number): string => `
  update assessment a set state = '${state}' from station t where t.id = a.station_id and ${chance("'life'")} < ${below}`;

/** A step on record for each assessment in a state or past it, by a division of a level or the station's own. */
const stepped = (kind: 'SUBMITTED' | 'VERIFIED', days: number): string => `
  insert into assessment_step (division_id, place, assessment_id, kind, at, by_division_id, by_place)
  select a.division_id, a.place, a.id, '${kind}', (a.on_date + ${days} + time '10:00') at time zone 'Asia/Shanghai',
    d.id, d.place
  from assessment a cross join lateral (
    select d.id, d.place from division_ancestor n join division d on d.id = n.ancestor_id
    where n.version = tally.current_version() and n.descendant_id = a.division_id
      and (${kind === 'SUBMITTED' ? 'n.depth = 0' : "d.level in ('COUNTY', 'PREFECTURE')"})
    order by n.depth limit 1) d
  where a.state ${kind === 'SUBMITTED' ? "in ('SUBMITTED', 'VERIFIED')" : "= 'VERIFIED'"} order by a.id`;

interface Frequency extends Pick<StandardItem, 'measure' | 'activityTypes' | 'count' | 'per'> {
  readonly assessmentId: number;
  readonly itemId: number;
  readonly stationId: number;
  readonly divisionId: number;
  readonly place: string;
  readonly day: string;
}

/** Counts the frequencies out of the records, as whoever assesses has them counted. */
async function count(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<Frequency>(frequencies);
  if (rows.length === 0) return;
  const { text, values } = counting(
    rows.map(({ stationId, divisionId, place, day, ...item }) => ({
      item,
      station: { id: stationId, divisionId, place: BigInt(place) },
      on: new Date(`${day}T00:00:00Z`),
    })),
  );
  const found = await client.query<{ at: number; counted: number }>(text, [...values]);
  const times = new Map(found.rows.map(({ at, counted: each }) => [at, each]));
  await client.query(counted, [
    rows.map(({ assessmentId }) => assessmentId),
    rows.map(({ itemId }) => itemId),
    rows.map((_, index) => times.get(index + 1) ?? 0),
    rows.map(({ measure }) => (measure === null ? '' : unitOf[measure])),
  ]);
}

/**
 * Assesses the demo's stations under the standards that its places adopted; does nothing where any assessment is on
 * record. Answers how many it made.
 * @param ownerUrl a login that may take the import role
 */
export async function loadAssessments(ownerUrl: string): Promise<number> {
  return connected(ownerUrl, (client) =>
    importing(client, async () => {
      await client.query('select pg_advisory_xact_lock(726177)');
      const { rows } = await client.query('select 1 from assessment limit 1');
      if (rows.length > 0) return 0;
      const { rowCount } = await client.query(begun);
      await client.query(judged);
      await count(client);
      for (const statement of [due, moved('SUBMITTED', 97), moved('VERIFIED', 90)])
        await client.query(statement);
      for (const statement of [stepped('SUBMITTED', 1), stepped('VERIFIED', 12)])
        await client.query(statement);
      return rowCount ?? 0;
    }),
  );
}
