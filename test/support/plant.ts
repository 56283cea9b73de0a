// Plants a small random tree in an empty world: ragged like the real one, with congresses, and people in their seats.
import type { Random } from './random.ts';
import { daysAgo, growTree, type Node, owner, sow, sowTree, upwards, window } from './tree.ts';
import type { World } from './world.ts';

export interface Mandate {
  readonly id: number;
  readonly node: Node;
  readonly personId: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface Planted {
  readonly nodes: readonly Node[];
  readonly mandates: readonly Mandate[];
  /** The term of a congress that is in office, by division. */
  readonly terms: ReadonlyMap<number, number>;
}

/** A term that is over and one in office, for each congress. */
async function sowTerms(world: World, random: Random, nodes: readonly Node[]): Promise<Map<number, number>> {
  const seated = nodes.filter((node) => node.hasCongress);
  const congresses = seated.map((node, index) => ({ node, id: index + 1 }));
  await sow(
    world,
    'congress',
    congresses.map(({ node, id }) => ({ id, ...owner(node), level: node.level, name: node.code })),
  );
  const turn = window - 200;
  const spans = [
    { number: 1, starts_on: daysAgo(turn + 1_800), ends_on: daysAgo(turn) },
    { number: 2, starts_on: daysAgo(turn), ends_on: daysAgo(turn - 1_800) },
  ];
  const terms = congresses.flatMap(({ node, id }) =>
    spans.map((span) => ({
      ...{ id: id * 2 - 2 + span.number, ...owner(node), congress_id: id },
      ...{ ...span, seat_quota: random.int(1, 60) },
    })),
  );
  await sow(world, 'term', terms);
  const inOffice = terms.filter(({ number }) => number === 2);
  return new Map(inOffice.map(({ id, division_id }) => [division_id, id]));
}

/** Persons with one to three mandates on one path to the root, held for all of the term in office or a part of it. */
function seat(random: Random, nodes: readonly Node[], count: number): Mandate[] {
  const seated = nodes.filter((node) => node.hasCongress);
  const persons = Array.from({ length: count }, (_, index) => index + 1);
  const held = persons.flatMap((personId) => {
    const path = upwards(random.pick(seated)).filter((node) => node.hasCongress);
    const many = Math.min(path.length, random.int(1, 3));
    return random
      .shuffle(path)
      .slice(0, many)
      .map((node) => ({ personId, node }));
  });
  return held.map((each, index) => {
    const early = random.chance(0.3);
    const start = random.int(300, window - 200);
    const endsOn = early ? daysAgo(random.int(-60, start)) : daysAgo(window - 200 - 1_800);
    return { ...each, id: index + 1, startsOn: daysAgo(start), endsOn };
  });
}

/** A mandate and its public card, as rows. */
export const mandateRows = ({ id, node, personId, startsOn, endsOn }: Mandate, termId: number) => {
  const shared = { id, ...owner(node), level: node.level, electoral_unit: 'unit', starts_on: startsOn };
  const rest = { ends_on: endsOn, status: 'ACTIVE' };
  return {
    mandate: { ...shared, ...rest, person_id: personId, term_id: termId, manner: 'GENERAL' },
    card: { ...shared, ...rest, name: `P${personId}`, pinyin: 'p', gender: 'FEMALE', term_number: 2 },
  };
};

/** Plants a tree of about sixty divisions with their congresses and deputies. The same chance plants the same. */
export async function plant(world: World, random: Random): Promise<Planted> {
  const nodes = growTree(random);
  await sowTree(world, nodes);
  const terms = await sowTerms(world, random, nodes);
  const mandates = seat(random, nodes, 80);
  const persons = [...new Set(mandates.map(({ personId }) => personId))];
  await sow(
    world,
    'person',
    persons.map((id) => ({ id })),
  );
  const rows = mandates.map((each) => mandateRows(each, terms.get(each.node.id) ?? 0));
  await sow(
    world,
    'mandate',
    rows.map(({ mandate }) => mandate),
  );
  await sow(
    world,
    'deputy_card',
    rows.map(({ card }) => card),
  );
  for (const table of ['division', 'congress', 'term', 'person', 'mandate']) {
    await world.arrange(`select setval('${table}_id_seq', max(id)) from ${table}`);
  }
  return { nodes, mandates, terms };
}
