// The numbers inside the opaque ids of the language.
import { decodeGlobalID } from '@pothos/plugin-relay';
import { Refusal } from '../core/refusal.ts';

/** The number of an id of this type. Refuses with NOT_FOUND what is no such id. */
export function numberOf(type: string, id: string, field?: string): number {
  try {
    const { typename, id: text } = decodeGlobalID(id);
    const number = Number(text);
    if (typename === type && Number.isInteger(number) && number > 0 && number < 2 ** 31) return number;
  } catch {
    // Falls through to the one refusal.
  }
  const article = /^[AEIOU]/.test(type) ? 'an' : 'a';
  throw new Refusal(
    'NOT_FOUND',
    `This is not the id of ${article} ${type}.`,
    field === undefined ? {} : { field },
  );
}

/** The same for an optional id. */
export const numberOrNull = (type: string, id: string | null | undefined, field?: string): number | null =>
  id == null ? null : numberOf(type, id, field);
