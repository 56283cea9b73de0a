// What is shown after a change was read after it.
import { Client, fetchExchange, gql } from '@urql/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshExchange } from '../../web/src/fresh.ts';

const number = gql('query Number { number }');
const change = gql('mutation Change { change }');

type Answer = (data: Record<string, unknown> | null, errors?: readonly object[]) => Promise<void>;

/** Lets everything happen that has what it waits for. */
const settled = () => new Promise<void>((done) => setTimeout(done, 5));

describe('a question of a page', () => {
  let client: Client;
  /** Those that wait for their answers, in the order in which they were asked; null is no answer. */
  let asked: Answer[];
  let shown: (number | null)[];

  beforeEach(() => {
    asked = [];
    shown = [];
    client = new Client({
      url: 'http://service/graphql',
      preferGetMethod: false,
      exchanges: [freshExchange, fetchExchange],
      fetch: () =>
        new Promise((resolve, reject) => {
          asked.push(async (data, errors) => {
            if (data) resolve(Response.json({ data, ...(errors ? { errors } : {}) }));
            else reject(new Error('nobody is there'));
            await settled();
          });
        }),
    });
  });

  const show = async () => {
    const { unsubscribe } = client
      .query<{ number: number }>(number, {})
      .subscribe(({ data }) => shown.push(data?.number ?? null));
    await settled();
    return unsubscribe;
  };
  const alter = async () => {
    void client.mutation(change, {}).toPromise();
    await settled();
  };
  const answer: (at: number, ...what: Parameters<Answer>) => Promise<void> | undefined = (at, ...what) =>
    asked[at]?.(...what);

  it('is asked once where nothing is changed', async () => {
    await show();
    await answer(0, { number: 1 });
    expect([shown, asked.length]).toEqual([[1], 1]);
  });

  it('is asked again where something was changed while it was on its way, and its first answer is not shown', async () => {
    await show();
    await alter();
    await answer(1, { change: true });
    await answer(0, { number: 1 });
    expect([shown, asked.length]).toEqual([[], 3]);
    await answer(2, { number: 2 });
    expect([shown, asked.length]).toEqual([[2], 3]);
  });

  it('keeps its answer where that came before the change was made', async () => {
    await show();
    await alter();
    await answer(0, { number: 1 });
    await answer(1, { change: true });
    expect([shown, asked.length]).toEqual([[1], 2]);
  });

  it('is asked again after a change where it could not be answered before', async () => {
    await show();
    await answer(0, null);
    expect(shown).toEqual([null]);
    await alter();
    await answer(1, { change: true });
    expect(asked.length).toBe(3);
    await answer(2, { number: 2 });
    expect(shown).toEqual([null, 2]);
  });

  it('is not asked again for a change that was put off: nothing was changed', async () => {
    await show();
    await alter();
    const errors = [{ message: 'Wait', extensions: { code: 'BUSY', retryAfter: 5 } }];
    await answer(1, { change: null }, errors);
    await answer(0, { number: 1 });
    expect([shown, asked.length]).toEqual([[1], 2]);
  });

  it('is told as it was after the last of several changes', async () => {
    await show();
    await alter();
    await alter();
    await answer(1, { change: true });
    await answer(0, { number: 1 });
    await answer(2, { change: true });
    await answer(3, { number: 2 });
    expect([shown, asked.length]).toEqual([[], 5]);
    await answer(4, { number: 3 });
    expect([shown, asked.length]).toEqual([[3], 5]);
  });

  it.each([
    ['on its way', false],
    ['unanswered', true],
  ])('is not asked again where it was %s and nobody looks at it any more', async (_, failed) => {
    const leave = await show();
    if (failed) await answer(0, null);
    await alter();
    leave();
    await answer(1, { change: true });
    if (!failed) await answer(0, { number: 1 });
    expect(asked.length).toBe(2);
  });
});
