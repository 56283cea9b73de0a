// What the service refused, in its own code and words.
import { CombinedError } from '@urql/core';
import { type Language, spokenNow } from './spoken.ts';

export type Code =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'WRONG_STATE'
  | 'CONFLICT'
  | 'KEY_REUSED'
  | 'TOO_COSTLY'
  | 'DOCUMENT_UNKNOWN'
  | 'AD_HOC_REFUSED'
  | 'BUSY'
  | 'DOWN'
  | 'INTERNAL';

interface Extensions {
  readonly code?: Code;
  readonly field?: string;
  /** Why, where a code has several reasons. */
  readonly reason?: string;
  /** The account that a good token is for, where no seat is behind it. */
  readonly noSeatFor?: string;
  /** By which a fault of the service is found in its log. */
  readonly id?: string;
}

const firstOf = (error: CombinedError | undefined): Extensions => error?.graphQLErrors[0]?.extensions ?? {};

/** Whose good token it was that no seat is behind, where that is why it was refused. */
export const seatlessOf = (error: CombinedError | undefined): string | null =>
  firstOf(error).noSeatFor ?? null;

/** Why the first was refused, where its code has several reasons. */
export const reasonOf = (error: CombinedError | undefined): string | null => firstOf(error).reason ?? null;

/** By which the service finds a fault of its own in its log, where the first is one. */
export const faultIdOf = (error: CombinedError): string | null => firstOf(error).id ?? null;

/** The code of the first refusal; DOWN where nobody answered. */
export function codeOf(error: CombinedError | undefined): Code | null {
  if (!error) return null;
  return firstOf(error).code ?? (error.networkError ? 'DOWN' : 'INTERNAL');
}

const asked = new WeakMap<CombinedError, Language>();

/** Notes in which language it was asked for what was refused. */
export const askedIn = (error: CombinedError, language: Language): void => void asked.set(error, language);

/** The sentence of the first refusal, where the service gave one: none that is of before the reader chose another language. */
export function sentenceOf(error: CombinedError): string | null {
  const now = spokenNow();
  return (asked.get(error) ?? now) === now ? error.graphQLErrors[0]?.message || null : null;
}

/** What is said of the first refusal in one place: its sentence, else what its code means in the words of the page. */
export const toldOf = (error: CombinedError, meaning: Readonly<Record<Code, string>>): string =>
  sentenceOf(error) ?? meaning[codeOf(error) ?? 'INTERNAL'];

/** The sentence of the first refusal, where it says more than what is said above it. */
export function detailOf(error: CombinedError, above: string): string | null {
  const sentence = sentenceOf(error);
  return sentence?.replace(/[.。]$/, '') === above ? null : sentence;
}

/** In which language the service said something on a page in one: some of what it passes on it has in English alone, with names in Chinese. */
export const languageOf = (sentence: string, page: Language): Language =>
  page === 'zh-CN' && /\p{Script=Han}/u.test(sentence) ? 'zh-CN' : 'en';

/** Which field the first refusal is about, where it says so. */
export const fieldOf = (error: CombinedError): string | null => firstOf(error).field ?? null;

/** What is said of something that is not there any more, as the service would refuse to change it. */
export const gone = (): CombinedError =>
  new CombinedError({ graphQLErrors: [{ message: '', extensions: { code: 'NOT_FOUND' } }] });
