// The assessments of a division and of all beneath it, by state; and a new one begun.
import { useMutation, useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import {
  AssessmentsDocument,
  type AssessmentState,
  DeskPeopleDocument,
  StartAssessmentDocument,
} from '../../gql/graphql.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { Pick } from '../parts/pick.tsx';
import { PlaceName } from '../parts/placeName.tsx';
import { Result } from '../parts/result.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useParams } from '../view.ts';
import { useMay } from '../viewer.ts';
import { today } from './reception.ts';

const states: readonly AssessmentState[] = ['DRAFT', 'SUBMITTED', 'SENT_BACK', 'VERIFIED', 'WITHDRAWN'];

export function AssessmentList({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const [params, change] = useParams();
  const may = useMay();
  const state = states.find((each) => each === params['state']);
  return (
    <>
      <div className="toolbar">
        <Pick
          label={t.work.filterState}
          value={state ?? ''}
          options={[
            { value: '', label: t.work.all },
            ...states.map((value) => ({ value, label: t.assessing.states[value] })),
          ]}
          onChange={(value) => change({ state: value })}
        />
        {may('assessment:start') && <Start code={code} />}
      </div>
      <Paged key={state ?? ''} page={(props) => <Page {...props} code={code} state={state} />} />
    </>
  );
}

function Start({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const [, navigate] = useLocation();
  const [, start] = useMutation(StartAssessmentDocument);
  const [{ data }] = useQuery({ query: DeskPeopleDocument, variables: { code, on: today() } });
  const stations = data?.division?.stations.edges.map(({ node }) => node) ?? [];
  return (
    <Steps
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
            { name: 'on', label: t.assessing.on, kind: 'date', value: today(), isNeeded: true },
          ],
          send: async ({ station, on, idempotencyKey }) => {
            const done = await start({ input: { station: station ?? '', on, idempotencyKey } });
            const id = done.data?.startAssessment?.id;
            if (id !== undefined) navigate(`/workbench/${code}/assessments/${encodeURIComponent(id)}`);
            return done;
          },
        },
      ]}
    />
  );
}

interface PageOf extends PageProps {
  readonly code: string;
  readonly state: AssessmentState | undefined;
}

function Page({ after, next, code, state }: PageOf) {
  const { t, number } = useSettings();
  const [{ data, error }] = useQuery({
    query: AssessmentsDocument,
    variables: { code, after, ...(state ? { state } : {}) },
  });
  if (error && !data) return <Refused error={error} />;
  const assessments = data?.assessments;
  if (!assessments) return data ? <Note title={t.assessing.none} /> : <Loading />;
  return (
    <>
      {after === null && <p className="quiet">{t.work.count(number(assessments.totalCount))}</p>}
      <ul className="lines">
        {assessments.edges.map(({ node }) => (
          <li key={node.id}>
            <span className="line-day">{node.on}</span>
            <Link href={`/workbench/${code}/assessments/${encodeURIComponent(node.id)}`}>
              {node.station.name}
            </Link>
            <PlaceName place={node.station.division} beneath={code} />
            <span className="line-end">
              {node.state === 'VERIFIED' ? (
                <Result assessment={node} />
              ) : (
                <span className="tag">{t.assessing.states[node.state]}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {next(assessments.pageInfo)}
    </>
  );
}
