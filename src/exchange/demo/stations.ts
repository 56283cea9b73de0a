// Stations of the demo: a home in the county, a station in each town, rooms and points in its villages.
import { codeAlphabet, codeLength } from '../../domain/station/rules.ts';
import type { Level } from '../../core/place.ts';
import type { StationKind } from '../../generated/prisma/enums.ts';
import { pickBetween } from './calendar.ts';
import type { Random } from './random.ts';
import type { At, Serving, Station } from './records.ts';
import type { Scene } from './scene.ts';

export interface Opening {
  readonly at: At;
  readonly kind: StationKind;
  readonly name: string;
  readonly parent?: Station | null;
  readonly openedOn?: string;
  /** Those registered there, of whom some come to this station. */
  readonly among: readonly Serving[];
}

/** How many deputies a station of each kind has. */
const crew: Readonly<Record<StationKind, readonly [number, number]>> = {
  HOME: [8, 15],
  STATION: [8, 16],
  ROOM: [3, 6],
  POINT: [2, 4],
  PROFESSIONAL: [5, 9],
  LEGISLATIVE: [3, 5],
  SUPERVISION: [4, 6],
};

const publicCode = (random: Random): string =>
  Array.from({ length: codeLength }, () => random.pick([...codeAlphabet])).join('');

/** Opens a station, before the year begins unless a day is named. */
export function open({ random, records, name }: Scene, opening: Opening): Station {
  const { at, kind, parent = null, among } = opening;
  const [least, most] = crew[kind];
  const station: Station = {
    id: 0,
    at,
    kind,
    parent,
    name: opening.name,
    keeperName: name().name,
    openedOn: opening.openedOn ?? pickBetween(random, '2019-03-01', '2023-11-30'),
    demonstration: null,
    demonstrationOn: null,
    publicCode: publicCode(random),
    assigned: random.sample(among, random.int(least, most)),
  };
  records.stations.push(station);
  return station;
}

/** Makes stations demonstration sites of a level. */
export function demonstrate({ random }: Scene, stations: readonly Station[], level: Level): void {
  for (const station of stations) {
    station.demonstration = level;
    station.demonstrationOn = pickBetween(random, '2023-12-01', '2023-12-28');
  }
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 第三, 第十二: the order of rooms and points, whose villages' names nobody published. */
export function ordinal(order: number): string {
  const tens = Math.floor(order / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `第${ten}${digits[order % 10]}`;
}

export interface Village {
  readonly at: At;
  readonly kind: 'ROOM' | 'POINT';
  readonly count: number;
  readonly parent: Station;
  readonly among: readonly Serving[];
}

/** Opens the rooms or points of a town under its station. */
export const openVillages = (scene: Scene, { at, kind, count, parent, among }: Village): Station[] =>
  Array.from({ length: count }, (_, index) =>
    open(scene, {
      at,
      kind,
      parent,
      among,
      name: `${at.name}${ordinal(index + 1)}代表${kind === 'ROOM' ? '联络室' : '联系点'}`,
    }),
  );
