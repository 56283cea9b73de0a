// Stations of places side by side: what share of them meets each topic, complies and is used, and which are behind a cell.
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { CompareDocument, type Level, type StandardTopic, ViewerDocument } from '../../gql/graphql.ts';
import { Path } from '../dashboard/path.tsx';
import { Exports } from '../parts/exports.tsx';
import { Choice, Panel, Pick } from '../parts/pick.tsx';
import { Loading, NotHere, Note, Refused } from '../parts/states.tsx';
import { partsOfYear, periodName, periodOf, thisYear, yearOf } from '../period.ts';
import { useSettings } from '../settings.tsx';
import { useParams } from '../view.ts';
import { DivisionPlaceDocument } from '../../gql/graphql.ts';
import { Behind } from './behind.tsx';
import { type Group, Matrix } from './matrix.tsx';

const levels: readonly Level[] = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP'];
const beneath: Readonly<Record<Level, Level>> = {
  NATION: 'PROVINCE',
  PROVINCE: 'PREFECTURE',
  PREFECTURE: 'COUNTY',
  COUNTY: 'TOWNSHIP',
  TOWNSHIP: 'TOWNSHIP',
};

export function Compare({ code }: { readonly code: string | undefined }) {
  const { t } = useSettings();
  const [viewer] = useQuery({ query: ViewerDocument });
  const under = code ?? viewer.data?.viewer?.division.code ?? null;
  const [place] = useQuery({
    query: DivisionPlaceDocument,
    variables: { code: under ?? '' },
    pause: under === null,
  });
  useEffect(() => {
    document.title = `${t.compare.title} · ${t.name}`;
  }, [t]);
  const error = viewer.error ?? place.error;
  if (error) return <Refused error={error} isPage />;
  const division = place.data?.division;
  if (!division) return place.data ? <NotHere /> : <Loading lines={10} />;
  return (
    <article className="dashboard">
      <header className="head">
        <Path place={division} leaf={t.compare.title} />
        <h1>
          {division.name} · {t.compare.title}
        </h1>
      </header>
      <Compared key={division.id} code={under ?? ''} level={division.level} />
    </article>
  );
}

function Compared({ code, level: own }: { readonly code: string; readonly level: Level }) {
  const { t, number } = useSettings();
  const [params, change] = useParams();
  const asked = params['period'] ?? '';
  const period = periodOf(asked) ? asked : String(thisYear);
  const lower = levels.filter((each) => levels.indexOf(each) > levels.indexOf(own));
  const level = lower.find((each) => each === params['level']) ?? beneath[own];
  const [{ data, error }] = useQuery({
    query: CompareDocument,
    variables: {
      groups: own === 'TOWNSHIP' ? { divisions: [code] } : { beneath: { division: code, level } },
      period: periodOf(period) ?? { year: thisYear },
    },
  });
  const comparison = data?.compareStations;
  const groups =
    comparison?.groups.filter((group): group is Group => group !== null && group.stations > 0) ?? [];
  const topics = topicsOf(groups);
  const at = groups.find(({ division }) => division.code === params['at']);
  const lacking = topics.find((topic) => topic === params['lacking']) ?? null;
  return (
    <>
      <Panel
        title={t.compare.matrix}
        lead={t.compare.hint}
        actions={
          <>
            <Pick
              label={t.period.label}
              value={period}
              options={[
                ...partsOfYear(yearOf(period)),
                String(yearOf(period) - 1),
                String(yearOf(period) + 1),
              ].map((value) => ({ value, label: periodName(value, t) }))}
              onChange={(value) => change({ period: value, at: null, lacking: null })}
            />
            {lower.length > 1 && (
              <Choice
                label={t.compare.level}
                value={level}
                options={lower.map((value) => ({ value, label: t.levels[value] }))}
                onChange={(value) => change({ level: value, at: null, lacking: null })}
              />
            )}
            <Exports
              name={`${t.compare.title}-${code}-${period}`}
              rows={() => [
                [
                  t.dashboard.place,
                  t.compare.stations,
                  t.compare.assessed,
                  ...topics.map((topic) => t.topics[topic]),
                ],
                ...groups.map((group) => [
                  group.division.name,
                  group.stations,
                  group.assessed,
                  ...topics.map((topic) => group.topics.find((each) => each.topic === topic)?.share ?? null),
                ]),
              ]}
            />
          </>
        }
      >
        {error && <Refused error={error} />}
        {!data && !error && <Loading lines={10} />}
        {data && groups.length === 0 && <Note title={t.stations.none} />}
        {comparison && groups.length > 0 && (
          <>
            <p className="quiet">
              {t.compare.basis[comparison.comparableBy]} · {t.compare.on(comparison.on)} ·{' '}
              {t.compare.standards}：
              {comparison.standards.map(({ title }) => title).join('、') || t.compare.notAssessed}
              {`（${number(comparison.standards.length)}）`}
            </p>
            <Matrix groups={groups} topics={topics} />
          </>
        )}
      </Panel>
      {at && (
        <Behind key={`${at.division.code}${lacking}`} place={at.division} period={period} lacking={lacking} />
      )}
    </>
  );
}

/** Those that are asked of any station here. */
function topicsOf(groups: readonly Group[]): readonly StandardTopic[] {
  const asked = groups.flatMap(({ topics }) => topics.filter(({ applicable }) => applicable > 0));
  return [...new Set(asked.map(({ topic }) => topic))];
}
