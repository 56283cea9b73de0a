// Groups against topics: the share of stations that meets each, sorted by any column.
import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import type { CompareQuery, StandardTopic } from '../../gql/graphql.ts';
import { useSettings } from '../settings.tsx';
import { pathTo, useParams } from '../view.ts';

export type Group = NonNullable<NonNullable<CompareQuery['compareStations']>['groups'][number]>;

interface Column {
  readonly key: string;
  readonly label: string;
  readonly value: (group: Group) => number | null;
  readonly told: (value: number) => string;
  /** Shares of stations that meet something are coloured, and lead to those that do not. */
  readonly lacking?: StandardTopic | 'ALL';
}

function useColumns(topics: readonly StandardTopic[]): readonly Column[] {
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
      lacking: 'ALL',
    },
    { key: 'gaps', label: t.compare.medianGaps, value: (group) => group.medianGaps, told: one },
    ...topics.map((topic) => ({
      key: topic,
      label: t.topics[topic],
      value: (group: Group) => group.topics.find((each) => each.topic === topic)?.share ?? null,
      told: share,
      lacking: topic,
    })),
    { key: 'active', label: t.compare.active, value: (group) => group.use.activeRate.value, told: share },
    { key: 'visits', label: t.compare.visits, value: (group) => group.use.visitsPerStation.value, told: one },
    { key: 'voters', label: t.compare.voters, value: (group) => group.use.votersPerStation.value, told: one },
  ];
}

/** The fewer meet it, the darker. */
const depthOf = (share: number) => ({ '--depth': `${Math.round((1 - share) * 45)}%` }) as CSSProperties;

export function Matrix({
  groups,
  topics,
}: {
  readonly groups: readonly Group[];
  readonly topics: readonly StandardTopic[];
}) {
  const { t } = useSettings();
  const [{ sort = '', at, lacking }, change] = useParams();
  const columns = useColumns(topics);
  const sorted = columns.find(({ key }) => key === sort.replace(/^-/, ''));
  const turn = sort.startsWith('-') ? -1 : 1;
  const rows = sorted
    ? [...groups].sort((a, b) => turn * ((sorted.value(a) ?? -1) - (sorted.value(b) ?? -1)))
    : groups;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t.compare.matrix}>
      <table className="table matrix">
        <thead>
          <tr>
            <th scope="col">{t.dashboard.place}</th>
            {columns.map(({ key, label }) => (
              <th
                key={key}
                scope="col"
                aria-sort={sorted?.key === key ? (turn < 0 ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" onClick={() => change({ sort: sort === `-${key}` ? key : `-${key}` })}>
                  {label}
                  <span aria-hidden="true">{sorted?.key === key ? (turn < 0 ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((group) => (
            <tr key={group.division.id}>
              <th scope="row">
                <Link href={pathTo(group.division.ancestors, group.division)}>{group.division.name}</Link>
              </th>
              {columns.map((column) => {
                const value = column.value(group);
                if (value === null) return <td key={column.key}>—</td>;
                if (column.lacking === undefined) return <td key={column.key}>{column.told(value)}</td>;
                const topic = column.lacking === 'ALL' ? null : column.lacking;
                const isOpen = at === group.division.code && (lacking ?? null) === topic;
                return (
                  <td key={column.key} className="cell" style={depthOf(value)}>
                    <button
                      type="button"
                      aria-pressed={isOpen}
                      aria-label={`${group.division.name} ${column.label} ${column.told(value)}`}
                      onClick={() =>
                        change(
                          isOpen ? { at: null, lacking: null } : { at: group.division.code, lacking: topic },
                        )
                      }
                    >
                      {column.told(value)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
