// A number month by month beside the same months a year before.
import { type RefObject, useCallback, useMemo } from 'react';
import { useSettings } from '../settings.tsx';
import { Chart, type Colours } from './chart.tsx';
import type { Entry } from './legend.tsx';

export interface MonthlyChartProps {
  readonly label: string;
  readonly months: readonly string[];
  /** Null of the months that are ahead. */
  readonly now: readonly (number | null)[];
  readonly before: readonly number[] | null;
  readonly told: (value: number | null | undefined) => string;
  readonly asLine: boolean;
  readonly picture: RefObject<((title: string) => string) | null>;
}

export function MonthlyChart({ label, months, now, before, told, asLine, picture }: MonthlyChartProps) {
  const { t } = useSettings();
  const optionOf = useCallback(
    (colours: Colours) => ({
      grid: { left: 8, right: 12, top: 8, bottom: 4, containLabel: true },
      xAxis: {
        type: 'category',
        data: months.map((month) => t.period.shortMonth(Number(month.slice(5)))),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.quiet, fontSize: 12 },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitNumber: 4,
        axisLabel: { color: colours.quiet, fontSize: 12 },
        splitLine: { lineStyle: { color: colours.line } },
      },
      series: [
        {
          type: asLine ? 'line' : 'bar',
          data: [...now],
          symbolSize: 5,
          barMaxWidth: 26,
          itemStyle: { color: colours.data, borderRadius: asLine ? 0 : [2, 2, 0, 0] },
          lineStyle: { width: 2 },
        },
        ...(before
          ? [
              {
                type: 'line',
                data: [...before],
                symbol: 'none',
                itemStyle: { color: colours.quiet },
                lineStyle: { width: 1.5, type: 'dashed' },
              },
            ]
          : []),
      ],
    }),
    [months, now, before, asLine, t],
  );
  const legend = useMemo<readonly Entry[]>(() => {
    const current = { name: t.dashboard.thisPeriod, colour: 'data' } as const;
    return before ? [current, { name: t.dashboard.lastYear, colour: 'quiet', isDashed: true }] : [current];
  }, [before, t]);
  const tell = (index: number) => (
    <>
      <strong>{months[index]}</strong>
      <span>
        {t.dashboard.thisPeriod} <b>{told(now[index])}</b>
      </span>
      {before && (
        <span>
          {t.dashboard.lastYear} <b>{told(before[index])}</b>
        </span>
      )}
    </>
  );
  return (
    <Chart
      label={label}
      height={248}
      optionOf={optionOf}
      picture={picture}
      legend={legend}
      tip={{ count: months.length, tell }}
    />
  );
}
