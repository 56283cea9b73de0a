// Groups against topics: the share of stations that meets each, sorted by any column.
import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import { useSettings } from '../settings.tsx';
import { pathTo, searchOf, useParams } from '../view.ts';
import type { Column, Group } from './sheet.ts';

/** The fewer meet it, the darker. */
const depthOf = (share: number) => ({ '--depth': `${Math.round((1 - share) * 45)}%` }) as CSSProperties;

interface Props {
  readonly groups: readonly Group[];
  readonly columns: readonly Column[];
  readonly period: string;
}

export function Matrix({ groups, columns, period }: Props) {
  const { t } = useSettings();
  const [{ sort = '', at, lacking }, change] = useParams();
  const sorted = columns.find(({ key }) => key === sort.replace(/^-/, ''));
  const turn = sort.startsWith('-') ? -1 : 1;
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
          {groups.map((group) => (
            <tr key={group.division.id}>
              <th scope="row">
                <Link href={pathTo(group.division.ancestors, group.division) + searchOf({ period })}>
                  {group.division.name}
                </Link>
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
