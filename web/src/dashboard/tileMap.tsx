// Divisions as tiles, about where they lie: the darker, the more. Each is a link; the table says the same.
import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import type { Key } from '../numbers.ts';
import { useSettings } from '../settings.tsx';
import { isShown, type Row } from './rows.ts';
import type { Tile, TileMap as Map } from './tiles.ts';

interface Props {
  readonly label: string;
  readonly map: Map;
  readonly rows: readonly Row[];
  readonly by: Key;
  readonly linkTo: (row: Row) => string;
}

const at = ([column, row]: Tile): CSSProperties => ({ gridColumn: column, gridRow: row });

export function TileMap({ label, map, rows, by, linkTo }: Props) {
  const { t, number } = useSettings();
  const most = Math.max(1, ...rows.map((row) => (isShown(row, by) ? row.numbers[by] : 0)));
  const last = Math.max(0, ...Object.values(map.tiles).map(([, row]) => row));
  const wide = Math.max(1, ...Object.values(map.tiles).map(([column]) => column));
  const without = rows.filter(({ code }) => map.tiles[code ?? ''] === undefined);
  const placeOf = (row: Row): Tile => {
    const index = without.indexOf(row);
    return map.tiles[row.code ?? ''] ?? [(index % wide) + 1, last + 2 + Math.floor(index / wide)];
  };
  return (
    <figure className="map">
      <div className="scroll" tabIndex={0} role="region" aria-label={label}>
        <ul className="tiles" style={{ '--columns': wide } as CSSProperties}>
          {rows.map((row) => {
            const value = isShown(row, by) ? row.numbers[by] : null;
            const told = value === null ? t.dashboard.notReported : `${number(value)} ${t.units[by]}`;
            const depth = { '--depth': `${Math.round(((value ?? 0) / most) * 55)}%` } as CSSProperties;
            return (
              <li key={row.code ?? row.name} style={at(placeOf(row))}>
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
          {Object.entries(map.beside ?? {}).map(([name, tile]) => (
            <li key={name} style={at(tile)}>
              <span className="tile is-beside">{name}</span>
            </li>
          ))}
        </ul>
      </div>
      <figcaption className="quiet">{t.dashboard.mapNote(t.metrics[by])}</figcaption>
    </figure>
  );
}
