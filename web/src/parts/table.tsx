// A list as a table, page by page: its heads, a row for each, and the way on.
import type { ReactNode } from 'react';
import { type Listing, usePage } from './connection.ts';
import { Paged, type PageProps } from './paged.tsx';
import { Loading, Refused } from './states.tsx';

export interface Column {
  readonly label: string;
  /** Words stand at the left, numbers at the right. */
  readonly isWords?: boolean;
}

interface TableProps {
  /** What it is called for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly className?: string;
  readonly children: ReactNode;
}

export function Table({ label, columns, className = '', children }: TableProps) {
  return (
    <div className={`scroll ${className}`} tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={column.isWords ? 'words' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** Columns of words alone. */
export const words = (...labels: readonly string[]): Column[] =>
  labels.map((label) => ({ label, isWords: true }));

interface RowsProps<Data, Asked, Node> extends Listing<Data, Asked, Node> {
  /** How many columns there are. */
  readonly wide: number;
  readonly row: (node: Node, data: Data) => ReactNode;
}

/** The rows of a table; `row` gives each its key. */
export function Rows<Data, Asked, Node>(props: RowsProps<Data, Asked, Node>) {
  return <Paged key={JSON.stringify(props.asked)} page={(page) => <Page {...props} {...page} />} />;
}

function Page<Data, Asked, Node>({
  wide,
  row,
  after,
  next,
  ...listing
}: RowsProps<Data, Asked, Node> & PageProps) {
  const { data, list, error } = usePage(listing, after);
  const across = (shown: ReactNode) => (
    <tr>
      <td colSpan={wide}>{shown}</td>
    </tr>
  );
  if (error && !list) return across(<Refused error={error} />);
  if (list === undefined) return across(<Loading lines={4} />);
  if (!list || !data || (list.edges.length === 0 && after === null)) {
    return across(error ? <Refused error={error} /> : listing.none);
  }
  return (
    <>
      {error && across(<Refused error={error} />)}
      {list.edges.map(({ node }) => row(node, data))}
      {next(list.pageInfo, across)}
    </>
  );
}
