// The laws hold when many write at once: nobody's record is missed because another's was not yet there to see.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recount } from '../support/mend.ts';
import { mandateRows, plant, type Planted } from '../support/plant.ts';
import { daysAgo, type Node, sow, upwards } from '../support/tree.ts';
import { randomFrom } from '../support/random.ts';
import { type Act, inTheMeantime, openSessions, type Session, type Sessions } from '../support/session.ts';
import { sowRecords, tend } from '../support/tend.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let planted: Planted;
let sessions: Sessions;

beforeAll(async () => {
  world = await openWorld('empty');
  planted = await plant(world, randomFrom(7));
  sessions = openSessions(world.ownerUrl);
});
afterAll(async () => {
  await sessions.close();
  await world.close();
});

const differences = () => world.sql(recount);
const meanwhile = <Answer>(first: Act, second: Act<Answer>, end?: 'commit' | 'rollback') =>
  inTheMeantime(sessions, 'renda_import', first, second, end);

const town = (): Node => {
  const found = planted.nodes.find(({ level, closedOn }) => level === 'TOWNSHIP' && closedOn === null);
  if (!found) throw new Error('No township was planted');
  return found;
};

let mandates = 10_000;
/** A new mandate of a person, a new one unless named, and its card: rows that are not written yet. */
async function newMandate(node: Node, personId?: number) {
  const made = async () =>
    (await world.arrange<{ id: number }>('insert into person default values returning id'))[0]?.id ?? 0;
  mandates += 1;
  const span = { startsOn: daysAgo(300), endsOn: daysAgo(-300) };
  const mandate = { id: mandates, node, personId: personId ?? (await made()), ...span };
  return { ...mandate, rows: mandateRows(mandate, planted.terms.get(node.id) ?? 0) };
}
type Made = Awaited<ReturnType<typeof newMandate>>;

const insertMandate = (session: Session, { rows }: Made) =>
  sow({ arrange: (text, values) => session.run(text, values) }, 'mandate', [rows.mandate]);

async function deputy(): Promise<number> {
  const { id, rows } = await newMandate(planted.nodes.find(({ hasCongress }) => hasCongress) as Node);
  await sow(world, 'mandate', [rows.mandate]);
  await sow(world, 'deputy_card', [rows.card]);
  return id;
}

const insertServing = (session: Pick<Session, 'run'>, node: Node, cardId: number) =>
  session.run<{ id: number; until: string | null }>(
    `insert into serving (division_id, place, card_id, level, since)
     select $1, $2, c.id, c.level, $4 from deputy_card c where c.id = $3 returning id, until::text`,
    [node.id, node.from, cardId, daysAgo(100)],
  );

describe('an attendance and its activity', () => {
  it.each(['the attendance', 'the activity'])(
    'count together when %s is first and the other comes meanwhile',
    async (first) => {
      const node = town();
      const cardId = await deputy();
      const [serving] = await insertServing(
        { run: (text, values) => world.arrange(text, values) },
        node,
        cardId,
      );
      const [activity] = await world.arrange<{ id: number }>(
        `insert into activity (division_id, place, type, title, held_on) values ($1, $2, 'VISIT', 'A', $3) returning id`,
        [node.id, node.from, daysAgo(40)],
      );
      const attend = (session: Session) =>
        session.run(
          `insert into attendance (division_id, place, activity_id, serving_id, card_id) values ($1, $2, $3, $4, $5)`,
          [node.id, node.from, activity?.id, serving?.id, cardId],
        );
      const move = (session: Session) =>
        session.run('update activity set held_on = $2 where id = $1', [activity?.id, daysAgo(400)]);
      if (first === 'the attendance') await meanwhile(attend, move);
      else await meanwhile(move, attend);
      expect(await differences()).toEqual([]);
    },
  );
});

describe('one person', () => {
  const provinces = () =>
    planted.nodes.filter(({ level, hasCongress }) => level === 'PROVINCE' && hasCongress) as [Node, Node];

  it('is counted once when two mandates on one path are entered at the same moment', async () => {
    const path = planted.nodes
      .map((node) => upwards(node).filter(({ hasCongress }) => hasCongress))
      .find(({ length }) => length > 1);
    const [low, high] = path as [Node, Node];
    const first = await newMandate(low);
    const second = await newMandate(high, first.personId);
    await meanwhile(
      (session) => insertMandate(session, first),
      (session) => insertMandate(session, second),
    );
    expect(await differences()).toEqual([]);
    const pairs = await world.sql(
      `select division_id, sum(n)::int as n from tally.pair
       where domain = 'mandate' and subject_id = $1 and on_date <= tally.today() group by 1`,
      [first.personId],
    );
    expect(pairs).toEqual([{ division_id: high.id, n: 1 }]);
  });

  it('does not get two mandates of which neither division lies in the other, however close they come', async () => {
    const [left, right] = provinces();
    const first = await newMandate(left);
    const second = await newMandate(right, first.personId);
    const both = meanwhile(
      (session) => insertMandate(session, first),
      (session) => insertMandate(session, second),
    );
    await expect(both).rejects.toMatchObject({ code: 'RD048' });
    const kept = await world.sql('select id from mandate where person_id = $1', [first.personId]);
    expect(kept).toEqual([{ id: first.id }]);
    expect(await differences()).toEqual([]);
  });

  it('may take the second where the first comes to nothing', async () => {
    const [left, right] = provinces();
    const first = await newMandate(left);
    const second = await newMandate(right, first.personId);
    await meanwhile(
      (session) => insertMandate(session, first),
      (session) => insertMandate(session, second),
      'rollback',
    );
    const kept = await world.sql('select id from mandate where person_id = $1', [first.personId]);
    expect(kept).toEqual([{ id: second.id }]);
    expect(await differences()).toEqual([]);
  });
});

describe('one deputy', () => {
  it('is counted once when two divisions register the deputy at the same moment', async () => {
    const id = await deputy();
    const [here, there] = planted.nodes.filter(({ level }) => level === 'TOWNSHIP') as [Node, Node];
    await meanwhile(
      (session) => insertServing(session, here, id),
      (session) => insertServing(session, there, id),
    );
    expect(await differences()).toEqual([]);
  });

  it('who loses the seat is served no longer, also where the registration comes meanwhile', async () => {
    const id = await deputy();
    const end: Act = async (session) => {
      await session.run(`update mandate set ends_on = $2, end_reason = 'RESIGNED' where id = $1`, [
        id,
        daysAgo(50),
      ]);
      await session.run('update deputy_card set ends_on = $2 where id = $1', [id, daysAgo(50)]);
    };
    const registered = await meanwhile(end, (session) => insertServing(session, town(), id));
    expect(registered).toMatchObject([{ until: daysAgo(50) }]);
    expect(await differences()).toEqual([]);
  });
});

it('many writers and two folders at once leave nothing uncounted and nothing counted twice', async () => {
  await sowRecords(world, randomFrom(8));
  const written = new AbortController();
  const write = async (seed: number) => {
    const random = randomFrom(seed);
    for (let round = 0; round < 40; round += 1) {
      await tend(world, random, planted).catch((error: { code?: string }) => {
        // Two took what the other needed, one changed what the other had just deleted, or both named one station.
        if (!['40P01', '23503', '23505', 'RD061'].includes(error.code ?? '')) throw error;
      });
    }
  };
  const fold = async () => {
    while (!written.signal.aborted) await world.sql('select tally.fold(25)');
  };
  const folders = [fold(), fold()];
  await Promise.all([1, 2, 3, 4, 5, 6].map(write));
  written.abort();
  await Promise.all(folders);
  expect(await differences()).toEqual([]);
  await world.sql('select tally.fold(100000)');
  expect(await differences()).toEqual([]);
});
