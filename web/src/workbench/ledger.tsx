// The ledger of a score: each entry line by line out of the records, with the appeals against it.
import { Link } from 'wouter';
import { ScoreLinesDocument } from '../../gql/graphql.ts';
import { pathOf } from '../parts/placeName.tsx';
import { type Column, Rows, Table, words } from '../parts/table.tsx';
import { useSettings } from '../settings.tsx';
import { type Against, againstOf, type Entry, nameOf } from './against.ts';
import { Contested, isContested } from './contested.tsx';

interface LedgerProps {
  readonly id: string;
  readonly day: string;
}

export function Ledger({ id, day }: LedgerProps) {
  const { t } = useSettings();
  const columns: readonly Column[] = [
    { label: t.records.day },
    ...words(t.records.what, t.scores.item),
    ...[t.scores.worth, t.scores.withinItem, t.scores.withinCategory, t.scores.counted].map((label) => ({
      label,
    })),
  ];
  return (
    <Table className="ledger" label={t.scores.ledger} columns={columns}>
      <Rows
        query={ScoreLinesDocument}
        asked={{ id, on: day }}
        of={({ node }) => (node && 'score' in node ? node.score?.ledger : null)}
        none={t.records.none}
        wide={columns.length}
        row={(entry) => {
          const against = againstOf(entry, id, day);
          const name = nameOf(entry, against);
          return <Line key={name} name={name} entry={entry} against={against} />;
        }}
      />
    </Table>
  );
}

interface LineProps {
  readonly name: string;
  readonly entry: Entry;
  readonly against: Against | null;
}

function Line({ name, entry, against }: LineProps) {
  const contested = against && isContested(entry) ? against : null;
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
              <Contested name={name} against={contested} record={entry} />
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
