// Coverage by stations: which towns have one and which have none, on a day.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayFrom, does, type Named } from '../support/congresses.ts';
import { ask, openStation, type People, peopleOf, town } from '../support/town.ts';
import { openWorld, type Person, type World } from '../support/world.ts';

let world: World;
let people: People;
let closing: Named;

interface Coverage {
  readonly required: number;
  readonly covered: number;
  readonly rate: { readonly numerator: number; readonly denominator: number };
  readonly missing: {
    readonly edges: readonly { readonly node: { readonly code: string }; readonly cursor: string }[];
  };
}

async function coverage(
  by: Person,
  code: string,
  args = '',
  missing = 'first: 100',
): Promise<Coverage | null> {
  const query = `{ division(code: "${code}") { stationCoverage${args} {
    required covered rate { numerator denominator } missing(${missing}) { edges { cursor node { code } } } } } }`;
  return (await ask<{ division: { stationCoverage: Coverage | null } }>(by, query)).division.stationCoverage;
}

const missingOf = (found: Coverage | null) => found?.missing.edges.map(({ node }) => node.code);

beforeAll(async () => {
  world = await openWorld();
  people = await peopleOf(world);
  await openStation(people.clerk);
  await openStation(people.clerk, { kind: 'ROOM' });
  closing = await openStation(people.county, { division: '530502106', openedOn: dayFrom(-100) });
  // A county's own station covers none of its towns.
  await openStation(people.county, { division: '530502' });
});
afterAll(() => world.close());

it('counts towns with a station of their own, whatever kind and however many, on a day', async () => {
  const all = await world.sql<{ n: number }>(
    `select count(*)::int as n from division where reports and code like '530502%'`,
  );
  const required = all[0]?.n ?? 0;
  expect(await coverage(people.analyst, '530502')).toMatchObject({
    ...{ required, covered: 2, rate: { numerator: 2, denominator: required } },
  });
  expect(await coverage(people.analyst, '530502', `(on: "${dayFrom(-200)}")`)).toMatchObject({ covered: 1 });
  expect(await coverage(people.clerk, town)).toMatchObject({
    required: 1,
    covered: 1,
    missing: { edges: [] },
  });
});

it('lists those without one in the order of their codes, in pages, and a town again whose station closed', async () => {
  const missing = missingOf(await coverage(people.county, '530502')) ?? [];
  expect(missing).toEqual([...missing].sort());
  expect(missing).not.toContain(town);
  expect(missing).not.toContain('530502106');
  const first = await coverage(people.county, '530502', '', 'first: 2');
  expect(missingOf(first)).toEqual(missing.slice(0, 2));
  const after = first?.missing.edges[1]?.cursor;
  expect(missingOf(await coverage(people.county, '530502', '', `first: 3, after: "${after}"`))).toEqual(
    missing.slice(2, 5),
  );
  await does(people.county, 'closeStation', {
    id: closing.id,
    version: closing.version,
    on: dayFrom(0),
  });
  expect(missingOf(await coverage(people.county, '530502'))).toEqual([...missing, '530502106'].sort());
});

it('is not there outside one’s part of the tree', async () => {
  expect(await coverage(people.clerk, '530502')).toBeNull();
  expect(await coverage(people.county, '530521')).toBeNull();
  expect(await coverage(people.county, '5305')).toBeNull();
  const refused = await world.anonymous.ask(`{ division(code: "${town}") { stationCoverage { required } } }`);
  expect(refused.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

it('takes one statement for all the counties of a prefecture', async () => {
  const query = (first: number) =>
    people.analyst.ask(
      `{ division(code: "5305") { children(first: ${first}) { edges { node { stationCoverage {
        covered required missing(first: 3) { edges { node { code name } } } } } } } } }`,
    );
  const [one, all] = [await query(1), await query(5)];
  expect(all.errors).toBeUndefined();
  expect(all.statements.length).toBe(one.statements.length);
});

it('refuses a cursor that is not its own, and to be read backward', async () => {
  for (const args of ['after: "x"', 'last: 1']) {
    const { errors } = await people.county.ask(
      `{ division(code: "530502") { stationCoverage { missing(${args}) { edges { node { code } } } } } }`,
    );
    expect(errors?.[0]?.extensions.code, args).toBe('INVALID');
  }
});
