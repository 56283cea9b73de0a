// What a message may hold, and the receipts by which it is followed.
import { grouped, receiptSigns, spelled, typedCode } from '../../core/code.ts';
import { demand } from '../../core/refusal.ts';

/** How many characters a message may have. */
const longest = 2_000;

const unprintable = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;

/**
 * The words of a message as they are kept: as plain text, without what no key types. Refuses with INVALID none, and too
 * many.
 */
export function demandContent(said: string): string {
  const count = (text: string): number => [...text].length;
  const sentence = `A message has 1 to ${longest} characters`;
  // A sign has two units at most: what is longer than that need not be looked at.
  demand(said.length <= 4 * longest, sentence, 'content');
  const content = said.replace(/\r\n?/g, '\n').replace(unprintable, '').trim();
  demand(content !== '' && count(content) <= longest, sentence, 'content');
  return content;
}

const phonePattern = /^\+?[\d -]{5,20}$/;

/** A telephone number as it is kept, or none. Refuses with INVALID what is no such number. */
export function demandPhone(phone: string | null | undefined): string | null {
  const typed = phone?.trim() ?? '';
  const digits = typed.replace(/\D/g, '').length;
  demand(
    typed === '' || (phonePattern.test(typed) && digits >= 5),
    'A telephone number has 5 to 20 digits',
    'phone',
  );
  return typed === '' ? null : typed;
}

/** Signs of a receipt: a hundred bits. */
const receiptLength = 20;

/** A receipt of these bytes, as it is given out. */
export const receiptOf = (bytes: Uint8Array): string =>
  grouped(spelled(bytes.subarray(0, receiptLength), receiptSigns));

/** A receipt as it was typed, or null for what can be none: O is taken for 0, and I and L for 1. */
export const typedReceipt = (typed: string): string | null =>
  typedCode(typed.replace(/o/gi, '0').replace(/[il]/gi, '1'), receiptSigns, receiptLength);
