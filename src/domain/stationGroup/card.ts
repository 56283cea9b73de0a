// Groups of stations (家站分组): a division and all beneath it, seen as one beside others.
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'stationGroup', term: '家站分组', metrics: [], behind: {} };

export const measureTerms = {
  COMPLIANCE: 'Compliant ÷ assessed (达标率).',
  ASSESSED: 'Assessed ÷ all (评估率).',
  TOPIC: 'The share that meets a topic, which is named beside (主题达标率).',
  ACTIVE: 'Stations that a deputy came to in the three months before the day ÷ all (在用率).',
  VISITS: 'Deputies at activities held at the stations in the period, for each station (站均代表进站).',
  VOTERS: 'Voters received at the stations in the period, for each station (站均接待选民).',
  CLOSED_LOOP: 'Opinions closed ÷ opinions collected (闭环率).',
} as const;

export type Measure = keyof typeof measureTerms;
