// The first page: one's own division, over the latest year in which anything was reported there.
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import {
  LatestYearDocument,
  OwnSeatsDocument,
  type OwnSeatsQuery,
  ViewerDocument,
} from '../../gql/graphql.ts';
import { Loading, Refused } from '../parts/states.tsx';
import { thisYear } from '../period.ts';
import { chooseSeat, useSession } from '../session.ts';
import { useWords } from '../settings.tsx';
import { pathTo, searchOf } from '../view.ts';

export function Home() {
  const [, navigate] = useLocation();
  const [{ data, error }] = useQuery({ query: ViewerDocument });
  const { seat } = useSession();
  const [own] = useQuery({ query: OwnSeatsDocument, pause: seat !== null });
  const seats = own.data?.viewer?.seats ?? [];
  const isOpen = seats.length > 1 && seat === null;
  const isKnown = seat !== null || own.data !== undefined;
  const division = isOpen || !isKnown ? undefined : data?.viewer?.division;
  const [latest] = useQuery({
    query: LatestYearDocument,
    variables: {
      code: division?.code ?? '',
      first: { year: thisYear },
      second: { year: thisYear - 1 },
      third: { year: thisYear - 2 },
      fourth: { year: thisYear - 3 },
    },
    pause: !division,
  });
  useEffect(() => {
    if (!division || latest.fetching || !(latest.data || latest.error)) return;
    const years = latest.data?.division;
    const counts = years ? [years.first, years.second, years.third, years.fourth] : [];
    const back = counts.findIndex((rollup) => (rollup?.coverage.reporting ?? 0) > 0);
    const period = String(thisYear - Math.max(back, 0));
    navigate(pathTo(division.ancestors, division) + searchOf({ period }), { replace: true });
  }, [division, latest, navigate]);
  const refused = error ?? own.error;
  if (refused) return <Refused error={refused} isPage />;
  return isOpen ? <ChooseSeat seats={seats} /> : <Loading lines={10} />;
}

function ChooseSeat({ seats }: { readonly seats: NonNullable<OwnSeatsQuery['viewer']>['seats'] }) {
  const t = useWords();
  return (
    <section className="page-note">
      <h1>{t.signIn.chooseSeat}</h1>
      <p>{t.signIn.chooseSeatLead}</p>
      <ul className="seats">
        {seats.map(({ number, role, division }) => (
          <li key={number}>
            <button type="button" className="button" onClick={() => chooseSeat(String(number))}>
              {[...division.ancestors, division].map(({ name }) => name).join(' ')} · {t.roles[role]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
