// A number month by month beside the same months a year before.
import { type RefObject, useCallback } from 'react';
import { useWords } from '../settings.tsx';
import { Chart, type Colours } from './chart.tsx';

export interface MonthlyChartProps {
  readonly label: string;
  readonly months: readonly string[];
  readonly now: readonly number[];
  readonly before: readonly number[] | null;
  readonly asLine: boolean;
  readonly picture: RefObject<(() => string) | null>;
}

export function MonthlyChart({ label, months, now, before, asLine, picture }: MonthlyChartProps) {
  const t = useWords();
  const optionOf = useCallback(
    (colours: Colours) => ({
      grid: { left: 8, right: 12, top: 34, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        backgroundColor: colours.surface,
        borderColor: colours.line,
        textStyle: { color: colours.ink, fontSize: 12 },
      },
      legend: {
        top: 0,
        left: 0,
        itemWidth: 14,
        itemHeight: 8,
        icon: 'roundRect',
        textStyle: { color: colours.quiet, fontSize: 12 },
      },
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
          name: t.dashboard.thisPeriod,
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
                name: t.dashboard.lastYear,
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
  return <Chart label={label} height={248} optionOf={optionOf} picture={picture} />;
}
