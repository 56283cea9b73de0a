// Writes the demo's records: numbers each kind of row at once, then inserts it in one statement, what is pointed to first.
import type pg from 'pg';
import { type Cell, type Columns, insertRows, reserveIds } from '../bulk.ts';
import type { At, Deputy, Records, Row } from './records.ts';

type Fill<Item> = Readonly<Record<string, readonly [type: string, cell: (item: Item) => Cell]>>;

/** Inserts items as rows. Answers how many. */
export async function insert<Item>(
  client: pg.Client,
  table: string,
  items: readonly Item[],
  fill: Fill<Item>,
) {
  const columns: Columns = Object.fromEntries(Object.entries(fill).map(([name, [type]]) => [name, type]));
  const cells = Object.values(fill).map(([, cell]) => cell);
  await insertRows(
    client,
    table,
    columns,
    items.map((item) => cells.map((cell) => cell(item))),
  );
  return items.length;
}

/** Gives rows the next numbers of a table, in their order. */
export async function number(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const first = await reserveIds(client, table, rows.length);
  for (const [index, row] of rows.entries()) row.id = first + index;
}

export const owned = <Item>(atOf: (item: Item) => At): Fill<Item> => ({
  division_id: ['int', (item) => atOf(item).id],
  place: ['bigint', (item) => atOf(item).place],
});
export const id: Fill<Row> = { id: ['int', (row) => row.id] };
export const synthetic: Fill<unknown> = { is_synthetic: ['boolean', () => true] };

async function writeTerms(client: pg.Client, { terms }: Records): Promise<number> {
  await number(
    client,
    'congress',
    terms.map(({ congress }) => congress),
  );
  await number(client, 'term', terms);
  const congresses = await insert(client, 'congress', terms, {
    ...owned(({ at }) => at),
    id: ['int', ({ congress }) => congress.id],
    level: ['"Level"', ({ at }) => at.level],
    name: ['text', ({ at }) => `${at.name}人民代表大会`],
  });
  const written = await insert(client, 'term', terms, {
    ...id,
    ...owned(({ at }) => at),
    congress_id: ['int', ({ congress }) => congress.id],
    number: ['int', (term) => term.number],
    starts_on: ['date', (term) => term.startsOn],
    ends_on: ['date', (term) => term.endsOn],
    seat_quota: ['int', (term) => term.seatQuota],
  });
  const sittings = terms.flatMap((term) =>
    term.sessions.map((days, index) => ({ term, days, order: index + 1 })),
  );
  const sessions = await insert(client, 'session', sittings, {
    ...owned(({ term }) => term.at),
    term_id: ['int', ({ term }) => term.id],
    number: ['int', ({ order }) => order],
    opens_on: ['date', ({ days }) => days[0]],
    closes_on: ['date', ({ days }) => days[1]],
  });
  return congresses + written + sessions;
}

const dated: Fill<Deputy> = {
  starts_on: ['date', (deputy) => deputy.startsOn],
  ends_on: ['date', (deputy) => deputy.endsOn],
  status: ['"MandateStatus"', ({ endReason }) => (endReason === null ? 'ACTIVE' : 'ENDED')],
  electoral_unit: ['text', (deputy) => deputy.electoralUnit],
  level: ['"Level"', ({ term }) => term.at.level],
};

async function writeDeputies(client: pg.Client, { deputies, byElections }: Records): Promise<number> {
  const persons = [...new Set(deputies.map(({ person }) => person))];
  await number(client, 'person', persons);
  await number(client, 'mandate', deputies);
  const people = await insert(client, 'person', persons, id);
  const ofTerm = owned<Deputy>(({ term }) => term.at);
  await insert(client, 'mandate', deputies, {
    ...id,
    ...ofTerm,
    ...dated,
    ...synthetic,
    term_id: ['int', ({ term }) => term.id],
    person_id: ['int', ({ person }) => person.id],
    manner: ['"ElectionManner"', (deputy) => deputy.manner],
    end_reason: ['"MandateEndReason"', (deputy) => deputy.endReason],
  });
  await insert(client, 'deputy_card', deputies, {
    ...id,
    ...ofTerm,
    ...dated,
    name: ['text', (deputy) => deputy.name],
    pinyin: ['text', (deputy) => deputy.pinyin],
    gender: ['"Gender"', (deputy) => deputy.gender],
    term_number: ['int', ({ term }) => term.number],
    post: ['text', (deputy) => deputy.post],
  });
  // Numbers of no network: nobody shall be called.
  await insert(client, 'deputy_contact', deputies, {
    ...ofTerm,
    mandate_id: ['int', (deputy) => deputy.id],
    phone: ['text', (deputy) => `0000-${String(deputy.id).padStart(8, '0')}`],
  });
  const elections = await insert(client, 'by_election', byElections, {
    ...owned(({ at }) => at),
    level: ['"Level"', ({ deputy }) => deputy.term.at.level],
    held_on: ['date', ({ heldOn }) => heldOn],
    electoral_unit: ['text', ({ deputy }) => deputy.electoralUnit],
    card_id: ['int', ({ deputy }) => deputy.id],
  });
  return people + 3 * deputies.length + elections;
}

async function writeServings(client: pg.Client, { servings, groups }: Records): Promise<number> {
  await number(client, 'serving', servings);
  await number(client, 'deputy_group', groups);
  const served = await insert(client, 'serving', servings, {
    ...id,
    ...owned(({ at }) => at),
    card_id: ['int', ({ deputy }) => deputy.id],
    level: ['"Level"', ({ deputy }) => deputy.term.at.level],
    since: ['date', ({ deputy }) => deputy.startsOn],
  });
  const formed = await insert(client, 'deputy_group', groups, {
    ...id,
    ...owned(({ at }) => at),
    name: ['text', ({ name }) => name],
    formed_on: ['date', ({ formedOn }) => formedOn],
  });
  const members = groups.flatMap((group) =>
    group.members.map((serving, index) => ({ group, serving, index })),
  );
  const joined = await insert(client, 'group_member', members, {
    ...owned(({ group }) => group.at),
    group_id: ['int', ({ group }) => group.id],
    serving_id: ['int', ({ serving }) => serving.id],
    is_leader: ['boolean', ({ index }) => index === 0],
  });
  return served + formed + joined;
}

/** Writes congresses, deputies, and where they take part. Answers how many rows. */
export async function writePeople(client: pg.Client, records: Records): Promise<number> {
  const terms = await writeTerms(client, records);
  const deputies = await writeDeputies(client, records);
  return terms + deputies + (await writeServings(client, records));
}
