// The law that what is stored goes by the rules that what is shown goes by, on trees of versions that chance has written.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayText, parseDay } from '../../src/core/day.ts';
import {
  type Begun,
  inForce,
  appliedOf,
  judgedBy,
  judgedOver,
} from '../../src/domain/ruleSetInForce/store.ts';
import { type Client, openClient } from '../../src/store/client.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { growTree, type Node, owner, sow, sowTree, upwards } from '../support/tree.ts';
import { openWorld, type World } from '../support/world.ts';

interface Version {
  readonly id: number;
  readonly node: Node;
  readonly base: Version | null;
}

const first = parseDay('2020-01-01').getTime();
const days = 1_500;
const dayAt = (number: number): string => dayText(new Date(first + number * 86_400_000));
const subjects = ['DEPUTY', 'GROUP'] as const;
const cycles = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;

let world: World;
let client: Client;
let nodes: readonly Node[];
const random = randomFrom(11);

/** A version for deputies and the same for groups: the number of one follows that of the other. */
async function sowVersion({ id, node, base }: Version, from: number, until: number | null): Promise<void> {
  const cycle = random.pick(cycles);
  for (const [at, subject] of subjects.entries()) {
    const row = {
      id: 2 * id + at,
      ...owner(node),
      label: `R${id}`,
      number: 2 * id + at,
      state: 'DRAFT',
      subject,
      cycle,
    };
    const dates = { effective_from: dayAt(from), effective_to: until === null ? null : dayAt(until) };
    const extended = {
      extends_id: base && 2 * base.id + at,
      ...{ extends_division_id: base?.node.id ?? null, extends_place: base?.node.from ?? null },
    };
    const counted = { version: 1, objection_days: 5, appeal_days: 0 };
    await sow(world, 'rule_set', [{ ...row, ...dates, ...extended, ...counted }]);
    const item = {
      id: row.id,
      ...owner(node),
      rule_set_id: row.id,
      number: 1,
      text: 'T',
      source: 'BASE',
      points: 1,
    };
    const plain = { measure: 'EVENT', formula: 'EACH', kinds: [], out_of: [], is_pro_rata: false };
    await sow(world, 'rule_item', [{ ...item, ...plain }]);
    await world.arrange(`update rule_set set state = 'PUBLISHED' where id = $1`, [row.id]);
  }
}

/** One to four versions one after the other in more than half of the divisions; many add to one above. */
async function write(chance: Random): Promise<void> {
  const all: Version[] = [];
  for (const node of nodes.filter(() => chance.chance(0.6))) {
    let at = chance.int(0, 400);
    for (let count = chance.int(1, 4); count > 0; count -= 1) {
      const from = at + (chance.chance(0.5) ? 0 : chance.int(0, 60));
      at = from + chance.int(30, 400);
      const above = all.filter((each) => each.node !== node && upwards(node).includes(each.node));
      const base = above.length > 0 && chance.chance(0.6) ? chance.pick(above) : null;
      const version = { id: all.length + 1, node, base };
      all.push(version);
      await sowVersion(version, from, count === 1 && chance.chance(0.6) ? null : at);
    }
  }
}

beforeAll(async () => {
  world = await openWorld('empty');
  client = openClient({ url: world.ownerUrl });
  nodes = growTree(random);
  await sowTree(world, nodes);
  const groups = nodes.map((node) => ({ id: node.id, ...owner(node), name: 'G', formed_on: '2019-01-01' }));
  await sow(
    world,
    'deputy_group',
    groups.map((row) => ({ ...row, version: 1 })),
  );
  await write(random);
});
afterAll(async () => {
  await client.$disconnect();
  await world.close();
});

const told = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.values(row))).sort();
const spanned = ({ since, until }: { readonly since: Date; readonly until: Date }) =>
  `${dayText(since)} ${dayText(until)}`;
const numbered = <Row>(rows: readonly (Row | null | undefined)[], say: (row: Row) => readonly unknown[]) =>
  told(rows.flatMap((row, at) => (row ? [[nodes[at]?.id, ...say(row)]] : [])));

it('is by the same version, cycle and days in the database as for whoever asks', async () => {
  let lapsed = 0;
  for (let round = 0; round < 25; round += 1) {
    const day = dayAt(random.int(0, days));
    const asked = nodes.map(({ id }) => ({ divisionId: id, on: parseDay(day) }));
    const chains = await inForce(
      client,
      asked.map((each) => ({ ...each, kind: 'DEPUTY' as const })),
    );
    lapsed += chains.filter((links) => links[0]?.part === 'LAPSED').length;
    const applied = await world.sql(
      `select division_id, set_id from tally.rules_applied($1, 0, 9223372036854775807) where subject = 'DEPUTY'`,
      [day],
    );
    expect(told(applied), `applied on ${day}`).toEqual(
      numbered(chains.map(appliedOf), ({ ruleSet }) => [ruleSet.id]),
    );

    const judge = (subject: (typeof subjects)[number]) =>
      judgedBy(
        client,
        asked.map((each) => ({ ...each, subject })),
      );
    const boards = await world.sql(
      `select division_id, set_id, since || ' ' || until as days from tally.boards_of($1, 0, 9223372036854775807)`,
      [day],
    );
    const judged = await judge('GROUP');
    expect(told(boards), `boards of ${day}`).toEqual(
      numbered(judged, (each) => [each.ruleSet.id, spanned(each)]),
    );

    const whole = ({ begins, until }: Begun) => ({ since: begins, until });
    const deputies = await judge('DEPUTY');
    const terms = await world.sql(
      `select d.id, t.terms_id, t.since || ' ' || t.until as days from division d cross join lateral tally.terms_on(d.id, $1) t`,
      [day],
    );
    expect(told(terms), `terms on ${day}`).toEqual(
      numbered(deputies, (each) => [each.terms.id, spanned(whole(each))]),
    );
  }
  expect(lapsed).toBeGreaterThan(50);
});

it('is by the same terms over a cycle as well', async () => {
  const chosen = random.shuffle(nodes).slice(0, 12);
  for (const length of [1, 3, 6, 12]) {
    const from = Math.floor(random.int(0, 47) / length) * length;
    const cycle = {
      since: new Date(Date.UTC(2020, from, 1)),
      until: new Date(Date.UTC(2020, from + length, 1)),
    };
    const asked = chosen.map(({ id }) => ({ divisionId: id, subject: 'DEPUTY' as const, cycle }));
    const shown = (await judgedOver(client, asked)).map((each) => each?.terms.id ?? null);
    const rows = await world.sql<{ id: number | null }>(
      `select tally.terms_over(u.id, $2, $3) as id from unnest($1::int[]) with ordinality u (id, at) order by u.at`,
      [chosen.map(({ id }) => id), dayText(cycle.since), dayText(cycle.until)],
    );
    expect(
      rows.map(({ id }) => id),
      spanned(cycle),
    ).toEqual(shown);
  }
});
