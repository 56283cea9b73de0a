// How one deputy's score came about: by category, by item, and line by line out of the records.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { ScoreLinesDocument, type ScoreLinesQuery, ScorePageDocument } from '../../gql/graphql.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { pathOf } from '../parts/placeName.tsx';
import { Loading, NotHere, Note, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import { Day, useDay } from './scores.tsx';

export function ScorePage({ id }: { readonly id: string }) {
  const { t, number } = useSettings();
  const [day, setDay] = useDay();
  const [{ data, error, fetching }] = useQuery({ query: ScorePageDocument, variables: { id, on: day } });
  const node = data?.node;
  const deputy = node && 'electoralUnit' in node ? node : null;
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
      </div>
      {!score && <Note title={t.scores.none} />}
      {score && (
        <>
          <p>
            <b className="figure-number">{score.total}</b> {t.scores.points} ·{' '}
            {score.rank === null
              ? t.scores.exempt
              : t.scores.ranked(number(score.rank), number(score.ranked))}
            {score.grade && <span className="tag">{score.grade.name}</span>}
            {score.isBarred && <span className="tag is-short">{t.scores.barred}</span>}
          </p>
          <p className="quiet">
            {score.ruleSet.label} {score.ruleSet.document} · {score.from} – {score.to} ·{' '}
            {score.isOver ? t.scores.over : t.scores.running}
          </p>
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
          <h3>{t.scores.ledger}</h3>
          <p className="quiet">{t.scores.ledgerLead}</p>
          <Ledger id={id} day={day} />
        </>
      )}
    </div>
  );
}

interface LedgerProps {
  readonly id: string;
  readonly day: string;
}

function Ledger({ id, day }: LedgerProps) {
  const { t } = useSettings();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t.scores.ledger}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.records.day}</th>
            <th scope="col" className="words">
              {t.records.what}
            </th>
            <th scope="col" className="words">
              {t.scores.item}
            </th>
            <th scope="col">{t.scores.worth}</th>
            <th scope="col">{t.scores.withinItem}</th>
            <th scope="col">{t.scores.withinCategory}</th>
            <th scope="col">{t.scores.counted}</th>
          </tr>
        </thead>
        <tbody>
          <Paged key={day} page={(props) => <Lines {...props} id={id} day={day} />} />
        </tbody>
      </table>
    </div>
  );
}

type Node = Extract<NonNullable<ScoreLinesQuery['node']>, { score: unknown }>;
type Entry = NonNullable<Node['score']>['ledger']['edges'][number]['node'];

function Lines({ after, next, id, day }: PageProps & LedgerProps) {
  const { t } = useSettings();
  const [{ data, error }] = useQuery({ query: ScoreLinesDocument, variables: { id, on: day, after } });
  const node = data?.node;
  const ledger = node && 'score' in node ? node.score?.ledger : null;
  const more = next(ledger?.pageInfo);
  const isEmpty = ledger?.edges.length === 0 && after === null;
  return (
    <>
      {ledger?.edges.map(({ node: entry }) => (
        <tr key={entry.line} className={entry.isKept ? '' : 'is-missing'}>
          <td>{entry.on ?? ''}</td>
          <th scope="row" className="words wide">
            <Title entry={entry} />
          </th>
          <td className="words wide">{entry.item.text}</td>
          <td>{entry.points}</td>
          <td>{entry.withinItem}</td>
          <td>{entry.withinCategory}</td>
          <td>
            <b>{entry.counted}</b>
          </td>
        </tr>
      ))}
      {(error || !data || isEmpty || more) && (
        <tr>
          <td colSpan={7}>
            {error ? (
              <Refused error={error} />
            ) : !data ? (
              <Loading lines={4} />
            ) : isEmpty ? (
              t.records.none
            ) : (
              more
            )}
          </td>
        </tr>
      )}
    </>
  );
}

function Title({ entry }: { readonly entry: Entry }) {
  const { t } = useSettings();
  const { title, division, activity, opinion, isKept } = entry;
  const record = activity ?? opinion;
  const name = title ?? (opinion ? t.records.opinion : t.scores.noTitle);
  return (
    <>
      {record && division ? <Link href={pathOf(division, 'record', record.id)}>{name}</Link> : name}
      {!isKept && <span className="tag">{t.scores.notKept}</span>}
    </>
  );
}
