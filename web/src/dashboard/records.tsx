// The records behind one number of a place, latest first.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { DivisionPlaceDocument, RecordsDocument, type RecordsQuery } from '../../gql/graphql.ts';
import { List } from '../parts/list.tsx';
import { Panel } from '../parts/pick.tsx';
import { pathOf, PlaceName } from '../parts/placeName.tsx';
import { Loading, NotHere, Refused } from '../parts/states.tsx';
import { useMetricNames } from '../parts/term.tsx';
import { useTitle } from '../parts/title.ts';
import { periodName } from '../period.ts';
import { useSettings } from '../settings.tsx';
import { searchOf, type Trail, usePeriod } from '../view.ts';
import { Path } from './path.tsx';

type Node = NonNullable<NonNullable<RecordsQuery['division']>['rollup']>['records']['edges'][number]['node'];

export function Records({ trail, metric }: { readonly trail: Trail; readonly metric: string }) {
  const { t } = useSettings();
  const nameOf = useMetricNames();
  const { period, input } = usePeriod();
  const [{ data, error }] = useQuery({ query: DivisionPlaceDocument, variables: { code: trail.code } });
  const division = data?.division;
  useTitle(division && `${division.name} ${nameOf(metric)} ${periodName(period, t)}`);
  if (error) return <Refused error={error} isPage />;
  if (!division) return data ? <NotHere /> : <Loading />;
  return (
    <article className="dashboard">
      <header className="head">
        <Path place={division} leaf={nameOf(metric)} />
        <h1>
          {division.name} {periodName(period, t)}
        </h1>
      </header>
      <Panel title={t.records.title(nameOf(metric))}>
        <List
          query={RecordsDocument}
          asked={{ code: trail.code, period: input, metric }}
          of={({ division: place }) => place?.rollup?.records}
          none={t.records.none}
          line={(node) => <Line node={node} code={trail.code} period={period} />}
        />
      </Panel>
    </article>
  );
}

function Line({
  node,
  code,
  period,
}: {
  readonly node: Node;
  readonly code: string;
  readonly period: string;
}) {
  const { t } = useSettings();
  const search = searchOf({ period });
  if (node.__typename === 'Activity' || node.__typename === 'Attendance') {
    const activity = node.__typename === 'Activity' ? node : node.activity;
    return (
      <li>
        <span className="line-day">{activity.heldOn}</span>
        <Link href={pathOf(activity.division, 'record', activity.id) + search}>{activity.title}</Link>
        {node.__typename === 'Attendance' && <span>{node.deputy.name}</span>}
        <span className="quiet line-end">
          {t.activityTypes[activity.type]} ·{' '}
          <PlaceName place={activity.division} beneath={code} period={period} />
        </span>
      </li>
    );
  }
  if (node.__typename === 'Opinion') {
    return (
      <li>
        <span className="line-day">{node.receivedOn}</span>
        <Link href={pathOf(node.division, 'record', node.id) + search}>{node.content}</Link>
        <span className="quiet line-end">
          {t.opinionStates[node.state]} · <PlaceName place={node.division} beneath={code} period={period} />
        </span>
      </li>
    );
  }
  if (node.__typename === 'Station') {
    return (
      <li>
        <span className="line-day">{node.openedOn}</span>
        <Link href={pathOf(node.division, 'station', node.id) + search}>{node.name}</Link>
        <span className="quiet line-end">
          {t.stationKinds[node.kind]} · <PlaceName place={node.division} beneath={code} period={period} />
        </span>
      </li>
    );
  }
  return null;
}
