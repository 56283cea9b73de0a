// The assessments of a division and of all beneath it, by state; and a new one begun.
import { useMutation, useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import {
  AssessableDocument,
  AssessmentsDocument,
  type AssessmentsQuery,
  StartAssessmentDocument,
} from '../../gql/graphql.ts';
import { Filter, useChosen } from '../parts/filter.tsx';
import { useLast } from '../parts/last.ts';
import { List } from '../parts/list.tsx';
import { PlaceName } from '../parts/placeName.tsx';
import { Result } from '../parts/result.tsx';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useMay } from '../viewer.ts';
import { today } from './reception.ts';

type Assessment = NonNullable<AssessmentsQuery['assessments']>['edges'][number]['node'];

interface Props {
  readonly code: string;
}

const pathTo = (code: string, id: string): string =>
  `/workbench/${code}/assessments/${encodeURIComponent(id)}`;

export function AssessmentList({ code }: Props) {
  const { t } = useSettings();
  const may = useMay();
  const state = useChosen('state', t.assessing.states);
  return (
    <>
      <div className="toolbar">
        <Filter param="state" label={t.work.filterState} names={t.assessing.states} />
        {may('assessment:start') && <Start code={code} />}
      </div>
      <List
        query={AssessmentsDocument}
        asked={{ code, state }}
        of={({ assessments }) => assessments}
        none={t.assessing.none}
        isCounted
        line={(assessment) => <AssessmentLine code={code} assessment={assessment} />}
      />
    </>
  );
}

export function AssessmentLine({ code, assessment }: Props & { readonly assessment: Assessment }) {
  const { t } = useSettings();
  const { id, on, station, state } = assessment;
  return (
    <li>
      <span className="line-day">{on}</span>
      <Link href={pathTo(code, id)}>{station.name}</Link>
      <PlaceName place={station.division} beneath={code} />
      <span className="line-end">
        {state === 'VERIFIED' ? (
          <Result assessment={assessment} />
        ) : (
          <span className="tag">{t.assessing.states[state]}</span>
        )}
      </span>
    </li>
  );
}

function Start({ code }: Props) {
  const { t } = useSettings();
  const [, navigate] = useLocation();
  const [, start] = useMutation(StartAssessmentDocument);
  const [{ data }] = useQuery({ query: AssessableDocument, variables: { code, on: today() } });
  const open = useLast(data ?? undefined)?.division?.stations.edges.map(({ node }) => node) ?? [];
  const stations = open.filter(({ mayAssess }) => mayAssess);
  if (stations.length === 0) return null;
  return (
    <Steps
      of={`assessments/${code}`}
      steps={[
        {
          key: 'start',
          label: t.assessing.start,
          lead: t.assessing.startLead,
          fields: [
            {
              name: 'station',
              label: t.work.station,
              kind: 'select',
              isNeeded: true,
              options: stations.map(({ id, name }) => ({ value: id, label: name })),
            },
            { name: 'on', label: t.assessing.on, kind: 'date', usual: today(), isNeeded: true },
          ],
          send: async ({ station, on, idempotencyKey }) => {
            const done = await start({ input: { station: station ?? '', on, idempotencyKey } });
            const id = done.data?.startAssessment?.id;
            if (id !== undefined) navigate(pathTo(code, id));
            return done;
          },
        },
      ]}
    />
  );
}
