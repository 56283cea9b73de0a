// The stations behind a cell: those of a place that lack a topic, or that do not comply.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { type PlaceFragment, type StandardTopic, StationsBehindDocument } from '../../gql/graphql.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { Panel } from '../parts/pick.tsx';
import { pathOf, PlaceName } from '../parts/placeName.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { periodOf, thisYear } from '../period.ts';
import { useSettings } from '../settings.tsx';

interface Props {
  readonly place: PlaceFragment;
  readonly period: string;
  readonly lacking: StandardTopic | null;
}

export function Behind(props: Props) {
  const { t } = useSettings();
  const { place, lacking } = props;
  const title = lacking ? t.compare.lacking(place.name, t.topics[lacking]) : t.compare.failing(place.name);
  return (
    <Panel title={title} className="behind">
      <Paged page={(page) => <BehindPage {...page} {...props} />} />
    </Panel>
  );
}

function BehindPage({ after, next, place, period, lacking }: PageProps & Props) {
  const { t } = useSettings();
  const [{ data, error }] = useQuery({
    query: StationsBehindDocument,
    variables: {
      code: place.code ?? '',
      period: periodOf(period) ?? { year: thisYear },
      after,
      ...(lacking ? { lacking } : { result: 'NOT_COMPLIANT' as const }),
    },
  });
  if (error) return <Refused error={error} />;
  if (!data) return <Loading lines={4} />;
  const stations = data.compareStations?.groups[0]?.stationList;
  if (!stations || (stations.edges.length === 0 && after === null)) return <Note title={t.gaps.none} />;
  return (
    <>
      <ul className="lines">
        {stations.edges.map(({ node }) => (
          <li key={node.id}>
            <Link href={pathOf(node.division, 'station', node.id)}>{node.name}</Link>
            <span className="quiet">{t.stationKinds[node.kind]}</span>
            <span className="line-end">
              <PlaceName place={node.division} beneath={place.code ?? ''} period={period} />
            </span>
          </li>
        ))}
      </ul>
      {next(stations.pageInfo)}
    </>
  );
}
