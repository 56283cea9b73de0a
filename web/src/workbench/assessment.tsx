// One assessment: judged item by item, handed in, verified; what may be done now is the service's to say.
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { AssessmentPageDocument, type AssessmentPageQuery, JudgeItemsDocument } from '../../gql/graphql.ts';
import { tryAgain } from '../client.ts';
import { useDraft } from '../drafts.ts';
import { useNode } from '../parts/node.ts';
import { pathOf } from '../parts/placeName.tsx';
import { Result } from '../parts/result.tsx';
import { Loading, NotHere, Refused } from '../parts/states.tsx';
import { Steps } from '../parts/steps.tsx';
import { useTitle } from '../parts/title.ts';
import { useSettings } from '../settings.tsx';
import { useAssessmentSteps } from './assessmentSteps.ts';
import { Evidence } from './evidence.tsx';
import { Judging } from './judging.tsx';
import { findingOf, isPast, nothingSaid, type Said, stillSaid } from './judgement.ts';

export type Assessment = Extract<NonNullable<AssessmentPageQuery['node']>, { moves: unknown }>;

export function AssessmentPage({ id }: { readonly id: string }) {
  const { t } = useSettings();
  const { data, error, fetching, again } = useNode(AssessmentPageDocument, id);
  const node = data?.node;
  const assessment = node && 'moves' in node ? node : null;
  const name = assessment?.station.name;
  useTitle(name && `${name} ${t.work.tabs.assessments}`);
  if (error && !assessment) return <Refused error={error} retry={tryAgain} />;
  if (!assessment) return fetching || !data ? <Loading lines={12} /> : <NotHere />;
  return (
    <>
      {error && <Refused error={error} retry={tryAgain} />}
      <Shown assessment={assessment} again={() => again({ requestPolicy: 'network-only' })} />
    </>
  );
}

interface Props {
  readonly assessment: Assessment;
  readonly again: () => void;
}

function Shown({ assessment, again }: Props) {
  const { t } = useSettings();
  /** By how much what one saved oneself raised the version: to a form that is open that is nobody else's change. */
  const [own, setOwn] = useState(0);
  const steps = useAssessmentSteps(assessment, own);
  const ofItems = new Set(assessment.items.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  const { station, standard, on, state, moves, history, validUntil } = assessment;
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
        {validUntil !== null && ` · ${t.assessing.validUntil(validUntil)}`}
      </p>
      <Judged
        assessment={assessment}
        again={again}
        mayJudge={moves.includes('SUBMIT')}
        saved={(by) => setOwn((before) => before + by)}
      />
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

interface JudgedProps extends Props {
  readonly mayJudge: boolean;
  /** Told by how much the version rose. */
  readonly saved: (by: number) => void;
}

function Judged({ assessment, again, mayJudge, saved }: JudgedProps) {
  const { t, number } = useSettings();
  const [changed, setChanged] = useDraft<Readonly<Record<string, Said>>>(
    `judged/${assessment.id}`,
    () => ({}),
    { each: nothingSaid },
  );
  const [{ error }, judge] = useMutation(JudgeItemsDocument);
  const [isSent, setSent] = useState(false);
  /** The version that was saved last: until that is read, what stands there is older. */
  const [last, setLast] = useState(0);
  const { id, version, items } = assessment;
  const isSaving = isSent || version < last;
  const count = Object.keys(changed).length;
  const left = items.filter(({ verdict, item }) => verdict === null && item.kind !== 'FREQUENCY').length;
  const list = useRef<HTMLOListElement>(null);
  const save = async () => {
    if (isSaving || count === 0) return;
    const said = items.flatMap((found) => {
      const saying = changed[found.id];
      return saying ? [{ found, saying }] : [];
    });
    if (said.some(({ found, saying }) => isPast(found, saying))) {
      list.current?.querySelector<HTMLElement>('.note-changed button')?.focus();
      return;
    }
    const findings = said.map(({ found, saying }) => findingOf(found, saying));
    setSent(true);
    const done = await judge({ input: { id, version, items: findings } });
    setSent(false);
    const judged = done.data?.judgeItems;
    if (!judged) return again();
    setChanged((before) => stillSaid(before, changed, judged.items));
    setLast(judged.version);
    saved(judged.version - version);
  };
  const change = (item: string, said: Said | undefined) =>
    setChanged(({ [item]: _, ...others }) => (said ? { ...others, [item]: said } : others));
  return (
    <section>
      <ol ref={list} className="judging">
        {items.map((found) => (
          <Judging
            key={found.id}
            assessment={id}
            found={found}
            said={changed[found.id]}
            isSaving={isSaving}
            mayJudge={mayJudge}
            again={again}
            onChange={(said) => change(found.id, said)}
          />
        ))}
      </ol>
      {error && <Refused error={error} />}
      {mayJudge && (
        <div className="form-end judging-end">
          <button
            type="button"
            className="button button-main button-small"
            aria-disabled={isSaving || count === 0}
            onClick={() => void save()}
          >
            {isSaving ? t.work.sending : t.assessing.save(number(count))}
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
