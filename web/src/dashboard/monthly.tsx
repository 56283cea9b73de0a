// The chosen number month by month, as a chart for the eye and a table for the ear.
import { lazy, Suspense, useMemo, useRef } from 'react';
import { Exports } from '../parts/exports.tsx';
import { Panel, Pick } from '../parts/pick.tsx';
import { columns, isStock, type Key } from '../numbers.ts';
import { pathOf } from '../parts/placeName.tsx';
import { periodName } from '../period.ts';
import { searchOf } from '../view.ts';
import { Link } from 'wouter';
import { useSettings } from '../settings.tsx';
import { monthsOf } from './compared.ts';
import type { Rollup, Shown } from './shown.ts';

const MonthlyChart = lazy(() =>
  import('../charts/monthlyChart.tsx').then(({ MonthlyChart }) => ({ default: MonthlyChart })),
);

export function Monthly({ shown, rollup }: { readonly shown: Shown; readonly rollup: Rollup }) {
  const { t, number } = useSettings();
  const { by, division, period } = shown;
  const picture = useRef<((title: string) => string) | null>(null);
  const months = useMemo(() => rollup.series.map(({ month }) => month), [rollup.series]);
  const now = useMemo(() => monthsOf(rollup, by), [rollup, by]);
  const earlier = rollup.previousYear?.series;
  const before = useMemo(() => {
    const values = earlier?.map((month) => month[by]) ?? [];
    return values.some((value) => value > 0) ? values : null;
  }, [earlier, by]);
  const told = (value: number | null | undefined) => (value == null ? '—' : number(value));
  const title = `${t.metrics[by]} · ${t.dashboard.monthly}`;
  return (
    <Panel
      title={title}
      className="monthly"
      actions={
        <>
          <Pick
            label={t.dashboard.choose}
            value={by}
            options={columns.map((value) => ({ value, label: t.metrics[value] }))}
            onChange={(value) => shown.choose(value as Key)}
          />
          <Link
            className="button button-small"
            href={`${pathOf(division, 'records', by)}${searchOf({ period })}`}
          >
            {t.dashboard.records}
          </Link>
          <Exports
            name={`${division.name}-${t.metrics[by]}-${period}`}
            rows={() => [
              [t.period.label, t.dashboard.thisPeriod, t.dashboard.lastYear],
              ...months.map((month, at) => [month, now[at] ?? null, before?.[at] ?? null]),
            ]}
            picture={() => picture.current?.(`${division.name} · ${title} · ${periodName(period, t)}`)}
          />
        </>
      }
    >
      <Suspense fallback={<div className="chart chart-waiting" />}>
        <MonthlyChart
          label={title}
          months={months}
          now={now}
          before={before}
          told={told}
          asLine={isStock(by)}
          picture={picture}
        />
      </Suspense>
      <table className="hidden">
        <caption>{title}</caption>
        <tbody>
          {months.map((month, at) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td>{told(now[at])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
