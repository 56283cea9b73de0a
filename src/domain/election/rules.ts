// Who can be elected to what, from which day, and how persons are recognised.
import { dayText, parseDay, today } from '../../core/day.ts';
import type { Level } from '../../core/place.ts';
import { demand } from '../../core/refusal.ts';
import type { ElectionManner } from '../../generated/prisma/enums.ts';

interface Term {
  readonly startsOn: Date;
  readonly endsOn: Date;
}

/**
 * The first day of a mandate. Without one it is the term's own, which a by-election cannot mean. Refuses with INVALID a
 * day outside the term, or one ahead unless the term itself is still to begin.
 */
export function firstDayOf(wish: Date | null, manner: ElectionManner, term: Term): Date {
  demand(
    wish !== null || manner === 'GENERAL',
    'A deputy elected between general elections takes office within the term: say on which day',
    'startsOn',
  );
  const day = wish ?? term.startsOn;
  demand(
    term.startsOn <= day && day < term.endsOn,
    `This is a day outside the term, which lasts from ${dayText(term.startsOn)} until before ${dayText(term.endsOn)}`,
    'startsOn',
  );
  demand(day <= today() || day.getTime() === term.startsOn.getTime(), 'This day lies ahead', 'startsOn');
  return day;
}

const phonePattern = /^\+?\d[\d -]{4,22}\d$/;

/** Refuses with INVALID what is no telephone number. */
export const demandPhone = (phone: string): void =>
  demand(
    phonePattern.test(phone),
    'A telephone number has 6 to 24 digits, with spaces or hyphens between',
    'phone',
  );

/** Refuses with INVALID a name in letters that holds anything else. Answers it in small letters without blanks. */
export function demandPinyin(pinyin: string): string {
  const letters = pinyin
    .trim()
    .toLowerCase()
    .replaceAll(/[\s'’-]/g, '');
  demand(
    /^[a-z]{1,100}$/.test(letters),
    'A name in pinyin has 1 to 100 letters without tones, v standing for ü',
    'pinyin',
  );
  return letters;
}

/** Refuses with INVALID a level other than the congress's own: seats of a township are in townships alone. */
export const demandLevel = (wish: Level | null | undefined, level: Level, name: string): void =>
  demand(
    wish == null || wish === level,
    `${name} has the congress of a ${level}: seats of a ${wish} are in the congress of a ${wish} alone`,
    'level',
  );

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Refuses with INVALID what is no identity number (GB 11643). Answers it as it is written officially. */
export function demandIdentityNumber(text: string): string {
  const number = text.trim().toUpperCase();
  const [, year, month, date] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(number) ?? [];
  const born = `${year}-${month}-${date}`;
  const day = parseDay(born);
  const isDay = !Number.isNaN(day.getTime()) && dayText(day) === born && day <= today();
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  demand(
    isDay && checks[sum % 11] === number[17],
    'This is not an identity number (GB 11643)',
    'identityNumber',
  );
  return number;
}
