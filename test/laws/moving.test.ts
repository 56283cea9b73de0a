// The laws of reorganisation: places move with the divisions, and nothing else does.
import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '../../src/core/day.ts';
import { placeUnder } from '../../src/core/place.ts';
import { askNumbers, keys } from '../support/asking.ts';
import { plant, type Planted } from '../support/plant.ts';
import { type Node, upwards } from '../support/tree.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { mend, recount } from '../support/mend.ts';
import { sowRecords, tend } from '../support/tend.ts';
import { distinctNumbers } from '../support/truth.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let planted: Planted;
let analyst: Person;
let random: Random;

const thisYear = today().getUTCFullYear() * 12;
const span = { from: thisYear - 12, to: thisYear + 12 };
const differences = () => world.sql(recount);
const fold = (most: number) => world.sql('select tally.fold($1)', [most]);
const numbers = () => askNumbers(analyst, planted.nodes, span);

const tables = async () => {
  const rows = await world.sql<{ name: string }>(
    `select attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where attname = 'place' and not attisdropped and c.relkind = 'r' and c.relname <> 'division'
       and c.relnamespace in ('public'::regnamespace, 'tally'::regnamespace) order by 1`,
  );
  return rows.map(({ name }) => name);
};

/** Every owned row of every table as it is, its places and what is made of them left out. */
const contents = async () => {
  const all = (await tables()).map(
    (table) => `select '${table}' as table, count(*)::int as rows,
      md5(coalesce(string_agg(t, '' order by t), '')) as hash
      from (select (to_jsonb(x) - 'place' - 'block' - 'assignee_place' - 'parent_place')::text as t from ${table} x) y`,
  );
  return world.sql<{ table: string; rows: number; hash: string }>(`${all.join(' union all ')} order by 1`);
};

/** The rows whose place is not that of their division. */
const misplaced = async () => {
  const all = (await tables()).map(
    (table) =>
      `select '${table}' as table, d.code from ${table} x join division d on d.id = x.division_id where x.place <> d.place`,
  );
  return world.sql(
    [
      ...all,
      `select 'assignee', d.code from opinion o join division d on d.id = o.assignee_id where o.assignee_place <> d.place`,
    ].join(' union all '),
  );
};

/** A county with a congress, two townships and records, where there is one. */
function county(): Node {
  const beneath = ({ id }: Node) => planted.nodes.filter(({ parent }) => parent?.id === id);
  const found = planted.nodes.find(
    (node) => node.level === 'COUNTY' && node.hasCongress && beneath(node).length > 1,
  );
  if (!found) throw new Error('No county with two townships was planted');
  return found;
}

const shift = (top: Node, to: bigint) =>
  `update division set place = place + ${to - top.from}, place_end = place_end + ${to - top.from}
   where place >= ${top.from} and place < ${top.to}`;

const freePlace = (parent: Node) =>
  placeUnder(parent, `${parent.code}77`, (place) => planted.nodes.some(({ from }) => from === place)).from;

beforeEach(async () => {
  random = randomFrom(21);
  world = await openWorld('empty');
  planted = await plant(world, random);
  analyst = await world.as('ANALYST', '0');
  await sowRecords(world, random);
  await world.arrange(
    `update opinion o set assignee_id = p.id, assignee_place = p.place, state = 'ASSIGNED'
     from division d join division p on p.id = d.parent_id where d.id = o.division_id and o.resolved_on is null`,
  );
  await fold(400);
  return () => world.close();
});

describe('a reorganisation', () => {
  it('within the same parent moves the places of what is owned there, and no other row or column', async () => {
    const top = county();
    const seat = await world.as('CLERK', top.code);
    const before = { contents: await contents(), numbers: await numbers() };
    const place = freePlace(top.parent as Node);
    await world.arrange(`set constraints all deferred; ${shift(top, place)}`);
    const [moved] = await world.sql<{ place: string }>('select place from division where id = $1', [top.id]);
    expect(moved?.place).toBe(String(place));
    expect(await misplaced()).toEqual([]);
    expect(await contents()).toEqual(before.contents);
    expect(await numbers()).toEqual(before.numbers);
    expect(await differences()).toEqual([]);
    const { data } = await seat.ask<{ division: { rollup: { activityCount: number } } }, object>(
      `{ division(code: "${top.code}") { rollup(period: { year: ${thisYear / 12} }) { activityCount } } }`,
    );
    expect(data?.division.rollup.activityCount).toBe(
      (await askNumbers(analyst, [top], { from: thisYear, to: thisYear + 12 })).get(top.id)?.[
        'activityCount'
      ],
    );
  });

  it('leaves persons counted once each, also as records change afterwards', async () => {
    const top = county();
    await world.arrange(`set constraints all deferred; ${shift(top, freePlace(top.parent as Node))}`);
    for (let change = 0; change < 30; change += 1) await tend(world, random, planted).catch(ignoreOldPlace);
    await fold(1_000);
    expect(await differences()).toEqual([]);
    const truth = await distinctNumbers(world, span);
    for (const [id, answer] of await numbers()) {
      for (const key of keys.all.filter((each) => !keys.additive.includes(each))) {
        expect(answer[key], key).toBe(truth.get(id)?.[key] ?? 0);
      }
    }
  });

  it('is refused where it would put two divisions in one place', async () => {
    const [one, other] = planted.nodes.filter(({ level }) => level === 'TOWNSHIP') as [Node, Node];
    const move = world.arrange('update division set place = $2, place_end = $3 where id = $1', [
      one.id,
      other.from,
      other.to,
    ]);
    await expect(move).rejects.toMatchObject({ code: '23505' });
  });

  it('to another parent, in a new version of the tree, takes the whole past along', async () => {
    const top = county();
    const parent = planted.nodes.find(
      ({ level, id }) => level === 'PREFECTURE' && id !== top.parent?.id,
    ) as Node;
    const inside = planted.nodes.filter((node) => upwards(node).includes(top));
    const newPath = (node: Node): Node[] =>
      node === top ? [top, ...upwards(parent)] : [node, ...newPath(node.parent as Node)];
    const paths = planted.nodes.map((node) => ({
      id: node.id,
      path: inside.includes(node) ? newPath(node) : upwards(node),
    }));
    const rows = paths.flatMap(({ id, path }) =>
      path.map((above, depth) => `(2, ${id}, ${above.id}, ${depth})`),
    );
    await fold(100_000);
    await world.arrange(`set constraints all deferred;
      insert into tree_version (version, valid_from, document) values (2, tally.today(), 'test');
      insert into division_ancestor (version, descendant_id, ancestor_id, depth) values ${rows.join(', ')};
      ${shift(top, freePlace(parent))};
      update division set parent_id = ${parent.id} where id = ${top.id}`);
    expect(await misplaced()).toEqual([]);
    expect(await differences()).not.toEqual([]);
    await mend(world);
    const truth = await distinctNumbers(world, span);
    for (const [id, answer] of await numbers()) {
      expect(answer['distinctDeputyCount']).toBe(truth.get(id)?.['distinctDeputyCount'] ?? 0);
      expect(answer['servedDeputyCount']).toBe(truth.get(id)?.['servedDeputyCount'] ?? 0);
    }
    const [old] = await world.sql<{ n: number }>(
      `select count(*)::int as n from activity where withdrawn_at is null and held_on >= $1 and division_id in
         (with recursive b as (select $2::int as id union all select d.id from b join division d on d.parent_id = b.id) select id from b)`,
      [`${thisYear / 12 - 1}-01-01`, parent.id],
    );
    expect((await numbers()).get(parent.id)?.['activityCount']).toBe(old?.n);
  });
});

/** What a planted node remembers of its place is old after a move. */
function ignoreOldPlace(error: { code?: string }): void {
  if (error.code !== '23503') throw error;
}
