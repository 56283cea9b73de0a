// What the demo is made of, before it is written: rows that point to each other, numbered when they are written.
import type { Level } from '../../core/place.ts';
import type {
  ActivityType,
  ElectionManner,
  MandateEndReason,
  OpinionState,
  StationKind,
} from '../../generated/prisma/enums.ts';
import type { Name } from './names.ts';

/** A division, as the tree has it. */
export interface At {
  readonly id: number;
  readonly place: string;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly hasCongress: boolean;
  readonly reports: boolean;
}

/** A row; its number is 0 until it is written. Days are written like 2024-03-05. */
export interface Row {
  id: number;
}

export interface Term extends Row {
  readonly at: At;
  readonly congress: Row;
  readonly number: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly seatQuota: number;
  /** First and last day of each session, in order. */
  readonly sessions: readonly (readonly [string, string])[];
}

/** A mandate with its card and contact. */
export interface Deputy extends Row, Name {
  readonly term: Term;
  readonly person: Row;
  readonly electoralUnit: string;
  readonly post: string | null;
  readonly manner: ElectionManner;
  readonly startsOn: string;
  endsOn: string;
  endReason: MandateEndReason | null;
}

export interface ByElection extends Row {
  readonly at: At;
  readonly heldOn: string;
  readonly deputy: Deputy;
}

export interface Serving extends Row {
  readonly at: At;
  readonly deputy: Deputy;
}

export interface Group extends Row {
  readonly at: At;
  readonly name: string;
  readonly formedOn: string;
  readonly members: readonly Serving[];
}

export interface Station extends Row {
  readonly at: At;
  readonly kind: StationKind;
  readonly name: string;
  readonly keeperName: string;
  readonly openedOn: string;
  demonstration: Level | null;
  demonstrationOn: string | null;
  readonly parent: Station | null;
  readonly publicCode: string;
  readonly assigned: readonly Serving[];
}

export interface Activity extends Row {
  readonly at: At;
  readonly type: ActivityType;
  readonly title: string;
  readonly heldOn: string;
  readonly startsAt: number;
  readonly station: Station | null;
  readonly group: Group | null;
  readonly leadOrganiser: string | null;
  readonly votersReceived: number;
  readonly remark: string | null;
  readonly attendees: readonly Serving[];
}

export interface Opinion extends Row {
  readonly activity: Activity;
  readonly content: string;
  readonly state: OpinionState;
  readonly assignee: At | null;
  readonly handler: string | null;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  readonly resolvedOn: string | null;
  readonly outcome: string | null;
}

export interface Records {
  readonly terms: Term[];
  readonly deputies: Deputy[];
  readonly byElections: ByElection[];
  readonly servings: Serving[];
  readonly groups: Group[];
  readonly stations: Station[];
  readonly activities: Activity[];
  readonly opinions: Opinion[];
}

export const noRecords = (): Records => ({
  terms: [],
  deputies: [],
  byElections: [],
  servings: [],
  groups: [],
  stations: [],
  activities: [],
  opinions: [],
});
