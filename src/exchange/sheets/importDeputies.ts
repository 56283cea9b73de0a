// Sheets of deputies: their columns, read by the rules of electDeputy and registerDeputy.
import { demandHappened, parseDay } from '../../core/day.ts';
import { parseCode } from '../../core/place.ts';
import { demand } from '../../core/refusal.ts';
import { demandText } from '../../core/text.ts';
import { demandIdentityNumber, demandPhone, demandPinyin } from '../../domain/election/rules.ts';
import type { Seal } from '../../store/seal.ts';
import { type Column, readCode, readDay, readNumber, readWord } from './columns.ts';
import type { Sheet } from './staging.ts';

function readPhone(text: string): string {
  demandPhone(text);
  return text;
}

function readTerm(text: string): number {
  const number = readNumber(text);
  demand(number > 0, 'Terms are numbered from 1 on', 'term');
  return number;
}

function readSince(text: string): string {
  const day = readDay(text);
  demandHappened(parseDay(day), 'servedSince');
  return day;
}

const congress: readonly Column[] = [
  {
    name: 'division',
    term: '区划代码',
    says: "The code of the congress's division.",
    into: 'division',
    isRequired: true,
    repeats: true,
    read: readCode(parseCode),
  },
  {
    name: 'term',
    term: '届次',
    says: 'The number of the term; by default the one in force on the first day in office.',
    into: 'term',
    repeats: true,
    read: readTerm,
  },
];

const person: readonly Column[] = [
  {
    name: 'name',
    term: '姓名',
    says: 'The name, at most 100 characters.',
    into: 'name',
    isRequired: true,
    read: (text) => demandText(text, 'name', 'A name', 'name'),
  },
  {
    name: 'pinyin',
    term: '姓名拼音',
    says: 'The name in letters without tones, to search by.',
    into: 'pinyin',
    otherwise: '',
    read: demandPinyin,
  },
  {
    name: 'gender',
    term: '性别',
    says: 'FEMALE (女) or MALE (男).',
    into: 'gender',
    isRequired: true,
    repeats: true,
    read: readWord({ FEMALE: '女', MALE: '男' }),
  },
  {
    name: 'post',
    term: '工作单位及职务',
    says: 'Work and post, at most 100 characters.',
    into: 'post',
    read: (text) => demandText(text, 'name', 'A post', 'post'),
  },
  {
    name: 'phone',
    term: '电话',
    says: 'Telephone; stays with the owner.',
    into: 'phone',
    read: readPhone,
  },
];

const mandate: readonly Column[] = [
  {
    name: 'electoralUnit',
    term: '选区或选举单位',
    says: 'The constituency or the electing body, at most 100 characters.',
    into: 'electoral_unit',
    isRequired: true,
    repeats: true,
    read: (text) => demandText(text, 'name', 'An electoral unit', 'electoralUnit'),
  },
  {
    name: 'manner',
    term: '当选方式',
    says: 'GENERAL (换届选举) or BY_ELECTION (补选).',
    into: 'manner',
    isRequired: true,
    repeats: true,
    read: readWord({ GENERAL: '换届选举', BY_ELECTION: '补选' }),
  },
  {
    name: 'startsOn',
    term: '任职起始日期',
    says: "The first day in office; by default the term's.",
    into: 'starts_on',
    repeats: true,
    read: readDay,
  },
];

const serving: readonly Column[] = [
  {
    name: 'servedIn',
    term: '驻区',
    says: 'The code of the division that registers the deputy; none when left out.',
    into: 'served_in',
    repeats: true,
    read: readCode(parseCode),
  },
  {
    name: 'servedSince',
    term: '驻区起始日期',
    says: 'The first day of that; by default the first day in office.',
    into: 'served_since',
    repeats: true,
    read: readSince,
  },
  {
    name: 'village',
    term: '所在村（社区）',
    says: 'The village or community there, spelled as for its station, at most 100 characters.',
    into: 'village',
    repeats: true,
    read: (text) => demandText(text, 'name', 'The name of a village', 'village'),
  },
];

/** Says of an identity number no more than its keyed hash: from here on, nothing holds the number. */
const identity = (seal: Seal): Column => ({
  name: 'identityNumber',
  term: '公民身份号码',
  says: 'The identity number, to recognise the person by; not kept, only a keyed hash of it.',
  into: 'identity',
  read: (text) => seal(demandIdentityNumber(text)),
});

/** A sheet of deputies: each with mandate, card and contact, and registered where the line says so. */
export const deputySheet = (seal: Seal): Sheet => ({
  kind: 'deputies',
  table: 'deputy_sheet',
  columns: [...congress, ...person, ...mandate, identity(seal), ...serving],
  take: 'sheet.take_deputies',
  beside: 'registrations',
});
