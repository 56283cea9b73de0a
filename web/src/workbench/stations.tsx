// The stations of a division as its clerk keeps them: opened, corrected and closed.
import { useState } from 'react';
import { useMutation } from 'urql';
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
import { List } from '../parts/list.tsx';
import { optionsOf } from '../parts/options.ts';
import { pathOf } from '../parts/placeName.tsx';
import { Result } from '../parts/result.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useHere } from '../viewer.ts';
import type { Words } from '../words/zh.ts';
import { Assigned } from './assigned.tsx';
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
    options: optionsOf(t.stationKinds),
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
  const { here } = useHere(code);
  const [, open] = useMutation(OpenStationDocument);
  return (
    <>
      {here?.mayOpenStation && (
        <div className="toolbar">
          <Steps
            of={`stations/${code}`}
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
      <List
        query={KeptDocument}
        asked={{ code }}
        of={({ division }) => division?.stations}
        none={t.stations.none}
        isCounted
        line={(station, { division }) => division && <Line division={division} station={station} />}
      />
    </>
  );
}

function Line({ division, station }: { readonly division: Division; readonly station: Station }) {
  const { t } = useSettings();
  const [isOpen, setOpen] = useState(false);
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
      <Steps of={station.id} named={station.name} steps={steps}>
        {closedOn === null ? (
          <Result assessment={station.assessment} />
        ) : (
          <span className="tag">{t.registry.closed(closedOn)}</span>
        )}{' '}
        <button
          type="button"
          className="button button-small"
          aria-expanded={isOpen}
          aria-label={`${t.stations.deputies} · ${station.name}`}
          onClick={() => setOpen(!isOpen)}
        >
          {t.stations.deputies}
        </button>
      </Steps>
      {isOpen && <Assigned id={station.id} name={station.name} code={division.code ?? ''} />}
    </li>
  );
}

function useStationSteps(station: Station): readonly Step[] {
  const { t } = useSettings();
  const [, correct] = useMutation(CorrectStationDocument);
  const [, close] = useMutation(CloseStationDocument);
  const { id, version, name, mayCorrect, mayClose } = station;
  const steps: Step[] = [];
  if (mayCorrect)
    steps.push({
      ...{ key: 'correct', label: t.registry.correct, version },
      fields: fieldsOf(t, station),
      send: ({ kind, ...filled }, _, opened) =>
        correct({ input: { ...filled, id, version: opened, kind: kind as StationKind } }),
    });
  if (mayClose)
    steps.push({
      ...{ key: 'close', label: t.registry.close, lead: t.registry.closeLead(name), version },
      fields: [{ name: 'on', label: t.stations.closed, kind: 'date', isNeeded: true, usual: today() }],
      send: ({ on, idempotencyKey }, _, opened) =>
        close({ input: { id, version: opened, on: on ?? '', idempotencyKey } }),
    });
  return steps;
}
