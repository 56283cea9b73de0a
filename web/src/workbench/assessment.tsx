// One assessment: judged item by item, handed in, verified; what may be done now is the service's to say.
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { AssessmentPageDocument, type AssessmentPageQuery, JudgeItemsDocument } from '../../gql/graphql.ts';
import { useDraft } from '../drafts.ts';
import { pathOf } from '../parts/placeName.tsx';
import { Result } from '../parts/result.tsx';
import { Loading, NotHere, Refused } from '../parts/states.tsx';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useAssessmentSteps } from './assessmentSteps.ts';
import { Evidence } from './evidence.tsx';
import { Judging } from './judging.tsx';
import { type Judgement, findingOf, nothingSaid } from './judgement.ts';

export type Assessment = Extract<NonNullable<AssessmentPageQuery['node']>, { moves: unknown }>;

export function AssessmentPage({ id }: { readonly id: string }) {
  const [{ data, error, fetching }, again] = useQuery({ query: AssessmentPageDocument, variables: { id } });
  const node = data?.node;
  const assessment = node && 'moves' in node ? node : null;
  if (error && !assessment) return <Refused error={error} />;
  if (!assessment) return fetching || !data ? <Loading lines={12} /> : <NotHere />;
  return <Shown assessment={assessment} again={() => again({ requestPolicy: 'network-only' })} />;
}

interface Props {
  readonly assessment: Assessment;
  readonly again: () => void;
}

function Shown({ assessment, again }: Props) {
  const { t } = useSettings();
  const steps = useAssessmentSteps(assessment);
  const ofItems = new Set(assessment.items.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  const { station, standard, on, state, moves, history } = assessment;
  return (
    <div className="stack">
      <header className="toolbar">
        <h2>
          <Link href={pathOf(station.division, 'station', station.id)}>{station.name}</Link>
        </h2>
        <span className="tag">{t.assessing.states[state]}</span>
        {state === 'VERIFIED' && <Result assessment={assessment} />}
      </header>
      <p className="quiet">
        {t.stations.assessedOn(on, standard.title)} · {standard.label}
      </p>
      <Judged assessment={assessment} again={again} mayJudge={moves.includes('SUBMIT')} />
      <section>
        <h3>{t.assessing.evidence}</h3>
        <Evidence
          files={assessment.evidence.filter(({ id }) => !ofItems.has(id))}
          assessment={assessment.id}
          mayChange={moves.includes('SUBMIT')}
          again={again}
        />
      </section>
      {steps.length > 0 && (
        <div className="toolbar">
          <Steps of={assessment.id} steps={steps} />
        </div>
      )}
      <History history={history} />
    </div>
  );
}

function Judged({ assessment, again, mayJudge }: Props & { readonly mayJudge: boolean }) {
  const { t, number } = useSettings();
  const [changed, setChanged] = useDraft<Readonly<Record<string, Judgement>>>(
    `judged/${assessment.id}`,
    () => ({}),
    { each: nothingSaid },
  );
  const [{ fetching, error }, judge] = useMutation(JudgeItemsDocument);
  const { id, version, items } = assessment;
  const count = Object.keys(changed).length;
  const left = items.filter(({ verdict, item }) => verdict === null && item.kind !== 'FREQUENCY').length;
  const save = async () => {
    if (fetching || count === 0) return;
    const findings = items.flatMap((found) => {
      const said = changed[found.id];
      return said ? [findingOf(found, said)] : [];
    });
    const done = await judge({ input: { id, version, items: findings } });
    if (!done.error) setChanged({});
  };
  return (
    <section>
      <ol className="judging">
        {items.map((found) => (
          <Judging
            key={found.id}
            assessment={id}
            found={found}
            said={changed[found.id]}
            mayJudge={mayJudge}
            again={again}
            onChange={(said) => setChanged((before) => ({ ...before, [found.id]: said }))}
          />
        ))}
      </ol>
      {error && <Refused error={error} />}
      {mayJudge && (
        <div className="form-end judging-end">
          <button
            type="button"
            className="button button-main button-small"
            aria-disabled={fetching || count === 0}
            onClick={() => void save()}
          >
            {fetching ? t.work.sending : t.assessing.save(number(count))}
          </button>
          <span className="quiet" role="status">
            {t.assessing.left(number(left))}
          </span>
        </div>
      )}
    </section>
  );
}

function History({ history }: { readonly history: Assessment['history'] }) {
  const { t, language } = useSettings();
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  if (history.length === 0) return null;
  return (
    <section>
      <h3>{t.records.history}</h3>
      <ol className="lines">
        {history.map(({ kind, at, by, reason }) => (
          <li key={`${kind}${at}`}>
            <time className="line-day">{moment.format(new Date(at))}</time>
            {t.assessing.steps[kind]}
            {by && <span className="quiet">{by.name}</span>}
            {reason !== null && <span className="quiet">{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
