// On which ground groups of stations are compared, and in which order.
import { demand } from '../../core/refusal.ts';
import type { Topic } from '../standardItem/card.ts';
import type { Measure } from '../stationGroup/card.ts';
import type { Basis } from './card.ts';

export interface Ground {
  readonly basis: Basis;
  readonly because: string;
}

/** On which ground groups can be compared that were judged under these versions, and why. `asked`: by which one, if any. */
export function groundOf(judged: ReadonlySet<number>, asked: number | null): Ground {
  if (judged.size > 1) {
    return {
      basis: 'TOPIC',
      because: `These stations were judged under ${judged.size} different versions of standards. Labels are not lists, and an item of one is not an item of another: compare them by topic.`,
    };
  }
  if (judged.size === 0) {
    return {
      basis: 'TOPIC',
      because: 'None of these stations has an assessment that counts on the day: compare them by topic.',
    };
  }
  if (asked !== null && !judged.has(asked)) {
    return {
      basis: 'TOPIC',
      because:
        'None of these stations was judged under the standard that is asked for: compare them by topic.',
    };
  }
  return { basis: 'ITEM', because: 'All that are assessed were judged under one version of one standard.' };
}

export interface Ranked<Entry> {
  /** Equals share it, and the next comes after all of them. */
  readonly rank: number;
  readonly of: Entry;
}

interface Standing {
  readonly place: bigint;
  readonly id: number;
}

/** Highest value first; equals in the tree's order, by place and then by id. What has no value is left out. */
export function ranked<Entry>(
  entries: readonly Entry[],
  valueOf: (entry: Entry) => number | null,
  standingOf: (entry: Entry) => Standing,
): Ranked<Entry>[] {
  const valued = entries.flatMap((of) => {
    const value = valueOf(of);
    return value === null ? [] : [{ of, value, ...standingOf(of) }];
  });
  valued.sort((a, b) => b.value - a.value || Number(a.place - b.place) || a.id - b.id);
  let rank = 0;
  return valued.map(({ of, value }, index) => {
    if (value !== valued[index - 1]?.value) rank = index + 1;
    return { of, rank };
  });
}

/** Refuses with INVALID a ranking by topic that names none, or another that names one. */
export function demandTopic(measure: Measure, topic: Topic | null): void {
  demand(
    (measure === 'TOPIC') === (topic !== null),
    'A topic is named with the measure TOPIC, and only then',
    'topic',
  );
}

/** Refuses with INVALID an empty list: nothing could be told of it. */
export function demandSome(values: readonly unknown[] | null | undefined, field: string): void {
  demand(values == null || values.length > 0, 'Name at least one, or leave it out', field);
}

/** Refuses with INVALID a list that names something twice: it would stand there, and be ranked, twice. */
export function demandDistinct(values: readonly unknown[], field: string): void {
  demand(new Set(values).size === values.length, 'Name each once', field);
}
