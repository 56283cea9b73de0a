// A list that is read page by page, each page a query of its own.
import { Fragment, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from '../settings.tsx';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

type Around = (more: ReactNode) => ReactNode;

export interface PageProps {
  readonly after: string | null;
  /** Stands where the next page will: whoever has read a page says what follows, and what is put around the way to it. */
  readonly next: (info: PageInfo | undefined, around?: Around) => ReactNode;
}

interface Props {
  /** Where it begins, when what comes before was read otherwise: then it is read when one asks for more. */
  readonly after?: string | null;
  readonly page: (props: PageProps) => ReactNode;
}

const asItIs: Around = (more) => more;

/** Each page begins where the one before it ends now: one dealt with moves up what follows, and shows nothing twice. */
export function Paged({ page, after = null }: Props) {
  const t = useWords();
  const [opened, setOpened] = useState(after === null ? 1 : 0);
  const wayTo = (pages: number) => (
    <Button className="button button-small" onPress={() => setOpened(pages)}>
      {t.dashboard.showMore}
    </Button>
  );
  const pageAt = (at: number, begin: string | null): ReactNode => (
    <Fragment key={at}>
      {page({
        after: begin,
        next: (info, around = asItIs) => {
          const cursor = info?.hasNextPage ? info.endCursor : null;
          if (cursor === null) return null;
          if (at + 1 < opened) return pageAt(at + 1, cursor);
          return around(wayTo(at + 2));
        },
      })}
    </Fragment>
  );
  return opened === 0 ? wayTo(1) : pageAt(0, after);
}
