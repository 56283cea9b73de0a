// The limit's statements: one for each query, whose one column is the finished JSON.
import { parsePeriod } from '../src/core/period.ts';
import { parametersOf, statement as ranking } from '../src/domain/ranking/store.ts';
import type { Asked } from './queries.ts';

export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: (asked: Asked) => unknown[];
}

/** Both rankings of a province by the product's own statement: there is no plainer one that is as fast. */
const firsts = `with r as materialized (${ranking})
  select json_build_object(
    'stations', (select coalesce(json_agg(json_build_object('rank', r.rank, 'id', r.id, 'name', s.name,
      'activities', r.activities, 'visits', r.visits, 'voters', r.voters) order by r.activities desc, r.id), '[]')
      from r join bench.station s on s.id = r.id where r.at = 0),
    'deputies', (select coalesce(json_agg(json_build_object('rank', r.rank, 'id', r.id, 'name', c.name,
      'activities', r.activities, 'visits', r.visits) order by r.activities desc, r.id), '[]')
      from r join bench.deputy c on c.id = r.id where r.at = 1)) as j`;

const provinceUnit = 10_000_000_000n;

/** What that statement is told: a province's code is where its places begin. */
function rankingsOf({ code, year }: Asked): unknown[] {
  const range = { from: BigInt(code) * provinceUnit, to: (BigInt(code) + 1n) * provinceUnit };
  const period = parsePeriod({ year });
  return parametersOf([
    { kind: 'station', range, period, most: 100 },
    { kind: 'deputy', range, period, most: 100 },
  ]);
}

const both = ({ code, year }: Asked) => [code, year];

// Text that is put together beats json_build_object by a fifth for thousands of rows.
const line =
  `'{"code":"' || code || '","name":' || to_json(name) || ',"visits":' || visits || ',"voters":' || voters ` +
  `|| ',"opinions":' || opinions || '}'`;

const lines = (from: string, each = line) =>
  `select coalesce('[' || string_agg(${each}, ',') || ']', '[]') as j from ${from}`;

const number = `'visits', visits, 'voters', voters, 'opinions', opinions`;

const months = `json_build_object('total', (json_agg(json_build_object(${number})) filter (where month is null)) -> 0,
  'months', json_agg(json_build_object('month', month, ${number})) filter (where month is not null))`;

const whole = `${number}, 'stations', stations, 'expected', expected, 'reporting', reporting`;

const branch = line.replace(
  `',"visits"`,
  `',"parent":' || coalesce(to_json(parent)::text, 'null') || ',"visits"`,
);

const dashboard = `select ((select ${months} from bench.months($1, $2))::jsonb || jsonb_build_object(
  'now', (select json_build_object(${whole}) from bench.province_summary($1, $2)),
  'before', (select json_build_object(${whole}) from bench.province_summary($1, $2 - 1)),
  'lines', (select coalesce(json_agg(json_build_object('code', code, 'name', name, ${whole})), '[]')
            from bench.prefecture_summaries($1, $2)),
  'figures', (select coalesce(json_agg(f), '[]') from bench.figures($1, $2) f))) as j`;

const page = `select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'type', a.type,
    'held_on', a.held_on, 'voters', a.voters_received,
    'station', (select json_build_object('id', s.id, 'name', s.name) from bench.station s where s.id = a.station_id),
    'deputies', (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by t.id), '[]') from (
      select * from bench.attendance t where t.activity_id = a.id order by t.id limit 20) t
      join bench.deputy c on c.id = t.card_id)) order by a.id desc), '[]') as j
  from bench.latest($1, $2) a`;

const texts: Readonly<Record<string, string>> = {
  q1: `select ${months} as j from bench.months($1, $2)`,
  q2: lines('bench.prefectures($1, $2)'),
  q3: lines('bench.provinces($1, $2)'),
  q4: lines('bench.townships($1, $2)'),
  q5: firsts,
  q6: lines('bench.townships($1, $2)'),
  q6n: lines('bench.tree($1, $2)', branch),
  q7: dashboard,
  q8: `select coalesce(json_agg(c), '[]') as j from bench.comparison($1, $2) c`,
  q9: page,
  q9p: page,
};

export const statements: ReadonlyMap<string, Statement> = new Map(
  // The same text under two names keeps a plan for each.
  Object.entries(texts).map(([name, text]) => [
    name,
    { name, text: text.replace(' as j', '::text as j'), values: name === 'q5' ? rankingsOf : both },
  ]),
);
