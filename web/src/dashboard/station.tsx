// A station: where it is, who comes, what it lacks and what was held there.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { StationPageDocument, type StationPageQuery, StationRecordsDocument } from '../../gql/graphql.ts';
import { ActivityLine } from '../parts/activityLine.tsx';
import { Facts } from '../parts/facts.tsx';
import { List } from '../parts/list.tsx';
import { Panel } from '../parts/pick.tsx';
import { pathOf } from '../parts/placeName.tsx';
import { Result } from '../parts/result.tsx';
import { Loading, NotHere, Refused } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { useSettings } from '../settings.tsx';
import { searchOf, useParams } from '../view.ts';
import { Assigned } from '../workbench/assigned.tsx';
import { DoorPanel } from '../workbench/door.tsx';
import { Path } from './path.tsx';
import { Findings } from './findings.tsx';

type Node = NonNullable<StationPageQuery['node']>;
export type StationNode = Extract<Node, { name: string }>;

export function StationPage({ id }: { readonly id: string }) {
  const { t } = useSettings();
  const [{ period }] = useParams();
  const [{ data, error, fetching }] = useQuery({ query: StationPageDocument, variables: { id } });
  const node = data?.node;
  const station = node && 'name' in node ? node : null;
  useTitle(station?.name);
  if (error) return <Refused error={error} isPage />;
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
          <List
            query={StationRecordsDocument}
            asked={{ id }}
            of={({ node: at }) => (at && 'activities' in at ? at.activities : null)}
            none={t.records.none}
            line={(activity) => <ActivityLine activity={activity} place={station.division} period={period} />}
          />
        </Panel>
        <div className="stack">
          <About station={station} period={period} />
          <DoorPanel id={station.id} />
          <Panel title={t.stations.deputies}>
            <Assigned id={id} name={station.name} code={station.division.code ?? ''} />
          </Panel>
        </div>
      </div>
      <Findings assessment={station.assessment} />
    </article>
  );
}

function About({ station, period }: { readonly station: StationNode; readonly period: string | undefined }) {
  const { t } = useSettings();
  const { parent } = station;
  const above = parent && (
    <Link href={pathOf(parent.division, 'station', parent.id) + searchOf({ period })}>{parent.name}</Link>
  );
  return (
    <Panel title={t.stations.result}>
      <p>
        <Result assessment={station.assessment} />
      </p>
      <Facts
        facts={[
          [t.stations.address, station.address],
          [t.stations.phone, station.phone],
          [t.stations.keeper, station.keeperName],
          [t.stations.opened, station.openedOn],
          [t.stations.closed, station.closedOn],
          [t.stations.parent, above],
        ]}
      />
    </Panel>
  );
}
