// Who has not reported, by full path, since names repeat.
import { Link } from 'wouter';
import { MissingDocument } from '../../gql/graphql.ts';
import { usePage } from '../parts/connection.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { Panel } from '../parts/pick.tsx';
import { Loading, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import { pathTo, searchOf } from '../view.ts';
import type { Rollup, Shown } from './shown.ts';

export function Missing({ shown, rollup }: { readonly shown: Shown; readonly rollup: Rollup }) {
  const { t, number } = useSettings();
  const { expected, reporting } = rollup.coverage;
  if (reporting >= expected) return null;
  return (
    <Panel title={`${t.dashboard.missingTitle} · ${number(expected - reporting)}`} className="missing">
      <ul id="missing" className="places">
        <Paged
          key={`${shown.division.id} ${shown.period}`}
          page={(page) => <Page shown={shown} {...page} />}
        />
      </ul>
    </Panel>
  );
}

function Page({ shown: { division, period, input }, after, next }: PageProps & { readonly shown: Shown }) {
  const { list, error } = usePage(
    {
      query: MissingDocument,
      asked: { code: division.code ?? '', period: input, first: 24 },
      of: ({ division: place }) => place?.rollup?.coverage.missing,
      none: '',
    },
    after,
  );
  if (!list) return <li>{error ? <Refused error={error} /> : <Loading lines={3} />}</li>;
  const here = division.ancestors.length + 1;
  return (
    <>
      {list.edges.map(({ node }) => (
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
      {next(list.pageInfo, (more) => (
        <li>{more}</li>
      ))}
    </>
  );
}
