// A station: where it is, who comes, what it lacks and what was held there.
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { StationPageDocument, type StationPageQuery, StationRecordsDocument } from '../../gql/graphql.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { Panel } from '../parts/pick.tsx';
import { pathOf } from '../parts/placeName.tsx';
import { Result } from '../parts/result.tsx';
import { Loading, NotHere, Note, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import { searchOf, useParams } from '../view.ts';
import { DoorPanel } from '../workbench/door.tsx';
import { Path } from './path.tsx';
import { Findings } from './findings.tsx';

type Node = NonNullable<StationPageQuery['node']>;
export type StationNode = Extract<Node, { name: string }>;

export function StationPage({ id }: { readonly id: string }) {
  const { t } = useSettings();
  const [{ data, error, fetching }] = useQuery({ query: StationPageDocument, variables: { id } });
  const node = data?.node;
  const station = node && 'name' in node ? node : null;
  const name = station?.name;
  useEffect(() => {
    document.title = `${name ?? ''} · ${t.name}`;
  }, [name, t]);
  if (error) return <Refused error={error} />;
  if (!station) return fetching || !data ? <Loading lines={12} /> : <NotHere />;
  return (
    <article className="dashboard">
      <header className="head">
        <Path place={station.division} leaf={station.name} />
        <div className="head-row">
          <h1>{station.name}</h1>
          <span className="tag">{t.stationKinds[station.kind]}</span>
          {station.demonstrationLevel !== null && (
            <span className="tag">{t.stations.demonstration(t.levels[station.demonstrationLevel])}</span>
          )}
          {station.isSynthetic && <span className="tag">{t.stations.synthetic}</span>}
        </div>
      </header>
      <div className="two">
        <Panel title={t.stations.activities}>
          <Paged page={(props) => <ActivityPage {...props} station={station} />} />
        </Panel>
        <div className="stack">
          <Facts station={station} />
          <DoorPanel id={station.id} />
          <Deputies station={station} />
        </div>
      </div>
      <Findings assessment={station.assessment} />
    </article>
  );
}

function Facts({ station }: { readonly station: StationNode }) {
  const { t } = useSettings();
  const { parent } = station;
  const facts: readonly (readonly [string, string | null])[] = [
    [t.stations.address, station.address],
    [t.stations.phone, station.phone],
    [t.stations.keeper, station.keeperName],
    [t.stations.opened, station.openedOn],
    [t.stations.closed, station.closedOn],
  ];
  return (
    <Panel title={t.stations.result}>
      <p>
        <Result assessment={station.assessment} />
      </p>
      <dl className="pairs">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        {parent && (
          <div>
            <dt>{t.stations.parent}</dt>
            <dd>
              <Link href={pathOf(parent.division, 'station', parent.id)}>{parent.name}</Link>
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}

function Deputies({ station }: { readonly station: StationNode }) {
  const { t, number } = useSettings();
  const { edges, totalCount } = station.assignments;
  return (
    <Panel title={`${t.stations.deputies} · ${number(totalCount)}`}>
      <ul className="people">
        {edges.map(({ node }) => (
          <li key={node.id} className={node.until === null ? '' : 'quiet'}>
            {node.deputy.name}{' '}
            <span className="quiet">
              {t.levels[node.deputy.level]} · {node.deputy.electoralUnit}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ActivityPage({ after, next, station }: PageProps & { readonly station: StationNode }) {
  const { t, number } = useSettings();
  const [{ period }] = useParams();
  const [{ data, error }] = useQuery({ query: StationRecordsDocument, variables: { id: station.id, after } });
  if (error) return <Refused error={error} />;
  const activities = data?.node && 'activities' in data.node ? data.node.activities : null;
  if (!activities) return <Loading />;
  if (activities.totalCount === 0) return <Note title={t.records.none} />;
  return (
    <>
      <ul className="lines">
        {activities.edges.map(({ node }) => (
          <li key={node.id}>
            <span className="line-day">{node.heldOn}</span>
            <Link href={pathOf(station.division, 'record', node.id) + searchOf({ period })}>
              {node.title}
            </Link>
            <span className="quiet line-end">
              {t.activityTypes[node.type]} · {t.metrics.votersReceived} {number(node.votersReceived)} ·{' '}
              {t.metrics.opinionsCollected} {number(node.opinionsCollected)}
            </span>
          </li>
        ))}
      </ul>
      {next(activities.pageInfo)}
    </>
  );
}
