// Activities (活动): what deputies do, who came, and whom they received.
import { type Metric, splitBy } from '../../core/metric.ts';
import type { Behind, Card } from '../../graph/card.ts';
import { anySeat, permits, seatOf } from '../../graph/permit.ts';
import { within } from '../../graph/spans.ts';
import { congressLevels } from '../congress/card.ts';

export const may = permits('activity', {
  read: anySeat,
  record: seatOf('CLERK', 'KEEPER'),
  correct: seatOf('CLERK', 'KEEPER'),
  withdraw: seatOf('CLERK', 'KEEPER'),
});

export const activityTypes = [
  'RECEPTION',
  'VISIT',
  'INSPECTION',
  'RESEARCH',
  'LAW_INSPECTION',
  'TRAINING',
  'REPORT_BACK',
  'LAW_PUBLICITY',
  'CONSULTATION',
  'LEGISLATION',
  'OTHER',
] as const;

export type ActivityType = (typeof activityTypes)[number];

export const typeTerms: Readonly<Record<ActivityType, string>> = {
  RECEPTION: 'Voters received, as a rule at a station (接待选民).',
  VISIT: 'Voters visited (走访选民).',
  INSPECTION: 'An inspection (视察).',
  RESEARCH: 'Research into a matter (调研).',
  LAW_INSPECTION: 'An inspection of how a law is enforced (执法检查).',
  TRAINING: 'Training of deputies (培训学习).',
  REPORT_BACK: 'Deputies report back to voters (述职评议).',
  LAW_PUBLICITY: 'Publicity for laws (普法宣传).',
  CONSULTATION: 'A consultation or discussion (协商议事).',
  LEGISLATION: 'Opinions on a bill gathered (立法征求意见).',
  OTHER: 'Anything else (其他).',
};

const flow = (key: string, term: string, unit: string, definition: string, columns: string[]): Metric => ({
  key,
  term,
  unit,
  kind: 'flow',
  definition,
  additive: true,
  total: { plus: columns },
});

const activity = (condition: object = {}): Behind => ({
  model: 'activity',
  type: 'Activity',
  where: (period, _until, type) => ({
    heldOn: within(period),
    withdrawnAt: null,
    ...condition,
    ...(type ? { type } : {}),
  }),
});

const attendance = (condition: object, byLevel = false): Behind => ({
  model: 'attendance',
  type: 'Attendance',
  where: (period, _until, level) => ({
    activity: { heldOn: within(period), withdrawnAt: null, ...condition },
    ...(byLevel && level ? { serving: { level } } : {}),
  }),
});

export const card: Card = {
  noun: 'activity',
  term: '活动',
  metrics: [
    {
      ...flow(
        'activityCount',
        '活动次数',
        '次',
        'Activities held, each counted once, at its lead organiser.',
        [],
      ),
      ...splitBy('type', 'activity', activityTypes),
    },
    flow('stationActivityCount', '家站活动', '场次', 'Activities held at a station.', ['station_activity']),
    flow('groupActivityCount', '代表小组活动', '次', 'Activities of deputy groups.', ['group_activity']),
    flow('trainingSessions', '培训次数', '次', 'Activities of the type training.', ['activity_training']),
    flow('activityAttendances', '活动参加', '人次', 'Deputies at activities, one for each deputy at each.', [
      'attendance',
    ]),
    flow(
      'deputyStationVisits',
      '代表进站',
      '人次',
      'Deputies at activities held at a station, one for each deputy at each.',
      ['station_visit'],
    ),
    flow('votersReceived', '接待选民', '人次', 'Voters received, one for each voter at each activity.', [
      'voters_received',
    ]),
    {
      ...flow(
        'reportBackDeputyCount',
        '述职代表',
        '名',
        'Deputies who reported back to voters, one for each report.',
        [],
      ),
      ...splitBy('level', 'report_back', congressLevels),
    },
  ],
  behind: {
    activityCount: activity(),
    stationActivityCount: activity({ stationId: { not: null } }),
    groupActivityCount: activity({ groupId: { not: null } }),
    trainingSessions: activity({ type: 'TRAINING' }),
    votersReceived: activity({ votersReceived: { gt: 0 } }),
    activityAttendances: attendance({}),
    deputyStationVisits: attendance({ stationId: { not: null } }),
    reportBackDeputyCount: attendance({ type: 'REPORT_BACK' }, true),
  },
};
