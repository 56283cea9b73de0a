// The demo's stations stand assessed under what its places adopted, by the database's own laws, marked as synthetic.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssessments } from '../../src/exchange/demo/loadAssessments.ts';
import { sql } from '../support/sql.ts';
import { ask } from '../support/town.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld('demo');
});
afterAll(() => world.close());

const under = (code: string): string =>
  `exists (select from division d where d.code = '${code}' and a.place >= d.place and a.place < d.place_end)`;

describe('the demo’s assessments', () => {
  it.each([
    ['5334', '曲靖市“七有”, as the demo lets 迪庆州 adopt it', 7],
    ['610902', '龙泉街道“七有”, as the demo lets 汉滨区 adopt it', 7],
    ['530502', '曲靖市“七有”, as the demo lets 隆阳区 adopt it', 7],
  ])('of %s judge by %s', async (code, _list, items) => {
    const rows = await sql<{ state: string; owner: string; items: number; count: number; late: number }>(
      world.ownerUrl,
      `select state, s.code as owner, n.items, count(*)::int as count, count(*) filter (where a.on_date > '2024-12-31')::int as late
       from assessment a join division s on s.id = a.standard_division_id
         cross join lateral (select count(*)::int as items from assessment_item i where i.assessment_id = a.id) n
       where ${under(code)} group by 1, 2, 3`,
    );
    expect(new Set(rows.map((row) => `${row.owner} ${row.items} ${row.late}`))).toEqual(
      new Set([`${code} ${items} 0`]),
    );
    expect(rows.find(({ state }) => state === 'VERIFIED')?.count).toBeGreaterThan(
      rows.filter(({ state }) => state !== 'VERIFIED').reduce((sum, { count }) => sum + count, 0),
    );
  });

  it('leave some stations unassessed, some waiting to be verified, and some with gaps', async () => {
    const [found] = await sql<Record<string, number>>(
      world.ownerUrl,
      `select (select count(*)::int from assessment where state = 'SUBMITTED') as submitted,
         (select count(*)::int from assessment where state = 'DRAFT') as drafts,
         (select count(*)::int from assessment where is_compliant) as compliant,
         (select count(*)::int from assessment where not is_compliant) as lacking,
         (select count(*)::int from station t where exists (select from assessment a where a.standard_id is not null
            and a.division_id = t.division_id) and not exists (select from assessment a where a.station_id = t.id)) as unassessed`,
    );
    expect(Object.entries(found ?? {}).filter(([, count]) => count === 0)).toEqual([]);
  });

  it('have their frequencies out of the activities on record', async () => {
    const rows = await sql<{ value: string; recount: number }>(
      world.ownerUrl,
      `select i.value, (select count(*)::int from activity v where v.station_id = a.station_id and v.withdrawn_at is null
           and v.held_on > a.on_date - interval '1 year' and v.held_on <= a.on_date) as recount
       from assessment a join assessment_item i on i.assessment_id = a.id join standard_item s on s.id = i.item_id
       where s.kind = 'FREQUENCY'`,
    );
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ value, recount }) => Number(value) !== recount)).toEqual([]);
  });

  it('are told to their county as any other, marked as synthetic, and not to its neighbour', async () => {
    interface Told {
      readonly gaps: { readonly totalCount: number };
      readonly assessments: {
        readonly totalCount: number;
        readonly edges: readonly { readonly node: { readonly isSynthetic: boolean } }[];
      };
    }
    const query = (code: string) =>
      `{ assessments(under: "${code}", first: 50) { totalCount edges { node { isSynthetic } } } gaps(under: "${code}") { totalCount } }`;
    const own = await ask<Told>(await world.as('CLERK', '610902'), query('610902'));
    expect(own.assessments.totalCount).toBeGreaterThan(100);
    expect(own.gaps.totalCount).toBeGreaterThan(10);
    expect(own.assessments.edges.every(({ node }) => node.isSynthetic)).toBe(true);
    const beside = await ask<Told>(await world.as('CLERK', '610921'), query('610902'));
    expect(beside.assessments.totalCount).toBe(0);
  });

  it('are made once', async () => {
    expect(await loadAssessments(world.ownerUrl)).toBe(0);
  });
});
