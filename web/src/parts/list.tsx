// A list as lines, page by page: how many there are, each of them, and the way on.
import { Fragment, type ReactNode } from 'react';
import { useSettings } from '../settings.tsx';
import { type Listing, usePage } from './connection.ts';
import { Paged, type PageProps } from './paged.tsx';
import { Loading, Note, Refused } from './states.tsx';

interface ListProps<Data, Asked, Node> extends Listing<Data, Asked, Node> {
  /** Whether it says first how many there are. */
  readonly isCounted?: boolean;
  /** What it is called for those who do not see where it stands. */
  readonly label?: string;
  readonly line: (node: Node, data: Data) => ReactNode;
}

export function List<Data, Asked, Node extends { readonly id: string }>(props: ListProps<Data, Asked, Node>) {
  return <Paged key={JSON.stringify(props.asked)} page={(page) => <Page {...props} {...page} />} />;
}

function Page<Data, Asked, Node extends { readonly id: string }>({
  isCounted = false,
  label,
  line,
  after,
  next,
  ...listing
}: ListProps<Data, Asked, Node> & PageProps) {
  const { t, number } = useSettings();
  const { data, list, error } = usePage(listing, after);
  if (error && !list) return <Refused error={error} />;
  if (list === undefined) return <Loading />;
  if (!list || !data || (list.edges.length === 0 && after === null)) {
    return error ? <Refused error={error} /> : <Note title={listing.none} />;
  }
  return (
    <>
      {error && <Refused error={error} />}
      {isCounted && after === null && (
        <p className="quiet">{t.work.count(number(list.totalCount ?? list.edges.length))}</p>
      )}
      <ul className="lines" aria-label={label}>
        {list.edges.map(({ node }) => (
          <Fragment key={node.id}>{line(node, data)}</Fragment>
        ))}
      </ul>
      {next(list.pageInfo)}
    </>
  );
}
