// What a frequency is counted in, and over which days.
import { daysOf } from '../../core/cycle.ts';
import type { StandardItem, Station } from '../../generated/prisma/client.ts';
import type { Measure } from '../standardItem/card.ts';

/** What each measure counts, as it stands beside the number. */
export const unitOf: Readonly<Record<Measure, string>> = {
  STATION_ACTIVITIES: '次',
  STATION_VISITS: '人次',
  VISITS_BY_EACH_DEPUTY: '次',
  ACTIVITIES_BY_EACH_DEPUTY: '次',
  GROUP_ACTIVITIES: '次',
  OPINIONS_COLLECTED: '条',
};

/** A frequency asked of a station as of a day. */
export interface Asked {
  readonly item: Pick<StandardItem, 'measure' | 'activityTypes' | 'count' | 'per'>;
  readonly station: Pick<Station, 'id' | 'divisionId' | 'place'>;
  readonly on: Date;
}

/** A frequency as the records are searched for it; both days are counted. */
export interface Sought {
  readonly measure: Measure;
  readonly types: readonly string[];
  readonly from: Date;
  readonly to: Date;
}

/** What is searched for. A published item has all of it; throws for one that has not. */
export function soughtFor({ item: { measure, activityTypes, per }, on }: Asked): Sought {
  if (measure === null || per === null)
    throw new Error('A frequency that is in force has a measure and a cycle');
  return { measure, types: activityTypes, ...daysOf(per, on) };
}

/** Whether so many are as many as are asked. */
export const isEnough = ({ count }: Asked['item'], counted: number): boolean => counted >= (count ?? 0);
