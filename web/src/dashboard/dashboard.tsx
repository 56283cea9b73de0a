// A division's year at a glance: what was done, who has not reported, when, and where beneath it.
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { type Level, OverviewDocument } from '../../gql/graphql.ts';
import { tryAgain } from '../client.ts';
import { useLast } from '../parts/last.ts';
import { Loading, NotHere, Refused } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { asKey, type Key } from '../numbers.ts';
import { periodName, textOf } from '../period.ts';
import { codeOf } from '../refusal.ts';
import { useWords } from '../settings.tsx';
import { type Trail, useParams, usePeriod } from '../view.ts';
import { Breakdown } from './breakdown.tsx';
import { Declared } from './declared.tsx';
import { Funnel } from './funnel.tsx';
import { Gaps } from './gaps.tsx';
import { Head } from './head.tsx';
import { Missing } from './missing.tsx';
import { Monthly } from './monthly.tsx';
import { More } from './more.tsx';
import { BusiestStations, OwnStations } from './stations.tsx';
import type { Rollup, Shown } from './shown.ts';

export function Dashboard({ trail }: { readonly trail: Trail }) {
  const t = useWords();
  const [params, change] = useParams();
  const { period, input } = usePeriod();
  const [{ data, error, fetching, stale, operation }] = useQuery({
    query: OverviewDocument,
    variables: { code: trail.code, period: input },
  });
  // What was read last stays while another period is read, and with it the period that it is of.
  const now = useMemo(() => {
    const division = data?.division;
    const of = operation?.variables['period'];
    return division && of ? { division, input: of, period: textOf(of) } : undefined;
  }, [data, operation]);
  const last = useLast(now);
  const read = last?.division.code === trail.code ? last : undefined;
  const name = read?.division.name;
  useTitle(name && `${name} ${periodName(period, t)}`);
  if (error && !read) return <Refused error={error} retry={tryAgain} isPage />;
  if (!read) return fetching || !data ? <Loading lines={14} /> : <NotHere />;
  const { division } = read;
  const shown: Shown = {
    ...read,
    trail,
    asked: input,
    by: asKey(params['by']),
    choose: (by: Key) => change({ by }),
  };
  const { rollup } = division;
  // Of a period that was refused nothing is told; whoever has to sign in again finds the page as it was.
  const isRefused = error && read.period !== period && codeOf(error) !== 'UNAUTHENTICATED';
  return (
    <article className={`dashboard ${fetching || stale || error ? 'is-stale' : ''}`} aria-busy={fetching}>
      <Head division={division} period={period} asOf={isRefused ? null : (rollup?.asOf ?? null)} />
      {error && <Refused error={error} retry={tryAgain} />}
      {isRefused ? null : rollup === null ? (
        <section className="page-note">
          <h2>{t.outside.title}</h2>
          <p>{t.outside.lead(division.name)}</p>
        </section>
      ) : (
        <Counted shown={shown} rollup={rollup} />
      )}
    </article>
  );
}

/** Those of a division itself; above the county there are few, and they are found among the busiest. */
const hasStations = (level: Level): boolean => level === 'TOWNSHIP' || level === 'COUNTY';

function Counted({ shown, rollup }: { readonly shown: Shown; readonly rollup: Rollup }) {
  return (
    <>
      <Funnel shown={shown} rollup={rollup} />
      <div className="two">
        <Monthly shown={shown} rollup={rollup} />
        <More rollup={rollup} />
      </div>
      <Breakdown shown={shown} rollup={rollup} />
      {hasStations(shown.division.level) && <OwnStations shown={shown} />}
      {shown.division.level !== 'TOWNSHIP' && <BusiestStations shown={shown} />}
      <Gaps code={shown.division.code ?? ''} period={shown.period} />
      <Missing shown={shown} rollup={rollup} />
      <Declared shown={shown} />
    </>
  );
}
