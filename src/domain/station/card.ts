// Stations (代表之家、工作站、联络室、联系点 …), where deputies meet voters.
import { splitBy } from '../../core/metric.ts';
import type { Card } from '../../graph/card.ts';
import { anyone, anySeat, permits, seatOf } from '../../graph/permit.ts';
import { standing } from '../../graph/spans.ts';

export const may = permits('station', {
  read: anySeat,
  look: anyone,
  readCode: seatOf('CLERK', 'KEEPER'),
  renewCode: seatOf('CLERK', 'KEEPER'),
  post: seatOf('CLERK', 'KEEPER'),
  open: seatOf('CLERK'),
  correct: seatOf('CLERK'),
  close: seatOf('CLERK'),
  place: seatOf('CLERK'),
  demonstrate: seatOf('CLERK'),
  assign: seatOf('CLERK', 'KEEPER'),
});

export const stationKinds = [
  'HOME',
  'STATION',
  'ROOM',
  'POINT',
  'PROFESSIONAL',
  'LEGISLATIVE',
  'SUPERVISION',
] as const;

export type StationKind = (typeof stationKinds)[number];

export const kindTerms: Readonly<Record<StationKind, string>> = {
  HOME: 'Home of deputies, at the standing committee of a county or above (代表之家).',
  STATION: 'Work station in a town, township or subdistrict (代表工作站、联络站).',
  ROOM: 'Contact room in a village or community (代表联络室、活动室).',
  POINT: 'Contact point (代表联系点).',
  PROFESSIONAL: 'Work station by trade rather than by place (专业代表工作站).',
  LEGISLATIVE: 'Contact point that gathers opinions on bills (基层立法联系点).',
  SUPERVISION: 'Supervision room in a court or procuratorate (代表监督室).',
};

/** The levels that may make a station a demonstration site. */
export const demonstrationLevels = ['PROVINCE', 'PREFECTURE', 'COUNTY'] as const;

const kinds = splitBy('kind', 'station', stationKinds);
const model = 'station';
const type = 'Station';

export const card: Card = {
  noun: 'station',
  term: '代表家站',
  metrics: [
    {
      key: 'stationCount',
      term: '家站数',
      unit: '个',
      kind: 'stock',
      definition: 'Stations that are open, of every kind or of one.',
      additive: true,
      ...kinds,
    },
    {
      key: 'professionalStationCount',
      term: '专业代表工作站',
      unit: '个',
      kind: 'stock',
      definition: 'Open stations by trade rather than by place; a part of all stations.',
      additive: true,
      total: { plus: ['station_professional'] },
    },
    {
      key: 'demonstrationStationCount',
      term: '示范点',
      unit: '个',
      kind: 'stock',
      definition: 'Open stations that are demonstration sites, each counted once at its highest level.',
      additive: true,
      ...splitBy('level', 'demonstration', demonstrationLevels),
    },
  ],
  behind: {
    stationCount: {
      model,
      type,
      where: (_period, until, kind) => ({
        ...standing('openedOn', 'closedOn', until),
        ...(kind ? { kind } : {}),
      }),
    },
    professionalStationCount: {
      model,
      type,
      where: (_period, until) => ({ ...standing('openedOn', 'closedOn', until), kind: 'PROFESSIONAL' }),
    },
    demonstrationStationCount: {
      model,
      type,
      where: (_period, until, level) => ({
        demonstrations: { some: { ...standing('grantedOn', 'endedOn', until), ...(level ? { level } : {}) } },
      }),
    },
  },
};
