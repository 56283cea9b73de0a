// The stations of a division as its clerk keeps them: opened, corrected and closed.
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import {
  CloseStationDocument,
  CorrectStationDocument,
  KeptDocument,
  type KeptQuery,
  OpenStationDocument,
  type StationKind,
} from '../../gql/graphql.ts';
import type { FieldSpec } from '../parts/fieldsForm.tsx';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { pathOf } from '../parts/placeName.tsx';
import { Result } from '../parts/result.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useMay } from '../viewer.ts';
import type { Words } from '../words/zh.ts';
import { today } from './reception.ts';

type Division = NonNullable<KeptQuery['division']>;
type Station = Division['stations']['edges'][number]['node'];

const fieldsOf = (t: Words, of?: Station): readonly FieldSpec[] => [
  { name: 'name', label: t.stations.name, isNeeded: true, value: of?.name ?? '' },
  {
    name: 'kind',
    label: t.stations.kind,
    kind: 'select',
    isNeeded: true,
    value: of?.kind ?? '',
    options: Object.entries(t.stationKinds).map(([value, label]) => ({ value, label })),
  },
  {
    name: 'openedOn',
    label: t.stations.opened,
    kind: 'date',
    isNeeded: true,
    value: of?.openedOn ?? today(),
  },
  { name: 'address', label: t.stations.address, value: of?.address ?? '' },
  { name: 'phone', label: t.stations.phone, value: of?.phone ?? '' },
  { name: 'keeperName', label: t.stations.keeper, value: of?.keeperName ?? '' },
  { name: 'village', label: t.registry.village, value: of?.village ?? '' },
];

export function StationList({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const may = useMay();
  const [, open] = useMutation(OpenStationDocument);
  return (
    <>
      {may('station:open') && (
        <div className="toolbar">
          <Steps
            steps={[
              {
                key: 'open',
                label: t.registry.open,
                fields: fieldsOf(t),
                send: ({ name, kind, openedOn, ...filled }) =>
                  open({
                    input: {
                      ...{ ...filled, division: code, name: name ?? '' },
                      ...{ kind: kind as StationKind, openedOn: openedOn ?? '' },
                    },
                  }),
              },
            ]}
          />
        </div>
      )}
      <Paged page={(props) => <Page {...props} code={code} />} />
    </>
  );
}

function Page({ after, next, code }: PageProps & { readonly code: string }) {
  const { t, number } = useSettings();
  const [{ data, error }] = useQuery({ query: KeptDocument, variables: { code, after } });
  if (error && !data) return <Refused error={error} />;
  const division = data?.division;
  if (!division) return data ? <Note title={t.stations.none} /> : <Loading />;
  const { stations } = division;
  return (
    <>
      {after === null && <p className="quiet">{t.work.count(number(stations.totalCount))}</p>}
      <ul className="lines">
        {stations.edges.map(({ node }) => (
          <Line key={node.id} division={division} station={node} />
        ))}
      </ul>
      {next(stations.pageInfo)}
    </>
  );
}

function Line({ division, station }: { readonly division: Division; readonly station: Station }) {
  const { t } = useSettings();
  const steps = useStationSteps(station);
  const { demonstrationLevel, closedOn, keeperName } = station;
  return (
    <li>
      <Link href={pathOf(division, 'station', station.id)}>{station.name}</Link>
      {demonstrationLevel !== null && (
        <span className="tag">{t.stations.demonstration(t.levels[demonstrationLevel])}</span>
      )}
      <span className="quiet">
        {t.stationKinds[station.kind]}
        {keeperName !== null && ` · ${keeperName}`}
      </span>
      <Steps steps={closedOn === null ? steps : []}>
        {closedOn === null ? (
          <Result assessment={station.assessment} />
        ) : (
          <span className="tag">{t.registry.closed(closedOn)}</span>
        )}
      </Steps>
    </li>
  );
}

function useStationSteps(station: Station): readonly Step[] {
  const { t } = useSettings();
  const may = useMay();
  const [, correct] = useMutation(CorrectStationDocument);
  const [, close] = useMutation(CloseStationDocument);
  const { id, version, name } = station;
  const steps: Step[] = [];
  if (may('station:correct'))
    steps.push({
      key: 'correct',
      label: t.registry.correct,
      fields: fieldsOf(t, station),
      send: ({ kind, ...filled }) =>
        correct({ input: { ...filled, id, version, kind: kind as StationKind } }),
    });
  if (may('station:close'))
    steps.push({
      key: 'close',
      label: t.registry.close,
      lead: t.registry.closeLead(name),
      fields: [{ name: 'on', label: t.stations.closed, kind: 'date', isNeeded: true, value: today() }],
      send: ({ on, idempotencyKey }) => close({ input: { id, version, on: on ?? '', idempotencyKey } }),
    });
  return steps;
}
