// Exact decimals as people write them: points are never binary fractions.
import { demand } from './refusal.ts';

const pattern = /^-?\d{1,8}(?:\.\d{1,2})?$/;

/** Whether a text is a number with two decimals at most, like -3 or 118.5. */
export const isDecimal = (text: string): boolean => pattern.test(text);

/** In hundredths: 118.5 is 11850n. Exact; refuses with INVALID what is no number with two decimals at most. */
export function hundredths(text: string): bigint {
  demand(isDecimal(text), `${text} is no number with two decimals at most`);
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  return text.startsWith('-') ? -size : size;
}

/** As people write it: without zeros that say nothing, 18.00 as 18. */
export const plain = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** Negative, zero or positive, as the first is less than, equal to or more than the second. */
export const compare = (one: string, other: string): number => Number(hundredths(one) - hundredths(other));
