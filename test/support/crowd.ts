// People at their desks who record, correct and take back what happens, and remember what they were promised.
import { activityTypes } from '../../src/domain/activity/card.ts';
import { type Insisting, insisting } from './insisting.ts';
import type { Random } from './random.ts';
import { daysAgo } from './tree.ts';

/** Where somebody records things: a township, or a county's clerk for one of its townships. */
export interface Desk {
  readonly token: string;
  readonly division: string;
  readonly county: string;
  /** Ids in the language. */
  readonly station: string;
  readonly deputies: readonly string[];
  /** A year of which nothing is on record at this division, and this desk alone reports on. */
  readonly silentYear: number;
}

/** Something on record, as it ought to be after all that was acknowledged. */
export interface Kept {
  readonly noun: 'activity' | 'opinion' | 'nilReport';
  readonly id: string;
  /** The title or content, or the month. */
  readonly name: string;
  version: number;
  isWithdrawn: boolean;
  /** Of an opinion. */
  state?: string;
  /** Of an activity. */
  voters?: number;
  attended?: number;
  opinions?: number;
}

export interface Writer extends Insisting {
  readonly kept: readonly Kept[];
  /** Makes one random mutation, and insists until it is acknowledged or refused. */
  step(): Promise<void>;
}

const reasons = { reason: 'Recorded by mistake' };
const open = ['RECEIVED', 'ASSIGNED'];

/** Somebody at a desk. What this person writes bears names of its own. */
export function writer(name: string, desk: Desk, random: Random, url: () => string): Writer {
  const sender = insisting(desk.token, random, url);
  const kept: Kept[] = [];
  let serial = 0;

  const pick = (noun: Kept['noun'], fits: (each: Kept) => boolean = () => true): Kept | undefined => {
    const found = kept.filter((each) => each.noun === noun && !each.isWithdrawn && fits(each));
    return found.length === 0 ? undefined : random.pick(found);
  };
  const keyOf = () => `${name}-${(serial += 1)}`;
  const someDeputies = () => random.shuffle(desk.deputies).slice(0, random.int(0, desk.deputies.length));
  const where = () => (random.chance(0.6) ? { station: desk.station } : { division: desk.division });
  /** A change of something kept: does nothing where there is nothing to change. */
  const change = async (each: Kept | undefined, action: string, input: object, after: Partial<Kept>) => {
    if (!each) return;
    const versioned = action !== 'withdrawNilReport';
    const target = versioned ? { id: each.id, version: each.version } : { id: each.id };
    const done = await sender.insist(keyOf(), action, { ...target, ...input });
    if (done) Object.assign(each, after, { version: each.version + 1 });
  };

  const acts: readonly (readonly [weight: number, act: () => Promise<void>])[] = [
    [
      30,
      async () => {
        const title = keyOf();
        const [voters, attendees] = [random.int(0, 30), someDeputies()];
        const opinions = Array.from({ length: random.int(0, 2) }, (_, at) => ({ content: `${title}/${at}` }));
        const what = {
          type: random.pick(activityTypes),
          title,
          heldOn: daysAgo(random.int(0, 700)),
          votersReceived: voters,
        };
        const done = await sender.insist(title, 'recordActivity', {
          ...where(),
          ...what,
          attendees,
          opinions,
        });
        if (!done) return;
        const shared = { noun: 'activity' as const, name: title, version: 1, isWithdrawn: false };
        kept.push({ ...shared, id: done.id, voters, attended: attendees.length, opinions: opinions.length });
      },
    ],
    [
      18,
      () => {
        const [voters, attendees] = [random.int(0, 30), someDeputies()];
        const input = { votersReceived: voters, attendees, heldOn: daysAgo(random.int(0, 700)) };
        return change(pick('activity'), 'correctActivity', input, { voters, attended: attendees.length });
      },
    ],
    [6, () => change(pick('activity'), 'withdrawActivity', reasons, { isWithdrawn: true })],
    [
      20,
      async () => {
        const content = keyOf();
        const input = { ...where(), content, receivedOn: daysAgo(random.int(0, 700)) };
        const done = await sender.insist(content, 'receiveOpinion', input);
        if (!done) return;
        const shared = { noun: 'opinion' as const, name: content, version: 1, isWithdrawn: false };
        kept.push({ ...shared, id: done.id, state: 'RECEIVED' });
      },
    ],
    [
      5,
      () =>
        change(
          pick('opinion', ({ state = '' }) => open.includes(state)),
          'assignOpinion',
          { to: desk.county },
          { state: 'ASSIGNED' },
        ),
    ],
    [
      5,
      () =>
        change(
          pick('opinion', ({ state = '' }) => open.includes(state)),
          'answerOpinion',
          { answer: 'Heard' },
          { state: 'ANSWERED' },
        ),
    ],
    [9, () => change(pick('opinion'), 'resolveOpinion', { outcome: 'Done' }, { state: 'RESOLVED' })],
    [2, () => change(pick('opinion'), 'declineOpinion', { reason: 'Not ours' }, { state: 'DECLINED' })],
    [3, () => change(pick('opinion'), 'withdrawOpinion', reasons, { isWithdrawn: true })],
    [
      3,
      async () => {
        const month = `${desk.silentYear}-${String(random.int(1, 12)).padStart(2, '0')}`;
        const done = await sender.insist(keyOf(), 'reportNothing', { division: desk.division, month });
        if (done) kept.push({ noun: 'nilReport', name: month, version: 1, isWithdrawn: false, id: done.id });
      },
    ],
    [1, () => change(pick('nilReport'), 'withdrawNilReport', {}, { isWithdrawn: true })],
  ];
  const lots = acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));
  return { ...sender, kept, step: () => random.pick(lots)() };
}
