// What stands at the point of a chart that the pointer is at: a line through it, and its numbers.
import type { EChartsType } from 'echarts/core';
import { type PointerEvent, type ReactNode, type RefObject, useState } from 'react';

interface Spot {
  readonly index: number;
  /** In pixels from the start of the chart. */
  readonly at: number;
  readonly isLate: boolean;
}

interface TipProps {
  readonly chart: RefObject<EChartsType | null>;
  /** How many points there are side by side. */
  readonly count: number;
  readonly tell: (index: number) => ReactNode;
  readonly children: ReactNode;
}

/** Around a chart whose points stand side by side. */
export function Tipped({ chart, count, tell, children }: TipProps) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const find = ({ clientX, currentTarget }: PointerEvent<HTMLDivElement>) => {
    const made = chart.current;
    if (!made) return;
    const { left, width } = currentTarget.getBoundingClientRect();
    const index = Math.round(made.convertFromPixel({ xAxisIndex: 0 }, clientX - left));
    if (!(index >= 0 && index < count)) return setSpot(null);
    const at = made.convertToPixel({ xAxisIndex: 0 }, index);
    setSpot({ index, at, isLate: at > width / 2 });
  };
  return (
    <div
      className="chart-plot"
      onPointerMove={find}
      onPointerDown={find}
      onPointerLeave={() => setSpot(null)}
    >
      {children}
      {spot && spot.index < count && (
        <div className={`chart-spot ${spot.isLate ? 'is-late' : ''}`} style={{ insetInlineStart: spot.at }}>
          <div className="chart-tip">{tell(spot.index)}</div>
        </div>
      )}
    </div>
  );
}
