// Who has not reported, by full path, since names repeat.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { MissingDocument } from '../../gql/graphql.ts';
import { Panel } from '../parts/pick.tsx';
import { Loading, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import { pathTo, searchOf } from '../view.ts';
import type { Rollup, Shown } from './shown.ts';

const pageSize = 24;

export function Missing({ shown, rollup }: { readonly shown: Shown; readonly rollup: Rollup }) {
  const { t, number } = useSettings();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const { expected, reporting } = rollup.coverage;
  if (reporting >= expected) return null;
  return (
    <Panel title={`${t.dashboard.missingTitle} · ${number(expected - reporting)}`} className="missing">
      <ul id="missing" className="places">
        {pages.map((after, at) => (
          <Page
            key={after ?? ''}
            shown={shown}
            after={after}
            {...(at === pages.length - 1 ? { more: (cursor: string) => setPages([...pages, cursor]) } : {})}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface PageProps {
  readonly shown: Shown;
  readonly after: string | null;
  readonly more?: (cursor: string) => void;
}

function Page({ shown: { division, period, input }, after, more }: PageProps) {
  const { t } = useSettings();
  const [{ data, error }] = useQuery({
    query: MissingDocument,
    variables: { code: division.code ?? '', period: input, first: pageSize, after },
  });
  if (error)
    return (
      <li>
        <Refused error={error} />
      </li>
    );
  const missing = data?.division?.rollup?.coverage.missing;
  if (!missing)
    return (
      <li>
        <Loading lines={3} />
      </li>
    );
  const here = division.ancestors.length + 1;
  const { endCursor, hasNextPage } = missing.pageInfo;
  return (
    <>
      {missing.edges.map(({ node }) => (
        <li key={node.id}>
          <Link href={pathTo(node.ancestors, node) + searchOf({ period })}>
            <span className="quiet">
              {node.ancestors
                .slice(division.level === 'NATION' ? 0 : here)
                .map(({ name }) => name)
                .join(' ')}
            </span>{' '}
            {node.name}
          </Link>
        </li>
      ))}
      {more && hasNextPage && endCursor !== null && (
        <li>
          <Button className="button button-small" onPress={() => more(endCursor)}>
            {t.dashboard.showMore}
          </Button>
        </li>
      )}
    </>
  );
}
