// Standards made the way a clerk makes them, and short ways to ask which one applies.
import { does, type Named } from './congresses.ts';
import { ask } from './town.ts';
import type { Person } from './world.ts';

/** One item of each kind, complete. */
export const items = [
  { text: '有固定场所', topic: 'PREMISES', kind: 'PRESENCE' },
  {
    text: '面积不少于40平方米',
    topic: 'PREMISES',
    kind: 'QUANTITY',
    quantity: { unit: '平方米', comparison: 'AT_LEAST', threshold: 40 },
  },
  {
    text: '每季度接待选民不少于1次',
    topic: 'ACTIVITY',
    kind: 'FREQUENCY',
    frequency: { measure: 'STATION_ACTIVITIES', activityTypes: ['RECEPTION'], count: 1, per: 'QUARTER' },
  },
  {
    text: '三簿',
    topic: 'RECORDS',
    kind: 'DOCUMENT_SET',
    documents: ['接待登记簿', '学习登记簿', '督办登记簿'],
  },
  { text: '代表信息上墙', topic: 'DISPLAY', kind: 'PUBLIC_DISPLAY' },
] as const;

/** What it takes to draft a standard that can be published. */
export const draftOf = (division: string, wish: object = {}) => ({
  ...{ division, label: '五有', title: '代表家站建设标准' },
  ...{ kinds: ['STATION', 'ROOM'], effectiveFrom: '2024-01-01', items },
  ...wish,
});

export const drafted = (person: Person, division: string, wish: object = {}): Promise<Named> =>
  does(person, 'draftStandard', draftOf(division, wish));

/** A standard in force. */
export async function published(person: Person, division: string, wish: object = {}): Promise<Named> {
  const { id, version } = await drafted(person, division, wish);
  return does(person, 'publishStandard', { id, version });
}

export interface Applies {
  readonly because: string;
  readonly owner: { readonly name: string };
  readonly standard: { readonly label: string; readonly number: number };
  readonly items: readonly { readonly text: string; readonly standard: { readonly label: string } }[];
  readonly chain: readonly {
    readonly part: string;
    readonly owner: { readonly name: string };
    readonly standard: { readonly label: string };
  }[];
}

export const appliesFields = `because owner { name } standard { label number } items { text standard { label } }
  chain { part owner { name } standard { label } }`;

/** What applies to a kind of station in a division on a day. */
export async function applying(
  person: Person,
  code: string,
  on: string,
  kind = 'STATION',
): Promise<Applies | null> {
  const query = `{ division(code: "${code}") { standard(kind: ${kind}, on: "${on}") { ${appliesFields} } } }`;
  return (await ask<{ division: { standard: Applies | null } }>(person, query)).division.standard;
}

/** The chain in short: what each version means, whose it is, and its label. */
export const chainOf = (found: Applies | null): string[] | undefined =>
  found?.chain.map(({ part, owner, standard }) => `${part} ${owner.name} ${standard.label}`);
