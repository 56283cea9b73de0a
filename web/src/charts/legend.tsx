// Which colour stands for what in a chart: beside it on the page, and drawn into its picture.
import type { EChartsType } from 'echarts/core';
import type { Colours } from './chart.tsx';

export interface Entry {
  readonly name: string;
  readonly colour: keyof Colours;
  /** A dashed line instead of a block. */
  readonly isDashed?: boolean;
}

export function Legend({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul className="chart-legend">
      {entries.map(({ name, colour, isDashed = false }) => (
        <li key={name} className={`is-${colour} ${isDashed ? 'is-dashed' : ''}`}>
          {name}
        </li>
      ))}
    </ul>
  );
}

interface Picture {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly colours: Colours;
  readonly fontFamily: string;
}

/** Twice as sharp as it is shown, for paper. */
const pixelRatio = 2;
const edge = 12;

/** A chart with its title and its legend above it, to be taken along. */
export function pictureOf(made: EChartsType, { title, entries, colours, fontFamily }: Picture): string {
  const chart = made.renderToCanvas({ pixelRatio, backgroundColor: colours.surface });
  const head = entries.length > 0 ? 62 : 40;
  const canvas = document.createElement('canvas');
  canvas.width = chart.width + 2 * edge * pixelRatio;
  canvas.height = chart.height + (head + edge) * pixelRatio;
  const pen = canvas.getContext('2d');
  if (!pen) return chart.toDataURL();
  pen.fillStyle = colours.surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(chart, edge * pixelRatio, head * pixelRatio);
  pen.scale(pixelRatio, pixelRatio);
  pen.fillStyle = colours.ink;
  pen.font = `600 15px ${fontFamily}`;
  pen.fillText(title, edge, 26, canvas.width / pixelRatio - 2 * edge);
  pen.font = `12px ${fontFamily}`;
  let at = edge;
  for (const { name, colour, isDashed = false } of entries) {
    pen.fillStyle = colours[colour];
    if (isDashed) for (const dash of [0, 5, 10]) pen.fillRect(at + dash, 47, 4, 2);
    else pen.fillRect(at, 44, 14, 8);
    pen.fillStyle = colours.quiet;
    pen.fillText(name, at + 20, 52);
    at += 20 + pen.measureText(name).width + 18;
  }
  return canvas.toDataURL();
}
