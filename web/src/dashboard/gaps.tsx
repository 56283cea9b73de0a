// What the stations of a place still lack, the most urgent first.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { GapsDocument } from '../../gql/graphql.ts';
import { Panel } from '../parts/pick.tsx';
import { pathOf, PlaceName } from '../parts/placeName.tsx';
import { Rows, Table, words } from '../parts/table.tsx';
import { useSettings } from '../settings.tsx';
import { searchOf } from '../view.ts';

/** Of a division and of all beneath it. */
export function Gaps({ code, period }: { readonly code: string; readonly period: string }) {
  const { t, number } = useSettings();
  const asked = { code, first: 10 };
  const [{ data }] = useQuery({ query: GapsDocument, variables: { ...asked, after: null } });
  const count = data?.gaps?.totalCount ?? 0;
  const columns = words(t.stations.item, t.stations.topic, t.gaps.station, t.dashboard.place, t.stations.due);
  if (count === 0) return null;
  return (
    <Panel title={`${t.gaps.title} · ${number(count)}`} className="gaps">
      <Table label={t.gaps.title} columns={columns}>
        <Rows
          query={GapsDocument}
          asked={asked}
          of={({ gaps }) => gaps}
          none={t.gaps.none}
          wide={columns.length}
          row={({ id, item, dueOn, isOverdue, assessment: { station } }) => (
            <tr key={id}>
              <th scope="row" className="wide">
                {item.text}
              </th>
              <td className="words">{item.topic === null ? '' : t.topics[item.topic]}</td>
              <td className="wide">
                <Link href={pathOf(station.division, 'station', station.id) + searchOf({ period })}>
                  {station.name}
                </Link>
              </td>
              <td className="words">
                <PlaceName place={station.division} beneath={code} period={period} />
              </td>
              <td className="words">
                {dueOn ?? '—'}
                {isOverdue && <span className="tag is-short">{t.gaps.overdue}</span>}
              </td>
            </tr>
          )}
        />
      </Table>
    </Panel>
  );
}
