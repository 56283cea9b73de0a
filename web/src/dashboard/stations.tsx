// The stations of a division with what they came to, and those beneath it where most was held.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { BusiestStationsDocument, StationsDocument } from '../../gql/graphql.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { Panel } from '../parts/pick.tsx';
import { pathOf, PlaceName } from '../parts/placeName.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { Result } from '../parts/result.tsx';
import { useSettings } from '../settings.tsx';
import { searchOf } from '../view.ts';
import type { Shown } from './shown.ts';

export function OwnStations({ shown }: { readonly shown: Shown }) {
  const { t } = useSettings();
  return (
    <Panel title={t.stations.own}>
      <StationList code={shown.division.code ?? ''} period={shown.period} />
    </Panel>
  );
}

interface ListProps {
  readonly code: string;
  readonly period?: string;
}

export function StationList(props: ListProps) {
  return <Paged page={(page) => <StationPage {...page} {...props} />} />;
}

function StationPage({ after, next, code, period }: PageProps & ListProps) {
  const { t } = useSettings();
  const [{ data, error }] = useQuery({
    query: StationsDocument,
    variables: { code, first: 20, after },
  });
  if (error) return <Refused error={error} />;
  const division = data?.division;
  if (!division) return data ? <Note title={t.stations.none} /> : <Loading />;
  const { stations } = division;
  if (stations.totalCount === 0) return <Note title={t.stations.none} />;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t.stations.own}>
        <table className="table table-words">
          <thead>
            <tr>
              <th scope="col">{t.stations.name}</th>
              <th scope="col">{t.stations.kind}</th>
              <th scope="col">{t.stations.keeper}</th>
              <th scope="col">{t.stations.result}</th>
            </tr>
          </thead>
          <tbody>
            {stations.edges.map(({ node }) => (
              <tr key={node.id}>
                <th scope="row">
                  <Link href={pathOf(division, 'station', node.id) + searchOf({ period })}>{node.name}</Link>
                  {node.demonstrationLevel !== null && (
                    <span className="tag">{t.stations.demonstration(t.levels[node.demonstrationLevel])}</span>
                  )}
                </th>
                <td>{t.stationKinds[node.kind]}</td>
                <td>{node.keeperName ?? '—'}</td>
                <td>
                  <Result assessment={node.assessment} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {next(stations.pageInfo)}
    </>
  );
}

export function BusiestStations({ shown }: { readonly shown: Shown }) {
  const { t, number } = useSettings();
  const { division, period } = shown;
  const [{ data, error }] = useQuery({
    query: BusiestStationsDocument,
    variables: { code: division.code ?? '', period: shown.input },
  });
  if (error) return <Refused error={error} />;
  const stations = data?.division?.busiestStations ?? [];
  if (stations.length === 0) return null;
  return (
    <Panel title={t.stations.busiest} lead={t.stations.busiestLead}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t.stations.busiest}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.stations.name}</th>
              <th scope="col" className="words">
                {t.dashboard.place}
              </th>
              <th scope="col">{t.metrics.stationActivityCount}</th>
              <th scope="col">{t.metrics.deputyStationVisits}</th>
              <th scope="col">{t.metrics.votersReceived}</th>
            </tr>
          </thead>
          <tbody>
            {stations.map(({ rank, station, ...counts }) => (
              <tr key={station.id}>
                <th scope="row">
                  <span className="rank">{rank}</span>
                  <Link href={pathOf(station.division, 'station', station.id) + searchOf({ period })}>
                    {station.name}
                  </Link>
                </th>
                <td className="words">
                  <PlaceName place={station.division} beneath={division.code ?? ''} period={period} />
                </td>
                <td>{number(counts.activityCount)}</td>
                <td>{number(counts.deputyStationVisits)}</td>
                <td>{number(counts.votersReceived)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
