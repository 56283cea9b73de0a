// Divisions ranked by one number; a bar leads to its division.
import { type RefObject, useCallback } from 'react';
import { useSettings } from '../settings.tsx';
import { Chart, type Colours } from './chart.tsx';

export interface BarsChartProps {
  readonly label: string;
  readonly rows: readonly { readonly name: string; readonly value: number | null }[];
  readonly onPick: (index: number) => void;
  readonly picture: RefObject<((title: string) => string) | null>;
}

export function BarsChart({ label, rows, onPick, picture }: BarsChartProps) {
  const { number, t } = useSettings();
  const optionOf = useCallback(
    (colours: Colours) => ({
      grid: { left: 8, right: 64, top: 4, bottom: 4, containLabel: true },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: colours.ink, fontSize: 12, width: 150, overflow: 'truncate' },
        triggerEvent: false,
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 16,
          data: rows.map(({ value }) => ({ value: value ?? 0 })),
          itemStyle: { color: colours.data, borderRadius: [0, 2, 2, 0] },
          label: {
            show: true,
            position: 'right',
            color: colours.quiet,
            fontSize: 12,
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const value = rows[dataIndex]?.value ?? null;
              return value === null ? t.dashboard.notReported : number(value);
            },
          },
        },
      ],
    }),
    [rows, number, t],
  );
  const height = Math.max(120, rows.length * 26 + 12);
  return <Chart label={label} height={height} optionOf={optionOf} onPick={onPick} picture={picture} />;
}
