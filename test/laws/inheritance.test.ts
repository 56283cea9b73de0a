// The law of inheritance on trees that chance has planted: the nearest above that is in force applies, with what it adds to.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayText, parseDay } from '../../src/core/day.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { type Applies, appliesFields, chainOf } from '../support/standards.ts';
import { ask } from '../support/town.ts';
import { growTree, type Node, owner, sow, sowTree, upwards } from '../support/tree.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

interface Version {
  readonly id: number;
  readonly node: Node;
  readonly kinds: readonly string[];
  readonly from: string;
  readonly until: string | null;
  readonly base: Version | null;
}

const first = parseDay('2020-01-01').getTime();
const days = 1_500;
const day = (number: number): string => dayText(new Date(first + number * 86_400_000));

const covers = ({ kinds, from, until }: Version, kind: string, on: string): boolean =>
  kinds.includes(kind) && from <= on && (until === null || on < until);

/** Two or three versions one after the other in about half of the divisions; some add to one above that covers them. */
function write(random: Random, nodes: readonly Node[]): Version[] {
  const all: Version[] = [];
  for (const node of nodes.filter(() => random.chance(0.5))) {
    let at = random.int(0, 600);
    for (let count = random.int(1, 3); count > 0; count -= 1) {
      const from = at + random.int(0, 60);
      const isLast = count === 1 && random.chance(0.6);
      at = from + random.int(30, 500);
      const kinds = random.pick([['ROOM'], ['ROOM', 'STATION'], ['STATION']]);
      const above = all.filter(
        (each) =>
          each.node !== node &&
          upwards(node).includes(each.node) &&
          kinds.every((kind) => each.kinds.includes(kind)),
      );
      const base = above.length > 0 && random.chance(0.5) ? random.pick(above) : null;
      all.push({ id: all.length + 1, node, kinds, from: day(from), until: isLast ? null : day(at), base });
    }
  }
  return all;
}

async function sowStandards(world: World, versions: readonly Version[]): Promise<void> {
  const rows = versions.map(({ id, node, kinds, from, until, base }) => ({
    ...{ id, ...owner(node), label: `S${id}`, title: 'S', number: 1, state: 'DRAFT', kinds },
    ...{ effective_from: from, effective_to: until, version: 1, is_model: false, is_synthetic: false },
    ...{ extends_id: base?.id ?? null, extends_division_id: base?.node.id ?? null },
    extends_place: base?.node.from ?? null,
  }));
  for (const row of rows) {
    await sow(world, 'standard', [row]);
    const item = {
      number: 1,
      text: `T${row.id}`,
      topic: 'FUNDS',
      kind: 'PRESENCE',
      weight: 1,
      is_required: true,
    };
    const { id, division_id, place } = row;
    await sow(world, 'standard_item', [{ id, division_id, place, standard_id: id, ...item }]);
    await world.arrange(`update standard set state = 'PUBLISHED' where id = $1`, [id]);
  }
}

/** Whether a version is in force with all that it adds to. */
const stands = (version: Version, kind: string, on: string): boolean =>
  covers(version, kind, on) && (version.base === null || stands(version.base, kind, on));

/** What ought to apply: walked up from the division, as one would on paper. */
function expected(node: Node, versions: readonly Version[], kind: string, on: string) {
  const inForce = upwards(node).flatMap((at) =>
    versions.filter((each) => each.node === at && covers(each, kind, on)),
  );
  const nearest = inForce.find((each) => stands(each, kind, on));
  if (!nearest) return null;
  const lines: Version[] = [];
  for (let at: Version | null = nearest; at; at = at.base) lines.push(at);
  const part = (each: Version): string => {
    if (each === nearest) return 'APPLIES';
    if (!stands(each, kind, on)) return 'LAPSED';
    return lines.includes(each) ? 'EXTENDED' : 'REPLACED';
  };
  return {
    chain: inForce.map((each) => `${part(each)} ${each.node.code} S${each.id}`),
    items: lines.toReversed().map(({ id }) => `T${id}`),
  };
}

let world: World;
let nation: Person;
let nodes: readonly Node[];
let versions: readonly Version[];
const random = randomFrom(6);

beforeAll(async () => {
  world = await openWorld('empty');
  nodes = growTree(random);
  await sowTree(world, nodes);
  versions = write(random, nodes);
  await sowStandards(world, versions);
  nation = await world.as('ANALYST', '0');
});
afterAll(() => world.close());

it('holds at every division, for every kind, on any day', async () => {
  const met = new Set<string>();
  for (let round = 0; round < 12; round += 1) {
    const on = day(random.int(0, days));
    const kind = random.pick(['ROOM', 'STATION', 'HOME']);
    const each = nodes.map(
      ({ id, code }) =>
        `n${id}: division(code: "${code}") { standard(kind: ${kind}, on: "${on}") { ${appliesFields} } }`,
    );
    const found = await ask<Record<string, { standard: Applies | null }>>(nation, `{ ${each.join(' ')} }`);
    for (const node of nodes) {
      const applies = found[`n${node.id}`]?.standard ?? null;
      const told = applies && { chain: chainOf(applies), items: applies.items.map(({ text }) => text) };
      expect(told, `${node.code} ${kind} ${on}`).toEqual(expected(node, versions, kind, on));
      for (const { part } of applies?.chain ?? []) met.add(part);
    }
  }
  expect([...met].sort()).toEqual(['APPLIES', 'EXTENDED', 'LAPSED', 'REPLACED']);
});
