// Items of standards (标准条目): what each is about, how it is judged, and what its frequency counts.
import type { Cycle } from '../../core/cycle.ts';
import type { Card } from '../../graph/card.ts';

export const card: Card = { noun: 'standardItem', term: '标准条目', metrics: [], behind: {} };

/** What an item is about, whatever a list calls it. Fixed, so that different lists can be compared. */
export const topicTerms = {
  PREMISES: 'Rooms, their size and how they are reached (场所).',
  SIGNAGE: 'Plates, emblems and names (标识).',
  DISPLAY: 'What is made known to the public: boards, identities, notices ahead (公示).',
  RULES: 'Rules and plans of work (制度).',
  RECORDS: 'Registers, ledgers and archives (台账).',
  MATERIALS: 'Books and papers at hand (资料).',
  EQUIPMENT: 'Furniture and office equipment (设备).',
  STAFF: 'Who keeps and leads it, and how they serve (人员).',
  FUNDS: 'Money for its activities (经费).',
  NETWORK: 'Connection, terminals and platforms (网络).',
  ACTIVITY: 'Receptions, visits, inspections, study and other activities (活动).',
  OPINIONS: 'What comes of it: opinions handled, suggestions made, matters settled (意见办理).',
  ACCOUNTABILITY: 'Deputies report back and are appraised (述职评议).',
  ORGANISATION: 'How stations and groups are set up (组织).',
} as const;

export type Topic = keyof typeof topicTerms;

export const itemKindTerms = {
  PRESENCE: 'Something is there (有无).',
  QUANTITY: 'So much of something (数量).',
  FREQUENCY: 'So often; counted from the records, never ticked by hand (频次).',
  DOCUMENT_SET: 'Named documents, each there or not (资料清单).',
  PUBLIC_DISPLAY: 'Something hangs where everybody sees it (上墙公示).',
} as const;

export type ItemKind = keyof typeof itemKindTerms;

export const comparisonTerms = {
  AT_LEAST: 'The threshold or more (不少于).',
  AT_MOST: 'The threshold or less (不多于).',
  EXACTLY: 'Just the threshold (等于).',
  BETWEEN: 'From one threshold to the other, both included (介于).',
} as const;

export type Comparison = keyof typeof comparisonTerms;

/** What a frequency counts: all of it is on record, none is entered for the purpose. */
export const measureTerms = {
  STATION_ACTIVITIES: 'Activities held at the station (家站活动次数).',
  STATION_VISITS: 'Deputies at activities held at the station, one for each at each (代表进站人次).',
  VISITS_BY_EACH_DEPUTY:
    'The same for each deputy assigned to the station; the one who came least often counts (每名代表进站次数).',
  ACTIVITIES_BY_EACH_DEPUTY:
    "Activities of the station's division in which each deputy assigned to the station took part, at the station or elsewhere; the one who did so least often counts (每名代表参加活动次数).",
  GROUP_ACTIVITIES: "Activities of the deputy groups of the station's division (代表小组活动次数).",
  OPINIONS_COLLECTED: 'Opinions received at the station (收集意见条数).',
} as const;

export type Measure = keyof typeof measureTerms;

export const cycleTerms: Readonly<Record<Cycle, string>> = {
  WEEK: 'In seven days (每周).',
  MONTH: 'In a month (每月).',
  TWO_MONTHS: 'In two months (每两个月).',
  QUARTER: 'In three months (每季度).',
  HALF_YEAR: 'In six months (每半年).',
  YEAR: 'In twelve months (每年).',
};
