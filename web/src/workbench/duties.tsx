// Duty records: declared here, or scored here, each with the steps that the service says may be taken now.
import { useQuery } from 'urql';
import {
  DutiesDocument,
  DutiesToScoreDocument,
  type DutyLineFragment,
  type DutyState,
} from '../../gql/graphql.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { Choice, Pick } from '../parts/pick.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useParams } from '../view.ts';
import { useMay } from '../viewer.ts';
import { Contested, isContested } from './contested.tsx';
import { Declare } from './declare.tsx';
import { useDutySteps } from './dutySteps.ts';

const states: readonly DutyState[] = [
  'DECLARED',
  'FIRST_REVIEWED',
  'SECOND_REVIEWED',
  'PUBLISHED',
  'FINAL',
  'SENT_BACK',
  'WITHDRAWN',
];
type Of = 'made' | 'scored';

export function DutyList({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const [params, change] = useParams();
  const may = useMay();
  const state = states.find((each) => each === params['state']);
  const of: Of = params['of'] === 'scored' ? 'scored' : 'made';
  return (
    <>
      <div className="toolbar">
        <Choice
          label={t.duties.of}
          value={of}
          options={(['made', 'scored'] as const).map((value) => ({ value, label: t.duties.lists[value] }))}
          onChange={(value) => change({ of: value === 'made' ? null : value })}
        />
        <Pick
          label={t.work.filterState}
          value={state ?? ''}
          options={[
            { value: '', label: t.work.all },
            ...states.map((value) => ({ value, label: t.duties.states[value] })),
          ]}
          onChange={(value) => change({ state: value })}
        />
        {may('dutyRecord:declare') && <Declare code={code} />}
      </div>
      <Paged key={`${of}${state}`} page={(props) => <Page {...props} code={code} of={of} state={state} />} />
    </>
  );
}

interface PageOf extends PageProps {
  readonly code: string;
  readonly of: Of;
  readonly state: DutyState | undefined;
}

function Page({ after, next, code, of, state }: PageOf) {
  const { t, number } = useSettings();
  const variables = { code, after, ...(state ? { state } : {}) };
  const [made] = useQuery({ query: DutiesDocument, variables, pause: of !== 'made' });
  const [scored] = useQuery({ query: DutiesToScoreDocument, variables, pause: of !== 'scored' });
  const { data, error } = of === 'made' ? made : scored;
  if (error && !data) return <Refused error={error} />;
  const division = data?.division;
  const records =
    division && ('dutyRecords' in division ? division.dutyRecords : division.dutyRecordsToScore);
  if (!records) return data ? <Note title={t.records.none} /> : <Loading />;
  return (
    <>
      {after === null && <p className="quiet">{t.work.count(number(records.totalCount))}</p>}
      <ul className="lines">
        {records.edges.map(({ node }) => (
          <Line key={node.id} duty={node} />
        ))}
      </ul>
      {next(records.pageInfo)}
    </>
  );
}

function Line({ duty }: { readonly duty: DutyLineFragment }) {
  const { t } = useSettings();
  const steps = useDutySteps(duty);
  const { happenedOn, deputy, group, kind, title, state, outcomes, role, objectionUntil } = duty;
  return (
    <li>
      <span className="line-day">{happenedOn}</span>
      <strong>{deputy?.name ?? group?.name}</strong>
      <span>{title}</span>
      <span className="quiet">
        {[
          t.duties.kinds[kind],
          role && t.duties.roles[role],
          ...outcomes.map((each) => t.duties.outcomes[each]),
        ]
          .filter(Boolean)
          .join(' · ')}
        {duty.note !== null && ` · ${duty.note}`}
      </span>
      <Steps steps={steps}>
        <span className="tag">{t.duties.states[state]}</span>
        {objectionUntil !== null && <span className="quiet"> {t.duties.until(objectionUntil)}</span>}
      </Steps>
      {isContested(duty) && <Contested record={duty} />}
    </li>
  );
}
