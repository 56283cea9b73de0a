// The first page: one's own division, over the latest year in which anything was reported there.
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { LatestYearDocument, ViewerDocument } from '../../gql/graphql.ts';
import { Loading, Refused } from '../parts/states.tsx';
import { thisYear } from '../period.ts';
import { pathTo, searchOf } from '../view.ts';

export function Home() {
  const [, navigate] = useLocation();
  const [{ data, error }] = useQuery({ query: ViewerDocument });
  const division = data?.viewer?.division;
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
  return error ? <Refused error={error} /> : <Loading lines={10} />;
}
