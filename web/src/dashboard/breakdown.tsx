// The divisions of a level beneath, each with its numbers: as a table with bars in it, or as a chart of bars.
import { lazy, Suspense, useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { BreakdownDocument, type Level } from '../../gql/graphql.ts';
import { tryAgain } from '../client.ts';
import { useLast } from '../parts/last.ts';
import { Exports } from '../parts/exports.tsx';
import { Choice, Panel } from '../parts/pick.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { columns } from '../numbers.ts';
import { periodName, textOf } from '../period.ts';
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

interface Props {
  readonly shown: Shown;
  readonly rollup: Rollup;
}

/** The rows of a level with the total that they are parts of: what was read last of the place, while another is read. */
function useParts({ shown: { division, period, input, asked }, rollup }: Props, level: Level | undefined) {
  const of = { code: division.code ?? '', level: level ?? 'TOWNSHIP' };
  // Asked ahead, beside the total, so that both are there at once.
  useQuery({ query: BreakdownDocument, variables: { ...of, period: asked }, pause: !level });
  const [{ data, error, operation }] = useQuery({
    ...{ query: BreakdownDocument, variables: { ...of, period: input }, pause: !level },
  });
  const now = useMemo(() => {
    const read = data?.division?.id === division.id ? data.division.breakdown : undefined;
    const asking = operation?.variables;
    if (!read || !level || asking?.level !== level || textOf(asking.period) !== period) return undefined;
    return { id: division.id, entries: read, level, period, rollup };
  }, [data, operation, division.id, level, period, rollup]);
  const last = useLast(now);
  return { parts: now ?? (error || last?.id !== division.id ? undefined : last), error };
}

export function Breakdown({ shown, rollup: whole }: Props) {
  const t = useWords();
  const [, navigate] = useLocation();
  const [params, change] = useParams();
  const { division, by } = shown;
  const levels = levelsBeneath(division);
  const chosen = levels.find((each) => each === params['level']) ?? levels[0];
  const tiles = useTileMap(division.code);
  const picture = useRef<((title: string) => string) | null>(null);
  const { parts, error } = useParts({ shown, rollup: whole }, chosen);
  if (!chosen) return null;
  const { entries, level, period, rollup } = parts ?? {
    ...{ entries: [], level: chosen, period: shown.period, rollup: whole },
  };
  const { rows, rest } = rowsOf(entries, rollup, params['sort'] ?? '');
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
              value={chosen}
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
              [
                t.dashboard.place,
                ...columns.map((key) => t.metrics[key]),
                t.dashboard.reportedOf,
                t.dashboard.expectedOf,
              ],
              ...[...rows, ...(rest ? [rest] : [])].map((row) => [
                row.name ?? t.dashboard.rest,
                ...columns.map((key) => (isShown(row, key) ? row.numbers[key] : null)),
                row.coverage?.reporting ?? null,
                row.coverage?.expected ?? null,
              ]),
            ]}
            {...(view === 'bars' ? { picture: () => picture.current?.(heading) } : {})}
          />
        </>
      }
    >
      {error && <Refused error={error} retry={tryAgain} />}
      {!parts && !error && <Loading lines={12} />}
      {parts && rows.length === 0 && <Note title={t.dashboard.noBeneath} />}
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
