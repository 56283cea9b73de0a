// The breakdown as a table: sorted by any column, with a bar behind the chosen number.
import { Link } from 'wouter';
import { columns, hasRecords, type Key, ratio } from '../numbers.ts';
import { useSettings } from '../settings.tsx';
import { useParams } from '../view.ts';
import { type Column, isShown, type Row } from './rows.ts';
import type { Rollup } from './shown.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly rest: Row | null;
  readonly rollup: Rollup;
  readonly by: Key;
  readonly linkTo: (row: Row) => string;
}

const order: readonly Column[] = [
  'deputyStationVisits',
  'votersReceived',
  'opinionsCollected',
  'opinionsResolved',
  'opinionResolutionRate',
  'stationActivityCount',
  'stationCount',
  'coverage',
];

export function BreakdownTable({ rows, rest, rollup, by, linkTo }: Props) {
  const { t } = useSettings();
  const most = Math.max(1, ...rows.map(({ numbers }) => numbers[by]));
  const total: Row = {
    name: t.dashboard.total,
    code: null,
    numbers: rollup,
    coverage: rollup.coverage,
    isReported: hasRecords(rollup.coverage),
  };
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t.dashboard.views.table}>
      <table className="table">
        <thead>
          <tr>
            <Heading column="name" label={t.dashboard.place} />
            {order.map((column) => (
              <Heading
                key={column}
                column={column}
                label={t.metrics[column as Key]}
                isChosen={column === by}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code ?? row.name} className={row.isReported ? '' : 'is-missing'}>
              <th scope="row">
                <Link href={linkTo(row)}>{row.name}</Link>
                {!row.isReported && <span className="tag">{t.dashboard.notReported}</span>}
              </th>
              <Cells row={row} by={by} most={most} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          {rest && (
            <tr>
              <th scope="row" title={t.dashboard.restNote}>
                {t.dashboard.rest}
              </th>
              <Cells row={rest} by={by} />
            </tr>
          )}
          <tr className="total">
            <th scope="row">{t.dashboard.total}</th>
            <Cells row={total} by={by} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Heading({ column, label, isChosen }: { column: Column; label: string; isChosen?: boolean }) {
  const { t } = useSettings();
  const [{ sort = '' }, change] = useParams();
  const isSorted = sort.replace(/^-/, '') === column;
  const next =
    column === 'name' ? (sort === 'name' ? '-name' : 'name') : sort === `-${column}` ? column : `-${column}`;
  return (
    <th
      scope="col"
      className={isChosen ? 'is-chosen' : ''}
      aria-sort={isSorted ? (sort.startsWith('-') ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => change({ sort: next })} title={t.dashboard.sortBy(label)}>
        {label}
        <span aria-hidden="true">{isSorted ? (sort.startsWith('-') ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function Cells({ row, by, most }: { readonly row: Row; readonly by: Key; readonly most?: number }) {
  const { number, percent } = useSettings();
  const { numbers, coverage } = row;
  return order.map((column) => {
    if (column === 'coverage') {
      const isShort = coverage !== null && coverage.reporting < coverage.expected;
      return (
        <td key={column} className={isShort ? 'is-short' : ''}>
          {coverage ? `${number(coverage.reporting)}/${number(coverage.expected)}` : ''}
        </td>
      );
    }
    if (column === 'opinionResolutionRate') {
      const rate = ratio(numbers.opinionsResolved, numbers.opinionsCollected);
      return <td key={column}>{rate === null || !row.isReported ? '—' : percent(rate, 1)}</td>;
    }
    const key = columns.find((each) => each === column);
    if (!key || !isShown(row, key)) return <td key={column}>—</td>;
    if (key !== by || most === undefined) return <td key={column}>{number(numbers[key])}</td>;
    return (
      <td key={column} className="with-bar">
        <span className="bar" style={{ inlineSize: `${(numbers[key] / most) * 100}%` }} />
        <span className="bar-number">{number(numbers[key])}</span>
      </td>
    );
  });
}
