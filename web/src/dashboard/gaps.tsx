// What the stations of a place still lack, the most urgent first.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { GapsDocument } from '../../gql/graphql.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { Panel } from '../parts/pick.tsx';
import { pathOf, PlaceName } from '../parts/placeName.tsx';
import { Loading, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';

/** Of a division and of all beneath it. */
export function Gaps({ code }: { readonly code: string }) {
  const { t, number } = useSettings();
  const [{ data }] = useQuery({ query: GapsDocument, variables: { code, first: 10 } });
  const count = data?.gaps?.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <Panel title={`${t.gaps.title} · ${number(count)}`} className="gaps">
      <div className="scroll" tabIndex={0} role="region" aria-label={t.gaps.title}>
        <table className="table table-words">
          <thead>
            <tr>
              <th scope="col">{t.stations.item}</th>
              <th scope="col">{t.stations.topic}</th>
              <th scope="col">{t.gaps.station}</th>
              <th scope="col">{t.dashboard.place}</th>
              <th scope="col">{t.stations.due}</th>
            </tr>
          </thead>
          <tbody>
            <Paged page={(props) => <GapPage {...props} code={code} />} />
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function GapPage({ after, next, code }: PageProps & { readonly code: string }) {
  const { t } = useSettings();
  const [{ data, error }] = useQuery({ query: GapsDocument, variables: { code, first: 10, after } });
  const more = next(data?.gaps?.pageInfo);
  return (
    <>
      {data?.gaps?.edges.map(({ node }) => {
        const { station } = node.assessment;
        return (
          <tr key={node.id}>
            <th scope="row" className="wide">
              {node.item.text}
            </th>
            <td>{node.item.topic === null ? '' : t.topics[node.item.topic]}</td>
            <td className="wide">
              <Link href={pathOf(station.division, 'station', station.id)}>{station.name}</Link>
            </td>
            <td>
              <PlaceName place={station.division} beneath={code} />
            </td>
            <td>
              {node.dueOn ?? '—'}
              {node.isOverdue && <span className="tag is-short">{t.gaps.overdue}</span>}
            </td>
          </tr>
        );
      })}
      {(error || !data || more) && (
        <tr>
          <td colSpan={5}>{error ? <Refused error={error} /> : data ? more : <Loading lines={3} />}</td>
        </tr>
      )}
    </>
  );
}
