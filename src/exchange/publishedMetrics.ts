// What publishers call a figure, in the words of the catalogue: the one table between the two.

/** A figure as the file of published figures has it. */
export interface Figure {
  readonly code: string;
  readonly metric: string;
  readonly value: number;
  readonly qualifier: 'EXACT' | 'OVER' | 'NEARLY';
  readonly unit: string;
  readonly verbatim: string;
  readonly definition?: string;
  readonly note?: string;
  readonly session?: string;
  readonly congressLevel?: string;
  readonly stationKind?: string;
  readonly demonstrationLevel?: string;
}

export interface Named {
  /** The catalogue's key where a noun counts it, else the publisher's own notion. */
  readonly metric: string;
  /** The value of the metric's split; several joined by + are added up. */
  readonly dimension: string | null;
}

const whole = (metric: string) => (): Named => ({ metric, dimension: null });

const activities =
  (...types: readonly string[]) =>
  (): Named => ({ metric: 'activityCount', dimension: types.join('+') });

type Naming = (figure: Figure) => Named;

/** What is not here, nothing counts: suggestions, resolutions, appointments, reports and the like. */
const naming: Readonly<Record<string, Naming>> = {
  byElectedDeputies: ({ congressLevel }) => ({ metric: 'byElectedCount', dimension: congressLevel ?? null }),
  demonstrationStations: ({ demonstrationLevel }) => ({
    metric: 'demonstrationStationCount',
    dimension: demonstrationLevel ?? null,
  }),
  deputyGroups: whole('groupCount'),
  deputyStationVisits: whole('deputyStationVisits'),
  groupActivities: whole('groupActivityCount'),
  lawPublicityEvents: activities('LAW_PUBLICITY'),
  opinionsCollected: whole('opinionsCollected'),
  opinionsResolved: whole('opinionsResolved'),
  reportBackDeputies: ({ congressLevel }) => ({
    metric: 'reportBackDeputyCount',
    dimension: congressLevel ?? null,
  }),
  researchTrips: activities('RESEARCH'),
  servedDeputies: whole('servedDeputyCount'),
  stationActivities: whole('stationActivityCount'),
  stations: ({ stationKind }) => ({ metric: 'stationCount', dimension: stationKind ?? null }),
  trainingSessions: whole('trainingSessions'),
  votersReceived: whole('votersReceived'),
};

/** One notion whose words differ from place to place: it is counted where they mean what is counted here. */
const inspections: Readonly<Record<string, Naming>> = {
  '开展视察、调研、执法检查33次': activities('INSPECTION', 'RESEARCH', 'LAW_INSPECTION'),
};

/** The catalogue's words for a figure; the publisher's own where nothing counts it. */
export function nameOf(figure: Figure): Named {
  const known = figure.metric === 'inspections' ? inspections[figure.verbatim] : naming[figure.metric];
  return known?.(figure) ?? { metric: figure.metric, dimension: null };
}
