// Words that people type, trimmed and bounded.
import { demand } from './refusal.ts';

/** How many characters each kind of text may have at most. */
export const most = { name: 100, title: 200, content: 5_000 } as const;

// Line breaks and tabs may stand in a content, and no other control character anywhere. Rare characters of names may.
const unprintable = /\p{Cc}/u;

/**
 * The text without blanks around it. Refuses with INVALID what is empty, too long or holds control characters; `what`
 * begins the sentence, `field` names the input.
 */
export function demandText(text: string, kind: keyof typeof most, what: string, field: string): string {
  const trimmed = text.trim();
  // Rare characters take two units each: only a long text has to be told apart.
  const length = trimmed.length > most[kind] ? [...trimmed].length : trimmed.length;
  demand(length >= 1 && length <= most[kind], `${what} has 1 to ${most[kind]} characters`, field);
  const plain = kind === 'content' ? trimmed.replace(/[\n\r\t]/g, '') : trimmed;
  demand(!unprintable.test(plain), `${what} holds characters that cannot be shown`, field);
  return trimmed;
}

/** The same for a text that may be left out (undefined) or taken away (null). */
export const demandTextIfGiven = <Text extends string | null | undefined>(
  text: Text,
  kind: keyof typeof most,
  what: string,
  field: string,
): string | Exclude<Text, string> =>
  text == null ? (text as Exclude<Text, string>) : demandText(text, kind, what, field);

/** The text as a database pattern that means just these characters: a typed % or _ stands for itself. */
export const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
