// Duty records: declared here, or scored here, each with the steps that the service says may be taken now.
import { DutiesDocument, DutiesToScoreDocument, type DutyLineFragment } from '../../gql/graphql.ts';
import { Filter, useChosen } from '../parts/filter.tsx';
import { List } from '../parts/list.tsx';
import { Choice } from '../parts/pick.tsx';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useParams } from '../view.ts';
import { useHere } from '../viewer.ts';
import { Contested, isContested } from './contested.tsx';
import { Declare } from './declare.tsx';
import { useDutySteps } from './dutySteps.ts';

type Of = 'made' | 'scored';

export function DutyList({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const [params, change] = useParams();
  const { here } = useHere(code);
  const state = useChosen('state', t.duties.states);
  const of: Of = params['of'] === 'scored' ? 'scored' : 'made';
  const shown = {
    ...{ asked: { code, state }, none: t.records.none, isCounted: true },
    line: (duty: DutyLineFragment) => <Line duty={duty} />,
  };
  return (
    <>
      <div className="toolbar">
        <Choice
          label={t.duties.of}
          value={of}
          options={(['made', 'scored'] as const).map((value) => ({ value, label: t.duties.lists[value] }))}
          onChange={(value) => change({ of: value === 'made' ? null : value })}
        />
        <Filter param="state" label={t.work.filterState} names={t.duties.states} />
        {here?.mayDeclareDuty && <Declare code={code} />}
      </div>
      {of === 'made' ? (
        <List key={of} query={DutiesDocument} of={({ division }) => division?.dutyRecords} {...shown} />
      ) : (
        <List
          key={of}
          query={DutiesToScoreDocument}
          of={({ division }) => division?.dutyRecordsToScore}
          {...shown}
        />
      )}
    </>
  );
}

function Line({ duty }: { readonly duty: DutyLineFragment }) {
  const { t } = useSettings();
  const steps = useDutySteps(duty);
  const { happenedOn, deputy, group, kind, title, state, outcomes, role, objectionUntil, history } = duty;
  // Why it was sent back, or taken back: whoever is to declare it anew reads it here.
  const last = history.at(-1);
  const reason = last?.toState === state ? last.note : null;
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
      <Steps of={duty.id} steps={steps}>
        <span className="tag">{t.duties.states[state]}</span>
        {state === 'PUBLISHED' && objectionUntil !== null && (
          <span className="quiet"> {t.duties.until(objectionUntil)}</span>
        )}
      </Steps>
      {reason !== null && (
        <span className="said duty-reason">
          <span className="quiet">{t.assessing.reason}</span> {reason}
        </span>
      )}
      {isContested(duty) && <Contested name={duty.id} against={{ dutyRecord: duty.id }} record={duty} />}
    </li>
  );
}
