// Writing through the product: activities recorded, corrected and taken back over HTTP by many clerks at once.
import { encodeGlobalID } from '@pothos/plugin-relay';
import { ask, spreadOf } from './client.ts';
import type { Writer } from './crew.ts';

export const actNames = ['record', 'correct', 'withdraw'] as const;
export type ActName = (typeof actNames)[number];

export interface Acted {
  readonly act: ActName;
  readonly where: string;
  readonly writers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Acts that were refused; there must be none. */
  readonly refused: number;
}

interface Made {
  readonly id: string;
  readonly version: number;
}

/** What one clerk has recorded and may still change. */
type Desk = Made[];

export const mutations: Readonly<Record<ActName, string>> = {
  record:
    'mutation Record($input: RecordActivityInput!) { done: recordActivity(input: $input) { id version } }',
  correct:
    'mutation Correct($input: CorrectActivityInput!) { done: correctActivity(input: $input) { id version } }',
  withdraw:
    'mutation Withdraw($input: WithdrawActivityInput!) { done: withdrawActivity(input: $input) { id version } }',
};

const pick = (most: number): number => Math.floor(Math.random() * most);

/** A reception in one of the clerk's towns, on some day of the year, with two deputies. */
export function draftFor({ codes, cards }: Writer, year: number): object {
  const at = pick(codes.length);
  return {
    division: codes[at],
    type: 'RECEPTION',
    title: '选民接待日',
    heldOn: `${year}-${String(1 + pick(12)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')}`,
    votersReceived: pick(60),
    attendees: [cards[2 * at], cards[2 * at + 1]].map((card) => encodeGlobalID('Deputy', String(card))),
  };
}

const inputOf: Readonly<Record<ActName, (writer: Writer, year: number, made: Made) => object>> = {
  record: draftFor,
  correct: (_writer, _year, made) => ({ ...made, votersReceived: pick(60) }),
  withdraw: (_writer, _year, made) => ({ ...made, reason: '登记有误' }),
};

interface Turn {
  readonly url: string;
  readonly act: ActName;
  readonly year: number;
  readonly until: number;
}

/** One clerk at work until the time is over, or there is nothing left to change. */
async function clerk({ url, act, year, until }: Turn, writer: Writer, desk: Desk) {
  const times: number[] = [];
  let refused = 0;
  const kept: Made[] = [];
  while (Date.now() < until) {
    const made = act === 'record' ? { id: '', version: 0 } : desk.shift();
    if (!made) break;
    const began = performance.now();
    try {
      const { done } = await ask<{ done: Made }>(url, {
        method: 'POST',
        path: '/graphql',
        headers: { authorization: `Bearer ${writer.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          query: mutations[act],
          variables: { input: inputOf[act](writer, year, made) },
        }),
      });
      times.push(performance.now() - began);
      if (act !== 'withdraw') kept.push(done);
    } catch {
      refused += 1;
    }
  }
  desk.push(...kept);
  return { times, refused };
}

/** Records, corrects and withdraws in turn, each for so many seconds, with all these clerks at once. */
export async function actAll(
  url: string,
  where: string,
  writers: readonly Writer[],
  year: number,
  seconds: number,
): Promise<Acted[]> {
  const desks: Desk[] = writers.map(() => []);
  const rows: Acted[] = [];
  for (const act of actNames) {
    const began = Date.now();
    const turn = { url, act, year, until: began + seconds * 1_000 };
    const done = await Promise.all(writers.map((writer, at) => clerk(turn, writer, desks[at] as Desk)));
    const times = done.flatMap((each) => each.times);
    const { p50, p95, p99 } = spreadOf(times);
    rows.push({
      act,
      where,
      writers: writers.length,
      perSecond: (times.length / (Date.now() - began)) * 1_000,
      p50,
      p95,
      p99,
      refused: done.reduce((sum, each) => sum + each.refused, 0),
    });
  }
  return rows;
}
