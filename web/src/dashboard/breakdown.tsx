// The divisions of a level beneath, each with its numbers: as a table with bars in it, or as a chart of bars.
import { lazy, Suspense, useRef } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { BreakdownDocument } from '../../gql/graphql.ts';
import { Exports } from '../parts/exports.tsx';
import { Choice, Panel } from '../parts/pick.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { columns } from '../numbers.ts';
import { periodName } from '../period.ts';
import { useWords } from '../settings.tsx';
import { pathTo, searchOf, useParams } from '../view.ts';
import { BreakdownTable } from './breakdownTable.tsx';
import { levelsBeneath } from './levels.ts';
import { isShown, rowsOf, type Row } from './rows.ts';
import type { Rollup, Shown } from './shown.ts';
import { TileMap } from './tileMap.tsx';
import { useTileMap } from './tiles.ts';

const BarsChart = lazy(() =>
  import('../charts/barsChart.tsx').then(({ BarsChart }) => ({ default: BarsChart })),
);

export function Breakdown({ shown, rollup }: { readonly shown: Shown; readonly rollup: Rollup }) {
  const t = useWords();
  const [, navigate] = useLocation();
  const [params, change] = useParams();
  const { division, period, by } = shown;
  const levels = levelsBeneath(division);
  const level = levels.find((each) => each === params['level']) ?? levels[0];
  const tiles = useTileMap(division.code);
  const picture = useRef<((title: string) => string) | null>(null);
  const [{ data: read, error, fetching }, again] = useQuery({
    query: BreakdownDocument,
    variables: { code: division.code ?? '', level: level ?? 'TOWNSHIP', period: shown.input },
    pause: !level,
  });
  if (!level) return null;
  // What was read of the place before is not what lies beneath this one.
  const data = read?.division?.id === division.id ? read : undefined;
  const { rows, rest } = rowsOf(data?.division?.breakdown ?? [], rollup, params['sort'] ?? '');
  const hasMap = level === levels[0];
  const views = ['table', 'bars', ...(hasMap ? (['map'] as const) : [])] as const;
  const view = views.find((each) => each === params['view']) ?? 'table';
  const linkTo = ({ code }: Row) =>
    pathTo([...division.ancestors, division], { code }) +
    searchOf({ period, by: params['by'], view: params['view'] });
  const title = t.dashboard.breakdown(t.levels[level]);
  const heading = [division.name, title, t.metrics[by], periodName(period, t)].join(' · ');
  return (
    <Panel
      title={title}
      className="breakdown"
      actions={
        <>
          {levels.length > 1 && (
            <Choice
              label={t.dashboard.breakdown('')}
              value={level}
              options={levels.map((value) => ({ value, label: t.levels[value] }))}
              onChange={(value) => change({ level: value === levels[0] ? null : value })}
            />
          )}
          <Choice
            label={t.dashboard.view}
            value={view}
            options={views.map((value) => ({ value, label: t.dashboard.views[value] }))}
            onChange={(value) => change({ view: value === 'table' ? null : value })}
          />
          <Exports
            name={`${division.name}-${title}-${period}`}
            rows={() => [
              [t.dashboard.place, ...columns.map((key) => t.metrics[key]), t.metrics.coverage],
              ...[...rows, ...(rest ? [rest] : [])].map((row) => [
                row.name ?? t.dashboard.rest,
                ...columns.map((key) => (isShown(row, key) ? row.numbers[key] : null)),
                row.coverage ? `${row.coverage.reporting}/${row.coverage.expected}` : null,
              ]),
            ]}
            {...(view === 'bars' ? { picture: () => picture.current?.(heading) } : {})}
          />
        </>
      }
    >
      {error && <Refused error={error} retry={() => again({ requestPolicy: 'network-only' })} />}
      {fetching && !data && <Loading lines={12} />}
      {data && rows.length === 0 && <Note title={t.dashboard.noBeneath} />}
      {rows.length > 0 && view === 'table' && (
        <BreakdownTable rows={rows} rest={rest} rollup={rollup} by={by} linkTo={linkTo} />
      )}
      {rows.length > 0 && view === 'map' && tiles === undefined && <Loading lines={12} />}
      {rows.length > 0 && view === 'map' && tiles !== undefined && (
        <TileMap label={`${title} · ${t.metrics[by]}`} map={tiles} rows={rows} by={by} linkTo={linkTo} />
      )}
      {rows.length > 0 && view === 'bars' && (
        <Suspense fallback={<Loading lines={12} />}>
          <BarsChart
            label={`${title} · ${t.metrics[by]}`}
            rows={ranked(rows, by)}
            onPick={(at) => {
              const row = ranked(rows, by)[at];
              if (row) navigate(linkTo(row));
            }}
            picture={picture}
          />
        </Suspense>
      )}
    </Panel>
  );
}

const ranked = (rows: readonly Row[], by: (typeof columns)[number]) =>
  rows
    .map((row) => ({ ...row, name: row.name ?? '', value: isShown(row, by) ? row.numbers[by] : null }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
