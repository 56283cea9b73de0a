// Where the divisions of a map stand on it, as the file of tiles says; it may be replaced by whoever runs the service.
import { useEffect, useState } from 'react';

export type Tile = readonly [column: number, row: number];

export interface TileMap {
  /** By the code of the division. */
  readonly tiles: Readonly<Record<string, Tile>>;
  /** What is named on the map and has no numbers. */
  readonly beside?: Readonly<Record<string, Tile>>;
}

type Maps = Readonly<Record<string, TileMap>>;

let read: Promise<Maps> | undefined;

const readMaps = (): Promise<Maps> =>
  (read ??= fetch('/maps/tiles.json').then(
    (answer) => (answer.ok ? (answer.json() as Promise<Maps>) : {}),
    () => {
      read = undefined;
      return {};
    },
  ));

/** Null where there is no map of a division; undefined while that is not known. */
export function useTileMap(code: string | null): TileMap | null | undefined {
  const [maps, setMaps] = useState<Maps | null>(null);
  useEffect(() => {
    let isGone = false;
    void readMaps().then((known) => isGone || setMaps(known));
    return () => {
      isGone = true;
    };
  }, []);
  return maps === null ? undefined : ((code === null ? undefined : maps[code]) ?? null);
}
