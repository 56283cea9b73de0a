// Opinions of the demo: so many collected and so many resolved, exactly, each with what came of it so far.
import { lastDay, later, pickBetween } from './calendar.ts';
import { share } from './random.ts';
import type { Activity, At, Opinion } from './records.ts';
import type { Scene } from './scene.ts';
import { type Topic, topics } from './topics.ts';

export interface Collection {
  readonly from: readonly Activity[];
  readonly collected: number;
  readonly resolved: number;
  /** The division above that deals with some of them. */
  readonly above: At;
}

/** How often it is the division above that deals with one. */
const upwardShare = 0.25;
/** The last opinions of the year are not resolved in it. */
const lastResolvable = '2024-12-24';

const office = (at: At, { handler }: Topic): string => `${at.name}${handler}部门`;

type Fate = Omit<Opinion, 'id' | 'activity' | 'content'>;

const untouched: Fate = {
  state: 'RECEIVED',
  assignee: null,
  handler: null,
  answer: null,
  answeredOn: null,
  resolvedOn: null,
  outcome: null,
};

/** What became of an opinion by the end of the year. */
function fateOf({ random }: Scene, topic: Topic, receivedOn: string, at: At, isResolved: boolean): Fate {
  const chance = random.fraction();
  if (!isResolved && chance < 0.15) return untouched;
  const assigned: Fate = { ...untouched, state: 'ASSIGNED', assignee: at, handler: office(at, topic) };
  if (!isResolved && chance < 0.5) return assigned;
  if (!isResolved && chance < 0.6) return { ...assigned, state: 'DECLINED', outcome: topic.refusal };
  const until = later(receivedOn, random.int(2, 75));
  const closedOn = until > lastDay ? pickBetween(random, receivedOn, lastDay) : until;
  const answered: Fate = {
    ...assigned,
    state: 'ANSWERED',
    answer: topic.answer,
    answeredOn: pickBetween(random, receivedOn, closedOn),
  };
  return isResolved
    ? { ...answered, state: 'RESOLVED', resolvedOn: closedOn, outcome: topic.outcome }
    : answered;
}

/** Collects opinions at activities, more where more people came. */
export function collect(scene: Scene, { from, collected, resolved, above }: Collection): Opinion[] {
  const { random, records } = scene;
  const parts = share(
    collected,
    from.map(({ votersReceived }) => (1 + votersReceived) * (0.3 + random.fraction())),
    from.map(() => 100),
  );
  const sources = from.flatMap((activity, at) => Array.from({ length: parts[at] ?? 0 }, () => activity));
  const early = sources.flatMap(({ heldOn }, at) => (heldOn <= lastResolvable ? [at] : []));
  if (early.length < resolved) throw new Error(`Of ${early.length} opinions ${resolved} cannot be resolved`);
  const happy = new Set(random.sample(early, resolved));
  const opinions = sources.map((activity, index): Opinion => {
    const topic = random.pick(topics);
    const at = random.fraction() < upwardShare ? above : activity.at;
    return {
      id: 0,
      activity,
      content: random.pick(topic.wishes).replace('{at}', activity.at.name),
      ...fateOf(scene, topic, activity.heldOn, at, happy.has(index)),
    };
  });
  records.opinions.push(...opinions);
  return opinions;
}
