// A chart in the colours of the page, redrawn when they, its size or its numbers change.
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useSettings } from '../settings.tsx';
import { init } from './echarts.ts';
import { type Entry, Legend, pictureOf } from './legend.tsx';
import { Tipped } from './tip.tsx';

export interface Colours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly data: string;
  readonly soft: string;
}

const names: Readonly<Record<keyof Colours, string>> = {
  ink: '--ink',
  quiet: '--quiet',
  line: '--line',
  surface: '--surface',
  data: '--data',
  soft: '--data-soft',
};

/** A variable that differs by light and dark says which only where it is used. */
function readColours(): Colours {
  const probe = document.createElement('i');
  document.body.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const entries = Object.entries(names).map(([key, name]) => [key, read(name)]);
  probe.remove();
  return Object.fromEntries(entries) as Colours;
}

const dark = matchMedia('(prefers-color-scheme: dark)');

const useIsDark = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      dark.addEventListener('change', tell);
      return () => dark.removeEventListener('change', tell);
    },
    () => dark.matches,
  );

interface ChartProps {
  readonly label: string;
  readonly height: number;
  readonly optionOf: (colours: Colours) => EChartsCoreOption;
  /** Set to what makes a picture of the chart, under a title. */
  readonly picture?: RefObject<((title: string) => string) | null>;
  readonly onPick?: (index: number) => void;
  readonly legend?: readonly Entry[];
  /** What is told of the point that the pointer is at, of so many side by side. */
  readonly tip?: { readonly count: number; readonly tell: (index: number) => ReactNode };
}

const none: readonly Entry[] = [];

export function Chart({ label, height, optionOf, picture, onPick, legend = none, tip }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const { theme } = useSettings();
  const isDark = useIsDark();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the colours follow the theme
  const colours = useMemo(readColours, [theme, isDark]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const made = init(element);
    chart.current = made;
    const sizes = new ResizeObserver(() => made.resize());
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    const made = chart.current;
    if (!made) return;
    const fontFamily = getComputedStyle(document.body).fontFamily;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    made.setOption(
      { animation: !still, animationDuration: 250, textStyle: { fontFamily }, ...optionOf(colours) },
      true,
    );
    made.off('click');
    if (onPick) made.on('click', ({ dataIndex }) => onPick(dataIndex));
    if (picture) {
      picture.current = (title) => pictureOf(made, { title, entries: legend, colours, fontFamily });
    }
  }, [colours, optionOf, onPick, picture, legend]);
  const plot = <div ref={box} className="chart-canvas" />;
  return (
    <div className="chart" role="img" aria-label={label} style={{ blockSize: height }}>
      {legend.length > 0 && <Legend entries={legend} />}
      {tip ? (
        <Tipped chart={chart} {...tip}>
          {plot}
        </Tipped>
      ) : (
        plot
      )}
    </div>
  );
}
