// The stations behind a cell: those of a place that lack a topic, or that do not comply.
import { Link } from 'wouter';
import {
  type PeriodInput,
  type PlaceFragment,
  type StandardTopic,
  StationsBehindDocument,
} from '../../gql/graphql.ts';
import { List } from '../parts/list.tsx';
import { Panel } from '../parts/pick.tsx';
import { pathOf, PlaceName } from '../parts/placeName.tsx';
import { useSettings } from '../settings.tsx';
import { searchOf } from '../view.ts';

interface Props {
  readonly place: PlaceFragment;
  readonly period: string;
  readonly input: PeriodInput;
  readonly lacking: StandardTopic | null;
}

export function Behind({ place, period, input, lacking }: Props) {
  const { t } = useSettings();
  const title = lacking ? t.compare.lacking(place.name, t.topics[lacking]) : t.compare.failing(place.name);
  return (
    <Panel title={title} className="behind">
      <List
        query={StationsBehindDocument}
        asked={{
          code: place.code ?? '',
          period: input,
          ...(lacking ? { lacking } : { result: 'NOT_COMPLIANT' as const }),
        }}
        of={({ compareStations }) => compareStations?.groups[0]?.stationList}
        none={t.gaps.none}
        line={({ id, name, kind, division }) => (
          <li>
            <Link href={pathOf(division, 'station', id) + searchOf({ period })}>{name}</Link>
            <span className="quiet">{t.stationKinds[kind]}</span>
            <span className="line-end">
              <PlaceName place={division} beneath={place.code ?? ''} period={period} />
            </span>
          </li>
        )}
      />
    </Panel>
  );
}
