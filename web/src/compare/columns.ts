// What is compared of the stations of places, in the words of the reader.
import type { StandardTopic } from '../../gql/graphql.ts';
import { useSettings } from '../settings.tsx';
import type { Column, Group } from './sheet.ts';

export function useColumns(topics: readonly StandardTopic[]): readonly Column[] {
  const { t, number, percent } = useSettings();
  const whole = (value: number) => number(value);
  const one = (value: number) => number(value, 1);
  const share = (value: number) => percent(value);
  return [
    { key: 'stations', label: t.compare.stations, value: (group) => group.stations, told: whole },
    { key: 'assessed', label: t.compare.assessed, value: (group) => group.assessed, told: whole },
    {
      key: 'rate',
      label: t.compare.compliance,
      value: (group) => group.rate.value,
      told: share,
      isShare: true,
      lacking: 'ALL',
    },
    { key: 'gaps', label: t.compare.medianGaps, value: (group) => group.medianGaps, told: one },
    ...topics.map((topic) => ({
      key: topic,
      label: t.topics[topic],
      value: (group: Group) => group.topics.find((each) => each.topic === topic)?.share ?? null,
      told: share,
      isShare: true,
      lacking: topic,
    })),
    {
      key: 'active',
      label: t.compare.active,
      value: (group) => group.use.activeRate.value,
      told: share,
      isShare: true,
    },
    { key: 'visits', label: t.compare.visits, value: (group) => group.use.visitsPerStation.value, told: one },
    { key: 'voters', label: t.compare.voters, value: (group) => group.use.votersPerStation.value, told: one },
  ];
}
