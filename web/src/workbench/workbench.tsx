// The workbench of a county, a township or a station's keeper: what waits, what is recorded, and the lists.
import { Suspense, useEffect } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { DeskDocument, ViewerDocument } from '../../gql/graphql.ts';
import { useLast } from '../parts/last.ts';
import { Pick } from '../parts/pick.tsx';
import { Loading, NotHere, Refused } from '../parts/states.tsx';
import { useWords } from '../settings.tsx';
import { useHere, useMay } from '../viewer.ts';
import { isFor, type Tab, TabContent, tabs } from './tabs.tsx';

/** On a telephone there are more parts than stand beside each other. */
function intoView(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

export function Workbench({ parts }: { readonly parts: readonly string[] }) {
  const t = useWords();
  const [, navigate] = useLocation();
  const [viewer] = useQuery({ query: ViewerDocument });
  const home = useLast(viewer.data ?? undefined)?.viewer?.division.code ?? null;
  const may = useMay();
  const [code = home ?? '', asked] = parts;
  const { here, error: unknown } = useHere(code);
  const usual: Tab | undefined = here && (here.mayRecordActivity ? 'record' : 'waiting');
  const tab = tabs.find((each) => each === asked) ?? usual;
  const [{ data: read, error }] = useQuery({
    query: DeskDocument,
    variables: { code: home ?? '' },
    pause: home === null,
  });
  useEffect(() => {
    document.title = `${tab ? t.work.tabs[tab] : t.work.work} · ${t.name}`;
  }, [tab, t]);
  const data = useLast(read ?? undefined);
  // Where it cannot be read again, what is being typed beneath stays; where it may not be read, nothing does.
  const refused = home === null ? viewer.error : !data || read === null ? error : tab ? undefined : unknown;
  if (refused) return <Refused error={refused} isPage />;
  const own = data?.division;
  if (!own || !tab) return data && !own ? <NotHere /> : <Loading lines={10} />;
  const places = [own, ...own.children.edges.map(({ node }) => node)];
  const options = places.map((place) => ({ value: place.code ?? '', label: place.name }));
  return (
    <article className="dashboard">
      <header className="head">
        <div className="head-row">
          <h1>{t.work.work}</h1>
          <Pick
            label={t.work.place}
            value={code}
            options={
              options.some(({ value }) => value === code)
                ? options
                : [{ value: code, label: code }, ...options]
            }
            onChange={(value) => navigate(`/workbench/${value}/${tab}`)}
          />
        </div>
        <nav className="tabs" aria-label={t.work.work}>
          {tabs
            .filter((each) => each === tab || isFor(each, may))
            .map((each) => (
              <Link
                key={each}
                ref={each === tab ? intoView : null}
                href={`/workbench/${code}/${each}`}
                aria-current={each === tab ? 'page' : undefined}
              >
                {t.work.tabs[each]}
              </Link>
            ))}
        </nav>
      </header>
      <section className="panel" aria-label={t.work.tabs[tab]}>
        <Suspense fallback={<Loading />}>
          <TabContent key={code} tab={tab} code={code} id={parts[2]} />
        </Suspense>
      </section>
    </article>
  );
}
