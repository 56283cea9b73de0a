// Assessments made the way those who keep a station make them, and short ways to ask what came of them.
import { dayFrom, does, type Named } from './congresses.ts';
import { ask, node, type Shown } from './town.ts';
import type { Person } from './world.ts';

/** An item of an assessment, as it is judged. */
export interface Listed {
  readonly id: string;
  readonly item: { readonly text: string; readonly kind: string };
}

export interface Begun extends Named {
  readonly items: readonly Listed[];
}

const begun = 'id version items { id item { text kind } }';

/** An assessment that is begun, by default as of yesterday. */
export const begin = (by: Person, station: string, wish: object = {}): Promise<Begun> =>
  does<Begun>(by, 'startAssessment', { station, on: dayFrom(-1), ...wish }, begun);

/** What a station that has everything says of each kind of item. */
const perfect: Readonly<Record<string, object>> = {
  PRESENCE: { verdict: 'MET' },
  PUBLIC_DISPLAY: { verdict: 'MET' },
  QUANTITY: { value: 40, unit: '平方米' },
  DOCUMENT_SET: { presentDocuments: ['接待登记簿', '学习登记簿', '督办登记簿'] },
};

/** What is said of every item that is not counted; `said` has what is said otherwise, by the kind of item. */
export const findings = (items: readonly Listed[], said: Readonly<Record<string, object>> = {}): object[] =>
  items
    .filter(({ item }) => item.kind !== 'FREQUENCY')
    .map(({ id, item }) => ({ id, ...(said[item.kind] ?? perfect[item.kind]) }));

export const judge = (by: Person, { id, version }: Named, items: readonly object[]): Promise<Named> =>
  does(by, 'judgeItems', { id, version, items });

/** What an assessment is made of, where it is not the usual. */
export interface Made {
  readonly on?: string;
  /** By the kind of item. */
  readonly said?: Readonly<Record<string, object>>;
}

/** An assessment that is handed in. */
export async function handIn(by: Person, station: string, { said = {}, ...wish }: Made = {}): Promise<Begun> {
  const started = await begin(by, station, wish);
  const judged = await judge(by, started, findings(started.items, said));
  const { id, version } = judged;
  const submitted = await does(by, 'submitAssessment', { id, version, gapsDueOn: dayFrom(30) });
  return { ...submitted, items: started.items };
}

/** An assessment that stands. */
export async function standing(
  by: Person,
  verifier: Person,
  station: string,
  wish: Made = {},
): Promise<Begun> {
  const { id, version, items } = await handIn(by, station, wish);
  return { ...(await does(verifier, 'verifyAssessment', { id, version })), items };
}

export const shown = (person: Person, id: string, fields: string): Promise<Shown | null> =>
  node(person, 'Assessment', id, fields);

/** The assessment of a station that counts on a day. */
export async function counting(person: Person, station: string, on: string): Promise<Shown | null> {
  const found = await node(person, 'Station', station, `assessment(on: "${on}") { id isCompliant }`);
  return (found?.['assessment'] ?? null) as Shown | null;
}

interface Page {
  readonly page: { readonly totalCount: number; readonly edges: readonly { readonly node: Shown }[] };
}

/** What a list at the root answers. */
export async function listing(person: Person, list: string, fields: string): Promise<Shown[]> {
  const { page } = await ask<Page>(person, `{ page: ${list} { totalCount edges { node { ${fields} } } } }`);
  if (page.totalCount !== page.edges.length) throw new Error(`${list} counts ${page.totalCount}`);
  return page.edges.map(({ node: each }) => each);
}
