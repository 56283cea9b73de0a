// The stations of a division with what they came to, and those beneath it where most was held.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { BusiestStationsDocument, StationsDocument } from '../../gql/graphql.ts';
import { Panel } from '../parts/pick.tsx';
import { pathOf, PlaceName } from '../parts/placeName.tsx';
import { Refused } from '../parts/states.tsx';
import { Result } from '../parts/result.tsx';
import { type Column, Rows, Table, words } from '../parts/table.tsx';
import { useSettings } from '../settings.tsx';
import { searchOf } from '../view.ts';
import type { Shown } from './shown.ts';

export function OwnStations({ shown: { division, period } }: { readonly shown: Shown }) {
  const { t } = useSettings();
  const columns = words(t.stations.name, t.stations.kind, t.stations.keeper, t.stations.result);
  return (
    <Panel title={t.stations.own}>
      <Table label={t.stations.own} columns={columns}>
        <Rows
          query={StationsDocument}
          asked={{ code: division.code ?? '', first: 20 }}
          of={({ division: place }) => place?.stations}
          none={t.stations.none}
          wide={columns.length}
          row={({ id, name, kind, keeperName, demonstrationLevel, assessment }) => (
            <tr key={id}>
              <th scope="row" className="words">
                <Link href={pathOf(division, 'station', id) + searchOf({ period })}>{name}</Link>
                {demonstrationLevel !== null && (
                  <span className="tag">{t.stations.demonstration(t.levels[demonstrationLevel])}</span>
                )}
              </th>
              <td className="words">{t.stationKinds[kind]}</td>
              <td className="words">{keeperName ?? '—'}</td>
              <td className="words">
                <Result assessment={assessment} />
              </td>
            </tr>
          )}
        />
      </Table>
    </Panel>
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
  const { stationActivityCount, deputyStationVisits, votersReceived } = t.metrics;
  const columns: readonly Column[] = [
    ...words(t.stations.name, t.dashboard.place),
    ...[stationActivityCount, deputyStationVisits, votersReceived].map((label) => ({ label })),
  ];
  return (
    <Panel title={t.stations.busiest} lead={t.stations.busiestLead}>
      <Table label={t.stations.busiest} columns={columns}>
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
      </Table>
    </Panel>
  );
}
