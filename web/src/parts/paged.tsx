// A list that is read page by page, each page a query of its own.
import { Fragment, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../settings.tsx';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export interface PageProps {
  readonly after: string | null;
  /** Stands where the next page will: whoever has read a page says what follows. */
  readonly next: (info: PageInfo | undefined) => ReactNode;
}

export function Paged({ page }: { readonly page: (props: PageProps) => ReactNode }) {
  const t = useWords();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return cursors.map((after, at) => (
    <Fragment key={after ?? ''}>
      {page({
        after,
        next: (info) => {
          const cursor = info?.hasNextPage ? info.endCursor : null;
          if (cursor === null || at < cursors.length - 1) return null;
          return (
            <Button className="button button-small" onPress={() => setCursors([...cursors, cursor])}>
              {t.dashboard.showMore}
            </Button>
          );
        },
      })}
    </Fragment>
  ));
}
