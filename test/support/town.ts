// 瓦窑镇 with those who keep its records and those who read them, and short ways to ask what is on record.
import { dayFrom, does, elect, type Named, seat } from './congresses.ts';
import type { Person, World } from './world.ts';

/** 瓦窑镇, in 隆阳区 530502, 保山市 5305, 云南 53. */
export const town = '530502105';

export interface People {
  /** Clerks of the town, and of the county and the prefecture above it. */
  readonly clerk: Person;
  readonly county: Person;
  readonly prefecture: Person;
  readonly keeper: Person;
  /** Reads the province. */
  readonly analyst: Person;
}

export const peopleOf = async (world: World): Promise<People> => ({
  clerk: await world.as('CLERK', town),
  county: await world.as('CLERK', '530502'),
  prefecture: await world.as('CLERK', '5305'),
  keeper: await world.as('KEEPER', town),
  analyst: await world.as('ANALYST', '53'),
});

/** A deputy of the county's congress who is registered with each of these divisions. */
export async function visitorTo(county: Person, divisions: readonly string[]): Promise<Named> {
  await seat(county, '530502');
  const deputy = await elect(county, '530502');
  for (const division of divisions) {
    await does(county, 'registerDeputy', { division, deputy: deputy.id, since: dayFrom(-300) }, 'id');
  }
  return deputy;
}

/** A station of the town, open for 300 days unless said otherwise. */
export const openStation = (by: Person, wish: object = {}): Promise<Named> =>
  does(by, 'openStation', {
    ...{ division: town, kind: 'STATION', name: '工作站', openedOn: dayFrom(-300) },
    ...wish,
  });

export type Shown = Readonly<Record<string, unknown>>;

/** What a query answers. Throws when any of it is refused. */
export async function ask<Data>(person: Person, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await person.ask<Data, object>(query, variables);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

/** Fields of what has this id, or null when it is not there for this person. */
export async function node(person: Person, type: string, id: string, fields: string): Promise<Shown | null> {
  const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`;
  return (await ask<{ node: Shown | null }>(person, query, { id })).node;
}

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Readonly<Record<string, string>> }[];
}

/** One field of each entry of a division's list, in order. Throws when the list is said to have another length. */
export async function listed(person: Person, code: string, list: string, field: string): Promise<string[]> {
  const query = `{ division(code: "${code}") { list: ${list} { totalCount edges { node { ${field} } } } } }`;
  const { list: page } = (await ask<{ division: { list: Page } }>(person, query)).division;
  const found = page.edges.map((edge) => edge.node[field] ?? '');
  if (page.totalCount !== found.length) throw new Error(`${list} counts ${page.totalCount}`);
  return found;
}

export type Counts = Readonly<Record<string, number>>;

/** What a division counts in the month of a day. */
export async function counted<Found extends Counts>(
  person: Person,
  code: string,
  day: string,
  fields: string,
): Promise<Found> {
  const query = `{ division(code: "${code}") { rollup(period: { month: "${day.slice(0, 7)}" }) { ${fields} } } }`;
  return (await ask<{ division: { rollup: Found } }>(person, query)).division.rollup;
}

/** By how much each count went up. */
export const rise = (before: Counts, after: Counts): Counts =>
  Object.fromEntries(Object.entries(after).map(([key, value]) => [key, value - (before[key] ?? 0)]));

export interface Furnished {
  readonly station: Named;
  readonly group: Named;
  /** Registered with the town, one of its own congress and one of the county's. */
  readonly townDeputy: Named;
  readonly countyDeputy: Named;
  /** Registered with a town beside it. */
  readonly stranger: Named;
}

/** The town with a station, a group, and deputies who were registered 400 days ago. */
export async function furnish({ clerk, county }: People): Promise<Furnished> {
  await seat(county, town);
  await seat(county, '530502');
  const townDeputy = await elect(county, town, { name: '李桂芳' });
  const countyDeputy = await elect(county, '530502', { name: '赵强', gender: 'MALE' });
  const stranger = await elect(county, '530502', { name: '杨丽' });
  const register = (deputy: Named, division: string) =>
    does(county, 'registerDeputy', { division, deputy: deputy.id, since: dayFrom(-400) }, 'id');
  for (const deputy of [townDeputy, countyDeputy]) await register(deputy, town);
  await register(stranger, '530502106');
  const group = await does(county, 'formGroup', {
    ...{ division: town, name: '第一代表小组', formedOn: dayFrom(-300) },
  });
  return { station: await openStation(clerk), group, townDeputy, countyDeputy, stranger };
}
