// Sheets of activities: their columns, read by the rules of recordActivity, with the deputies who took part.
import { demandHappened, parseDay } from '../../core/day.ts';
import { parseCode } from '../../core/place.ts';
import { demandText } from '../../core/text.ts';
import { typeTerms } from '../../domain/activity/card.ts';
import { demandAttendees, demandVoters, parseHour } from '../../domain/activity/rules.ts';
import { keyOfCode } from '../../domain/station/rules.ts';
import { type Column, readCode, readDay, readKey, readNumber, readWord, termIn } from './columns.ts';
import type { Sheet } from './staging.ts';

const types = Object.fromEntries(Object.entries(typeTerms).map(([type, says]) => [type, termIn(says)]));

const stationKey = readKey('Station', 'A station', 'station');
const groupKey = readKey('DeputyGroup', 'A group', 'group');
const deputyKey = readKey('Deputy', 'A deputy', 'attendees');

function readStation(text: string): string {
  const code = keyOfCode(text);
  return code === null ? stationKey(text) : `@${code}`;
}

function readHeldOn(text: string): string {
  const day = readDay(text);
  demandHappened(parseDay(day), 'heldOn');
  return day;
}

function readVoters(text: string): number {
  const count = readNumber(text);
  demandVoters(count);
  return count;
}

function readAttendees(text: string): string[] {
  const names = text.split(/[、,，;；\n]/).map((name) => name.trim());
  const keys = names.filter((name) => name !== '').map((name) => deputyKey(name));
  demandAttendees(keys);
  return keys;
}

const columns: readonly Column[] = [
  {
    name: 'division',
    term: '主办区划',
    says: 'The code of the division that held it; may be left out where a station or group says it.',
    into: 'division',
    repeats: true,
    read: readCode(parseCode),
  },
  {
    name: 'station',
    term: '家站',
    says: 'The station: the code on its door, its name in the division, or its id.',
    into: 'station',
    repeats: true,
    read: readStation,
  },
  {
    name: 'group',
    term: '代表小组',
    says: 'The deputy group: its name in the division, or its id.',
    into: 'party',
    repeats: true,
    read: groupKey,
  },
  {
    name: 'type',
    term: '类型',
    says: `What it was: ${Object.entries(types)
      .map(([type, term]) => `${type} (${term})`)
      .join(', ')}.`,
    into: 'type',
    isRequired: true,
    repeats: true,
    read: readWord(types),
  },
  {
    name: 'title',
    term: '标题',
    says: 'The title, at most 200 characters.',
    into: 'title',
    isRequired: true,
    read: (text) => demandText(text, 'title', 'The title of an activity', 'title'),
  },
  {
    name: 'heldOn',
    term: '活动日期',
    says: 'The day, like 2024-03-05 or 2024/3/5; not ahead.',
    into: 'held_on',
    isRequired: true,
    repeats: true,
    read: readHeldOn,
  },
  {
    name: 'startsAt',
    term: '开始时间',
    says: 'The hour it began, Beijing time, like 09:30.',
    into: 'starts_at',
    repeats: true,
    read: (text) => parseHour(text.padStart(5, '0')),
  },
  {
    name: 'leadOrganiser',
    term: '牵头单位',
    says: 'Who led it, at most 100 characters.',
    into: 'lead_organiser',
    read: (text) => demandText(text, 'name', 'A lead organiser', 'leadOrganiser'),
  },
  {
    name: 'votersReceived',
    term: '接待选民人次',
    says: 'Voters received; none when left out.',
    into: 'voters_received',
    otherwise: 0,
    repeats: true,
    read: readVoters,
  },
  {
    name: 'attendees',
    term: '出席代表',
    says: 'The deputies who took part, registered with the division on that day: names or ids, with 、 between.',
    into: 'attendees',
    repeats: true,
    read: readAttendees,
  },
  {
    name: 'remark',
    term: '备注',
    says: 'What else there is to say, at most 5,000 characters.',
    into: 'remark',
    read: (text) => demandText(text, 'content', 'A remark', 'remark'),
  },
];

/** A sheet of activities, each with its attendances. */
export const activitySheet: Sheet = {
  kind: 'activities',
  table: 'activity_sheet',
  columns,
  take: 'sheet.take_activities',
  beside: 'attendances',
};
