// Before anything is timed: every stack answers every question, and all answers are the same.
import { ask } from './client.ts';
import type { Query } from './queries.ts';
import type { Data } from './rowQueries.ts';
import type { Stack } from './stacks.ts';
import type { Question, World } from './world.ts';

export interface Running {
  readonly stack: Stack;
  readonly url: string;
}

/** Where two values first differ, as a path with both; null where they are the same. */
export function difference(one: unknown, other: unknown, path = ''): string | null {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other
      ? null
      : `${path || 'the answer'} is ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) {
    const [left, right] = [one, other].map((each) => (each as Record<string, unknown>)[key]);
    const found = difference(left, right, path ? `${path}.${key}` : key);
    if (found !== null) return found;
  }
  return null;
}

async function compare(query: Query, question: Question, running: readonly Running[]): Promise<void> {
  const answers: { readonly name: string; readonly value: unknown }[] = [];
  for (const { stack, url } of running) {
    const request = stack.request(query, question);
    if (request) answers.push({ name: stack.name, value: stack.read(query, await ask<Data>(url, request)) });
  }
  const [first, ...others] = answers;
  for (const other of others) {
    const found = difference(first?.value, other.value);
    if (found === null) continue;
    throw new Error(
      `Nothing is timed: asked for ${query.title} of ${question.code}, ${first?.name} and ${other.name} differ: ${found}`,
    );
  }
}

/**
 * Asks every stack every question of the queries. Answers how many answers were compared; throws a sentence at the first
 * difference.
 */
export async function demandEqual(
  queries: readonly Query[],
  world: World,
  running: readonly Running[],
): Promise<number> {
  let compared = 0;
  for (const query of queries) {
    for (const question of world.questions[query.over]) {
      await compare(query, question, running);
      compared += running.length;
    }
  }
  return compared;
}
