// What deputies do where, with the titles that ledgers give it: twenty of each setting, the usual ones several times.
import type { ActivityType } from '../../src/generated/prisma/enums.ts';

export interface Happening {
  readonly setting: Setting;
  readonly type: ActivityType;
  /** {at} is the division. */
  readonly title: string;
  /** How many voters come as a rule; 0 where none are received. */
  readonly voters: number;
  readonly organiser: string | null;
}

/** At a station of the usual kinds, at one of these kinds, with a group, or anywhere. */
export type Setting = 'station' | 'LEGISLATIVE' | 'SUPERVISION' | 'group' | 'open';

export const perSetting = 20;

const several = (
  times: number,
  setting: Setting,
  type: ActivityType,
  title: string,
  voters = 0,
  organiser: string | null = null,
): Happening[] => Array.from({ length: times }, () => ({ setting, type, title, voters, organiser }));

export const happenings: readonly Happening[] = [
  ...several(6, 'station', 'RECEPTION', '选民接待日', 9),
  ...several(6, 'station', 'RECEPTION', '{at}代表接待选民', 7),
  ...several(4, 'station', 'RECEPTION', '代表进站接待群众', 5),
  ...several(2, 'station', 'CONSULTATION', '{at}民情恳谈会', 14),
  ...several(1, 'station', 'LAW_PUBLICITY', '进站宣讲法律法规', 18),
  ...several(1, 'station', 'REPORT_BACK', '代表进站述职', 20),
  ...several(12, 'LEGISLATIVE', 'LEGISLATION', '{at}征集立法意见', 6),
  ...several(5, 'LEGISLATIVE', 'CONSULTATION', '法规草案座谈会', 8),
  ...several(3, 'LEGISLATIVE', 'LAW_PUBLICITY', '法律进{at}', 16),
  ...several(10, 'SUPERVISION', 'INSPECTION', '民生实事项目监督', 0),
  ...several(6, 'SUPERVISION', 'CONSULTATION', '预算监督座谈会', 0),
  ...several(4, 'SUPERVISION', 'RECEPTION', '监督室接待日', 5),
  ...several(7, 'group', 'INSPECTION', '代表小组视察{at}重点项目', 0),
  ...several(6, 'group', 'RESEARCH', '代表小组调研{at}特色产业', 0),
  ...several(4, 'group', 'CONSULTATION', '代表小组集中议事', 0),
  ...several(3, 'group', 'VISIT', '代表小组走访选民', 6),
  ...several(8, 'open', 'VISIT', '{at}代表走访选民', 3),
  ...several(3, 'open', 'VISIT', '代表入户听取意见', 2),
  ...several(2, 'open', 'INSPECTION', '视察{at}民生实事项目', 0, '人大常委会'),
  ...several(2, 'open', 'RESEARCH', '{at}专题调研', 0, '人大常委会'),
  ...several(1, 'open', 'LAW_INSPECTION', '开展执法检查', 0, '人大常委会'),
  ...several(1, 'open', 'TRAINING', '{at}代表培训班'),
  ...several(1, 'open', 'REPORT_BACK', '代表向原选区选民述职', 25),
  ...several(1, 'open', 'LAW_PUBLICITY', '{at}普法宣传', 20),
  ...several(1, 'open', 'OTHER', '{at}代表活动日'),
];
