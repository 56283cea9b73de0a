// The measurements on little data, without timing anything: equal answers, few statements, and plans that use indexes.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { difference } from '../../bench/equal.ts';
import { addFigures, addFunctions } from '../../bench/opened.ts';
import { queries, type Query, variablesOf } from '../../bench/queries.ts';
import type { Data } from '../../bench/rowQueries.ts';
import { statements } from '../../bench/statements.ts';
import { looks, products } from '../support/plan.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

const year = 2024;
/** Divisions with records, large and small. */
const recorded = {
  nation: ['0'],
  provinces: ['51', '61', '53', '37'],
  counties: ['510311', '610902', '370406'],
  largest: ['51', '53'],
} as const;
/** And some without: a municipality has no prefectures either. */
const codes = {
  ...recorded,
  provinces: [...recorded.provinces, '11', '65'],
  counties: [...recorded.counties, '110101'],
} as const;
const mostStatements = 16;
const large = ['cell', 'activity', 'attendance'];

let world: World;
let analyst: Person;
let reader: pg.Client;

beforeAll(async () => {
  world = await openWorld('demo');
  await addFunctions(world.ownerUrl);
  await addFigures(world.ownerUrl, year);
  analyst = await world.as('ANALYST', '0');
  reader = new pg.Client({ connectionString: world.ownerUrl });
  await reader.connect();
  await reader.query(`select set_config('role', 'renda_reader', false), set_config('app.read_from', '0', false),
    set_config('app.read_to', '1000000000000', false)`);
});
afterAll(async () => {
  await reader.end();
  await world.close();
});

const ask = async (query: Query, code: string) => {
  const {
    data,
    errors,
    statements: sent,
  } = await analyst.ask<Data, object>(query.document, variablesOf({ code, year }));
  if (!data || errors) throw new Error(`${query.key} of ${code} was refused: ${JSON.stringify(errors)}`);
  return { answer: query.read(data), sent };
};

async function best(query: Query, code: string): Promise<unknown> {
  const { text, values } = statements.get(query.key) ?? { text: '', values: () => [] };
  const { rows } = await reader.query<{ j: string }>(text, values({ code, year }));
  return JSON.parse(rows[0]?.j ?? 'null');
}

const named = queries.map((query) => [`${query.key}, ${query.title}`, query] as const);

describe('what is measured', () => {
  it.each(named)('%s: the product answers as the best statement does', async (_name, query) => {
    for (const code of codes[query.over]) {
      const { answer } = await ask(query, code);
      expect(difference(answer, await best(query, code)), `${query.key} of ${code}`).toBeNull();
    }
  });

  it.each(named)('%s: has records to tell of', async (_name, query) => {
    for (const code of recorded[query.over]) {
      expect(JSON.stringify(await best(query, code)), code).toMatch(/"(?:visits|voters)":[1-9]/);
    }
  });

  it.each(named)('%s: tells the same with records that are not counted in yet', async (_name, query) => {
    const [code] = codes[query.over];
    const before = await best(query, code);
    const [town] = await world.sql<{ code: string; station: number }>(
      `select d.code, a.station_id as station from activity a join division d on d.id = a.division_id
       where a.place between 510311000000 and 510312000000 - 1 and a.station_id is not null
       group by 1, 2 order by count(*) desc, 2 limit 1`,
    );
    const clerk = await world.as('CLERK', town?.code ?? '');
    const { errors } = await clerk.ask(
      'mutation Record($i: RecordActivityInput!) { recordActivity(input: $i) { id } }',
      {
        i: {
          division: town?.code,
          station: Buffer.from(`Station:${town?.station}`).toString('base64'),
          type: 'RECEPTION',
          title: '选民接待日',
          heldOn: `${year}-05-06`,
          votersReceived: 7,
        },
      },
    );
    expect(errors).toBeUndefined();
    const { answer } = await ask(query, code);
    expect(difference(answer, await best(query, code))).toBeNull();
    expect(difference(answer, before)).not.toBeNull();
  });

  it.each(named)(
    '%s: takes as many statements for a large division as for a small one',
    async (_name, query) => {
      const counts = new Set<number>();
      for (const code of recorded[query.over]) counts.add((await ask(query, code)).sent.length);
      expect([...counts]).toHaveLength(1);
      expect(Math.max(...counts)).toBeLessThanOrEqual(mostStatements);
    },
  );

  it.each(named)('%s: enters every large table by an index', async (_name, query) => {
    const { sent } = await ask(query, codes[query.over][0]);
    const texts = [...sent, statements.get(query.key)?.text ?? ''];
    for (const text of texts) {
      for (const { table, how, by } of await looks(reader, text)) {
        if (!large.includes(table)) continue;
        expect(how, `${table} in ${text}`).toMatch(/Index|Bitmap/);
        expect(by, `${table} in ${text}`).toMatch(
          table === 'cell' ? /division_id/ : /place|activity_id|\bid\b/,
        );
      }
    }
  });

  it('never tries each of many divisions on each of their counts', async () => {
    const whole = queries.filter(({ key }) => key === 'q6' || key === 'q6n');
    for (const query of whole) {
      const { sent } = await ask(query, codes.largest[0]);
      const reads = sent.filter((text) => text.includes('tally.cell'));
      expect(reads.length).toBeGreaterThan(0);
      for (const text of reads) expect(await products(reader, text), text).toEqual([]);
    }
  });
});
