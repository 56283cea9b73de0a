// Divisions as tiles, about where they lie or in the table's order: the darker, the more. Each is a link; the table says the same.
import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import type { Key } from '../numbers.ts';
import { useSettings } from '../settings.tsx';
import { isShown, type Row } from './rows.ts';
import type { Tile, TileMap as Map } from './tiles.ts';

interface Props {
  readonly label: string;
  /** Null where nothing says where they lie: then they stand in the order of the table, and the map says so. */
  readonly map: Map | null;
  readonly rows: readonly Row[];
  readonly by: Key;
  readonly linkTo: (row: Row) => string;
}

const at = ([column, row]: Tile): CSSProperties => ({ gridColumn: column, gridRow: row });

/** Where each stands, and on how many columns. */
function laidOut({ tiles }: Map, rows: readonly Row[]) {
  const all = Object.values(tiles);
  const last = Math.max(0, ...all.map(([, row]) => row));
  const wide = Math.max(1, ...all.map(([column]) => column));
  const without = rows.filter(({ code }) => tiles[code ?? ''] === undefined);
  const placeOf = (row: Row): Tile => {
    const index = without.indexOf(row);
    return tiles[row.code ?? ''] ?? [(index % wide) + 1, last + 2 + Math.floor(index / wide)];
  };
  return { wide, placeOf };
}

export function TileMap({ label, map, rows, by, linkTo }: Props) {
  const { t, number } = useSettings();
  const most = Math.max(1, ...rows.map((row) => (isShown(row, by) ? row.numbers[by] : 0)));
  const layout = map && laidOut(map, rows);
  return (
    <figure className="map">
      <div className="scroll" tabIndex={0} role="region" aria-label={label}>
        <ul
          className={layout ? 'tiles' : 'tiles tiles-in-order'}
          style={layout ? ({ '--columns': layout.wide } as CSSProperties) : undefined}
        >
          {rows.map((row) => {
            const value = isShown(row, by) ? row.numbers[by] : null;
            const told = value === null ? t.dashboard.notReported : `${number(value)} ${t.units[by]}`;
            const depth = { '--depth': `${Math.round(((value ?? 0) / most) * 55)}%` } as CSSProperties;
            return (
              <li key={row.code ?? row.name} style={layout ? at(layout.placeOf(row)) : undefined}>
                <Link
                  href={linkTo(row)}
                  className={`tile ${value === null ? 'is-missing' : ''}`}
                  style={depth}
                  title={`${row.name} ${told}`}
                  aria-label={`${row.name} ${told}`}
                >
                  <span className="tile-name">{row.name}</span>
                  <span>{value === null ? '—' : number(value)}</span>
                </Link>
              </li>
            );
          })}
          {Object.entries(map?.beside ?? {}).map(([name, tile]) => (
            <li key={name} style={at(tile)}>
              <span className="tile is-beside">{name}</span>
            </li>
          ))}
        </ul>
      </div>
      <figcaption className="quiet">
        {map ? t.dashboard.mapNote(t.metrics[by]) : t.dashboard.orderNote(t.metrics[by])}
      </figcaption>
    </figure>
  );
}
