// How much of one payer is under way at once: the rest waits, nobody else waits for it, and the service is told to be ready all the same.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openTurns } from '../../src/graph/turns.ts';
import { openClient } from '../../src/store/client.ts';
import { openPulse } from '../../src/store/pulse.ts';
import { connectionsOfReader } from '../../src/store/reader.ts';
import { openSessions } from '../support/session.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const queue = { each: 2, waiting: 2, patience: 10_000 };
const refusal = (error: { readonly code?: string; readonly message: string }) =>
  `${error.code}: ${error.message}`;
const late = 'BUSY: Much of what you asked for is under way still: try again in a moment.';

describe('turns', () => {
  it('are taken one after another, in the order in which they were asked for', async () => {
    const turns = openTurns(queue);
    const begun: string[] = [];
    const begin = async (name: string) => {
      const end = await turns.take('a');
      begun.push(name);
      return end;
    };
    const ends = [begin('1'), begin('2'), begin('3'), begin('4')];
    await sleep(10);
    expect(begun).toEqual(['1', '2']);
    const end = await ends[1];
    end?.();
    await ends[2];
    expect(begun).toEqual(['1', '2', '3']);
    // To end twice what is over makes room for nobody.
    end?.();
    await sleep(10);
    expect(begun).toEqual(['1', '2', '3']);
    (await ends[0])?.();
    (await ends[3])?.();
    (await ends[2])?.();
    expect(await Promise.all([turns.take('a'), turns.take('a')])).toHaveLength(2);
  });

  it('of one are not waited for by another, and only so many wait', async () => {
    const turns = openTurns(queue);
    const ends = [await turns.take('a'), await turns.take('a')];
    const waiting = [turns.take('a'), turns.take('a')];
    expect(await turns.take('a').catch(refusal)).toBe(late);
    expect(await turns.take('b')).toBeTypeOf('function');
    for (const end of ends) end();
    expect(await Promise.all(waiting)).toHaveLength(2);
  });

  it('are not waited for for ever, and whoever gave up takes none', async () => {
    const turns = openTurns({ ...queue, patience: 20 });
    const ends = [await turns.take('a'), await turns.take('a')];
    expect(await turns.take('a').catch(refusal)).toBe(late);
    for (const end of ends) end();
    expect(await Promise.all([turns.take('a'), turns.take('a')])).toHaveLength(2);
  });
});

it('of one are fewer than the reader has connections: others find some, whatever one asks', async () => {
  const turns = openTurns();
  const ends: (() => void)[] = [];
  const all = Array.from({ length: 20 }, async () => void ends.push(await turns.take('a')));
  await sleep(10);
  const begun = ends.length;
  for (let at = 0; at < all.length; at += 1) {
    await sleep(0);
    ends[at]?.();
  }
  await Promise.all(all);
  expect(begun).toBeGreaterThan(4);
  expect(begun).toBeLessThan(connectionsOfReader);
});

const opinion = `mutation { receiveOpinion(input: { division: "610902", content: "路灯", receivedOn: "2024-03-05" }) { state } }`;

it('whoever has much under way waits, and the others are answered meanwhile', async () => {
  world = await openWorld('nation', { http: { turns: openTurns({ each: 1, waiting: 0, patience: 10 }) } });
  const [clerk, analyst] = [await world.as('CLERK', '610902'), await world.as('ANALYST', '53')];
  const asked = async (token: string | undefined) => {
    const answer = await world?.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${token}` },
      payload: { query: '{ viewer { account } }' },
    });
    return [answer?.statusCode, answer?.headers['retry-after']];
  };
  await asked(clerk.token);
  const sessions = openSessions(world.ownerUrl);
  const holder = await sessions.begin('renda_import');
  await holder.run('lock table opinion in exclusive mode');
  const held = world.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${clerk.token}` },
    payload: { query: opinion },
  });
  await sleep(200);
  expect(await asked(clerk.token)).toEqual([503, '1']);
  expect(await asked(analyst.token)).toEqual([200, undefined]);
  await holder.rollback();
  await sessions.close();
  expect((await held).json()).toEqual({
    data: { receiveOpinion: { state: 'RECEIVED' } },
    extensions: expect.anything(),
  });
  expect(await asked(clerk.token)).toEqual([200, undefined]);
});

it('whether the database answers is told also while all connections are taken, and that it does not where it is gone', async () => {
  world = await openWorld('empty');
  const client = openClient({ url: world.appUrl, connections: 1 });
  const pulse = openPulse(world.appUrl);
  let release = () => {};
  let taken: Promise<void> | undefined;
  await new Promise<void>((begun) => {
    const held = new Promise<void>((done) => (release = done));
    taken = client.$transaction(
      () => {
        begun();
        return held;
      },
      { timeout: 20_000 },
    );
  });
  await expect(pulse.feel()).resolves.toBeUndefined();
  release();
  await taken;
  await pulse.end();
  await client.$disconnect();
  const none = openPulse('postgres://nobody@127.0.0.1:1/nothing');
  await expect(none.feel()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await none.end();
});
