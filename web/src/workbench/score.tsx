// How one deputy's score came about: by category, by item, and line by line out of the records.
import { useQuery } from 'urql';
import { ScoreExplainedDocument, ScorePageDocument } from '../../gql/graphql.ts';
import { Loading, NotHere, Note, Refused } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { lastDay } from '../period.ts';
import { useSettings } from '../settings.tsx';
import { Exempting, OwnExemptions } from './exemptions.tsx';
import { Ledger } from './ledger.tsx';
import { Day, useDay } from './scores.tsx';

export function ScorePage({ id }: { readonly id: string }) {
  const { t, number } = useSettings();
  const [day, setDay] = useDay();
  const [{ data, error, fetching }] = useQuery({ query: ScorePageDocument, variables: { id, on: day } });
  const node = data?.node;
  const deputy = node && 'electoralUnit' in node ? node : null;
  useTitle(deputy && `${deputy.name} ${t.work.tabs.scores}`);
  if (error && !deputy) return <Refused error={error} />;
  if (!deputy) return fetching || !data ? <Loading lines={12} /> : <NotHere />;
  const { score } = deputy;
  return (
    <div className="stack">
      <div className="toolbar">
        <h2>{deputy.name}</h2>
        <span className="quiet">
          {deputy.division.name} · {deputy.electoralUnit}
        </span>
        <Day day={day} onChange={setDay} />
        <Exempting id={id} name={deputy.name} mayExempt={deputy.mayExempt} />
      </div>
      <OwnExemptions id={id} />
      {!score && <Note title={t.scores.none} />}
      {score && (
        <>
          <p>
            <b className="figure-number">{score.total}</b> {t.scores.points}
            {score.rank !== null && ` · ${t.scores.ranked(number(score.rank), number(score.ranked))}`}
            {score.isExempt && <span className="tag">{t.exemptions.tag}</span>}
            {score.grade && <span className="tag">{score.grade.name}</span>}
            {score.isBarred && <span className="tag is-short">{t.scores.barred}</span>}
          </p>
          <p className="quiet">
            {score.ruleSet.label} {score.ruleSet.document} · {score.from} – {lastDay(score.to)} ·{' '}
            {score.isOver ? t.scores.over : t.scores.running}
          </p>
          {score.categories.length > 0 && (
            <dl className="pairs">
              {score.categories.map(({ category, points }) => (
                <div key={category.number}>
                  <dt>{category.name}</dt>
                  <dd>
                    {points}
                    {category.cap !== null && <span className="quiet"> / {category.cap}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <Explained id={id} day={day} />
          <h3>{t.scores.ledger}</h3>
          <p className="quiet">{t.scores.ledgerLead}</p>
          <Ledger id={id} day={day} />
        </>
      )}
    </div>
  );
}

interface ExplainedProps {
  readonly id: string;
  readonly day: string;
}

/** The service's own sentences, in the language of the page. */
function Explained({ id, day }: ExplainedProps) {
  const { t, language } = useSettings();
  const [{ data, error }] = useQuery({
    query: ScoreExplainedDocument,
    variables: { id, on: day, language: language === 'en' ? 'EN' : 'ZH' },
  });
  const node = data?.node;
  const sentences = node && 'score' in node ? (node.score?.explain ?? []) : [];
  return (
    <section aria-label={t.scores.explained}>
      <h3>{t.scores.explained}</h3>
      {error ? (
        <Refused error={error} />
      ) : !data ? (
        <Loading lines={3} />
      ) : (
        <ul className="explained">
          {sentences.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
