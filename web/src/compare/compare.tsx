// Stations of places side by side: what share of them meets each topic, complies and is used, and which are behind a cell.
import { useQuery } from 'urql';
import {
  CompareDocument,
  DivisionPlaceDocument,
  type DivisionPlaceQuery,
  type StandardTopic,
  ViewerDocument,
} from '../../gql/graphql.ts';
import { levelsBeneath } from '../dashboard/levels.ts';
import { Path } from '../dashboard/path.tsx';
import { Exports } from '../parts/exports.tsx';
import { Choice, Panel, Pick } from '../parts/pick.tsx';
import { Loading, NotHere, Note, Refused } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { periodName, periodsBeside, yearOf } from '../period.ts';
import { useSettings } from '../settings.tsx';
import { useParams, usePeriod } from '../view.ts';
import { Behind } from './behind.tsx';
import { useColumns } from './columns.ts';
import { Matrix } from './matrix.tsx';
import { type Group, sheetOf, sortedBy } from './sheet.ts';

export function Compare({ code }: { readonly code: string | undefined }) {
  const { t } = useSettings();
  const [viewer] = useQuery({ query: ViewerDocument });
  const under = code ?? viewer.data?.viewer?.division.code ?? null;
  const [place] = useQuery({
    query: DivisionPlaceDocument,
    variables: { code: under ?? '' },
    pause: under === null,
  });
  const division = place.data?.division;
  useTitle(division ? `${division.name} ${t.compare.title}` : t.compare.title);
  const error = viewer.error ?? place.error;
  if (error) return <Refused error={error} isPage />;
  if (!division) return place.data ? <NotHere /> : <Loading lines={10} />;
  return (
    <article className="dashboard">
      <header className="head">
        <Path place={division} leaf={t.compare.title} />
        <h1>
          {division.name} · {t.compare.title}
        </h1>
      </header>
      <Compared key={division.id} division={division} />
    </article>
  );
}

type Place = NonNullable<DivisionPlaceQuery['division']>;

function Compared({ division }: { readonly division: Place }) {
  const { t, number } = useSettings();
  const [params, change] = useParams();
  const { period, input } = usePeriod();
  const code = division.code ?? '';
  const lower = levelsBeneath(division);
  const level = lower.find((each) => each === params['level']) ?? lower[0];
  const [{ data, error }] = useQuery({
    query: CompareDocument,
    variables: {
      groups: level ? { beneath: { division: code, level } } : { divisions: [code] },
      period: input,
    },
  });
  const comparison = data?.compareStations;
  const groups =
    comparison?.groups.filter((group): group is Group => group !== null && group.stations > 0) ?? [];
  const topics = topicsOf(groups);
  const columns = useColumns(topics);
  const rows = sortedBy(groups, columns, params['sort'] ?? '');
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
              options={[...periodsBeside(period), ...[-1, 1].map((by) => String(yearOf(period) + by))].map(
                (value) => ({ value, label: periodName(value, t) }),
              )}
              onChange={(value) => change({ period: value, at: null, lacking: null })}
            />
            {level && lower.length > 1 && (
              <Choice
                label={t.compare.level}
                value={level}
                options={lower.map((value) => ({ value, label: t.levels[value] }))}
                onChange={(value) => change({ level: value, at: null, lacking: null })}
              />
            )}
            <Exports
              name={`${t.compare.title}-${code}-${period}`}
              rows={() => sheetOf(t.dashboard.place, columns, rows)}
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
            <Matrix groups={rows} columns={columns} period={period} />
          </>
        )}
      </Panel>
      {at && (
        <Behind
          key={`${at.division.code}${lacking}`}
          place={at.division}
          period={period}
          input={input}
          lacking={lacking}
        />
      )}
    </>
  );
}

/** Those that are asked of any station here. */
function topicsOf(groups: readonly Group[]): readonly StandardTopic[] {
  const asked = groups.flatMap(({ topics }) => topics.filter(({ applicable }) => applicable > 0));
  return [...new Set(asked.map(({ topic }) => topic))];
}
