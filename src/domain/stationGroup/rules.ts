// What the numbers of a group of stations make.
import { closedLoop } from '../stationUse/rules.ts';
import type { Topic } from '../standardItem/card.ts';
import { type Quotient, quotient } from '../tally/rules.ts';
import type { Measure } from './card.ts';

/** What is counted over the stations of a group. */
export interface Counted {
  readonly stations: number;
  readonly assessed: number;
  readonly compliant: number;
  readonly medianGaps: number | null;
  readonly active: number;
  readonly unused: number;
  readonly compliantButUnused: number;
  readonly activities: number;
  readonly visits: number;
  readonly voters: number;
  readonly opinions: number;
  readonly closed: number;
}

/** How many meet something, of those that it is asked of. */
export interface Share {
  readonly met: number;
  readonly applicable: number;
}

export interface TopicShare extends Share {
  readonly topic: Topic;
}

/** What is divided by what, in words. */
export const definitions = {
  compliance:
    'Stations of which every required item that applies is met ÷ stations with an assessment that counts on the day.',
  assessed: 'Stations with an assessment that counts on the day ÷ stations open on it.',
  topic: 'Stations that meet every item of the topic that applies to them ÷ stations that one applies to.',
  active:
    'Stations where a deputy came to an activity in the three months before the day ÷ stations open on it.',
  visits: 'Deputies at activities held at the stations in the period ÷ stations.',
  voters: 'Voters received at the stations in the period ÷ stations.',
  closedLoop,
} as const;

const parts: Readonly<
  Record<Measure, (group: Counted, topic?: TopicShare) => readonly [number, number, string]>
> = {
  COMPLIANCE: ({ compliant, assessed }) => [compliant, assessed, definitions.compliance],
  ASSESSED: ({ assessed, stations }) => [assessed, stations, definitions.assessed],
  TOPIC: (_, topic) => [topic?.met ?? 0, topic?.applicable ?? 0, definitions.topic],
  ACTIVE: ({ active, stations }) => [active, stations, definitions.active],
  VISITS: ({ visits, stations }) => [visits, stations, definitions.visits],
  VOTERS: ({ voters, stations }) => [voters, stations, definitions.voters],
  CLOSED_LOOP: ({ closed, opinions }) => [closed, opinions, definitions.closedLoop],
};

/** Divided last. TOPIC needs the share of one. */
export const rateOf = (measure: Measure, group: Counted, topic?: TopicShare): Quotient =>
  quotient(...parts[measure](group, topic));
