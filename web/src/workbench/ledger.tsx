// The ledger of a score: each entry line by line out of the records, with the appeals against it.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { ScoreLinesDocument, type ScoreLinesQuery } from '../../gql/graphql.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { pathOf } from '../parts/placeName.tsx';
import { Loading, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import { Contested, isContested } from './contested.tsx';

interface LedgerProps {
  readonly id: string;
  readonly day: string;
}

export function Ledger({ id, day }: LedgerProps) {
  const { t } = useSettings();
  return (
    <div className="scroll ledger" tabIndex={0} role="region" aria-label={t.scores.ledger}>
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
        <Line key={entry.line} entry={entry} />
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

function Line({ entry }: { readonly entry: Entry }) {
  const { dutyRecord } = entry;
  const contested = dutyRecord && isContested(dutyRecord) ? dutyRecord : null;
  const shown = [entry.isKept ? '' : 'is-missing', contested ? 'has-appeals' : ''];
  return (
    <>
      <tr className={shown.join(' ').trim()}>
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
      {contested && (
        <tr>
          <td colSpan={7} className="words">
            <div className="beneath">
              <Contested record={contested} />
            </div>
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
