// A list whose first lines came with the page: the others are read page by page when one asks for them.
import type { ReactNode } from 'react';
import { type Connection, type Listing, usePage } from './connection.ts';
import { Paged, type PageProps } from './paged.tsx';
import { Loading, Refused } from './states.tsx';

type Edges<Node> = Connection<Node>['edges'];

interface Props<Data, Asked, Node> extends Omit<Listing<Data, Asked, Node>, 'none'> {
  /** What came with the page. */
  readonly first: Connection<Node>;
  /** The lines of a page, with what stands around them. */
  readonly lines: (edges: Edges<Node>) => ReactNode;
}

export function Further<Data, Asked, Node>(props: Props<Data, Asked, Node>) {
  const { edges, pageInfo } = props.first;
  const { hasNextPage, endCursor } = pageInfo;
  return (
    <>
      {props.lines(edges)}
      {hasNextPage && (
        <Paged key={endCursor} after={endCursor} page={(page) => <Page {...props} {...page} />} />
      )}
    </>
  );
}

function Page<Data, Asked, Node>({ lines, after, next, ...listing }: Props<Data, Asked, Node> & PageProps) {
  const { list, error } = usePage({ ...listing, none: '' }, after);
  if (!list) return error ? <Refused error={error} /> : <Loading lines={3} />;
  return (
    <>
      {lines(list.edges)}
      {next(list.pageInfo)}
    </>
  );
}
