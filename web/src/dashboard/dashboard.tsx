// A division's year at a glance: what was done, who has not reported, when, and where beneath it.
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { type Level, OverviewDocument } from '../../gql/graphql.ts';
import { Loading, NotHere, Refused } from '../parts/states.tsx';
import { asKey, type Key } from '../numbers.ts';
import { periodName, periodOf, thisYear } from '../period.ts';
import { useWords } from '../settings.tsx';
import { type Trail, useParams } from '../view.ts';
import { Breakdown } from './breakdown.tsx';
import { Declared } from './declared.tsx';
import { Funnel } from './funnel.tsx';
import { Gaps } from './gaps.tsx';
import { Head } from './head.tsx';
import { Missing } from './missing.tsx';
import { Monthly } from './monthly.tsx';
import { More } from './more.tsx';
import { BusiestStations, OwnStations } from './stations.tsx';
import type { Division, Shown } from './shown.ts';

export function Dashboard({ trail }: { readonly trail: Trail }) {
  const t = useWords();
  const [params, change] = useParams();
  const asked = params['period'] ?? '';
  const period = periodOf(asked) ? asked : String(thisYear);
  const input = periodOf(period) ?? {};
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: OverviewDocument,
    variables: { code: trail.code, period: input as never },
  });
  const division = useLast(data?.division, trail.code);
  const name = division?.name;
  useEffect(() => {
    document.title = name === undefined ? t.name : `${name} ${periodName(period, t)} · ${t.name}`;
  }, [name, period, t]);
  const retry = () => again({ requestPolicy: 'network-only' });
  if (error && !division) return <Refused error={error} retry={retry} isPage />;
  if (!division) return fetching || !data ? <Loading lines={14} /> : <NotHere />;
  const shown: Shown = {
    trail,
    division,
    period,
    input: input as never,
    by: asKey(params['by']),
    choose: (by: Key) => change({ by }),
  };
  return (
    <article className={`dashboard ${fetching || stale || error ? 'is-stale' : ''}`} aria-busy={fetching}>
      <Head shown={shown} asOf={division.rollup?.asOf ?? null} />
      {error && <Refused error={error} retry={retry} />}
      {division.rollup === null ? (
        <section className="page-note">
          <h2>{t.outside.title}</h2>
          <p>{t.outside.lead(division.name)}</p>
        </section>
      ) : (
        <Counted shown={shown} rollup={division.rollup} />
      )}
    </article>
  );
}

/** Those of a division itself; above the county there are few, and they are found among the busiest. */
const hasStations = (level: Level): boolean => level === 'TOWNSHIP' || level === 'COUNTY';

function Counted({
  shown,
  rollup,
}: {
  readonly shown: Shown;
  readonly rollup: NonNullable<Division['rollup']>;
}) {
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
      <Gaps code={shown.division.code ?? ''} />
      <Missing shown={shown} rollup={rollup} />
      <Declared shown={shown} />
    </>
  );
}

/** What was shown last stays while another period of the same place is read, so that nothing jumps. */
function useLast(division: Division | null | undefined, code: string): Division | null {
  const [last, setLast] = useState<Division | null>(null);
  if (division && division !== last) setLast(division);
  return division ?? (last?.code === code ? last : null);
}
