// What the service refused, in its own code and words.
import type { CombinedError } from '@urql/core';

export type Code =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'WRONG_STATE'
  | 'CONFLICT'
  | 'KEY_REUSED'
  | 'TOO_COSTLY'
  | 'BUSY'
  | 'DOWN'
  | 'INTERNAL';

interface Extensions {
  readonly code?: Code;
  readonly field?: string;
  readonly reason?: string;
  readonly account?: string;
}

const firstOf = (error: CombinedError | undefined): Extensions => error?.graphQLErrors[0]?.extensions ?? {};

/** Why the service refused, where the code alone does not say. */
export const reasonOf = (error: CombinedError | undefined): Pick<Extensions, 'reason' | 'account'> =>
  firstOf(error);

/** The code of the first refusal; DOWN where nobody answered. */
export function codeOf(error: CombinedError | undefined): Code | null {
  if (!error) return null;
  return firstOf(error).code ?? (error.networkError ? 'DOWN' : 'INTERNAL');
}

/** The sentence of the first refusal, where the service gave one. */
export const sentenceOf = (error: CombinedError): string | null => error.graphQLErrors[0]?.message ?? null;

/** Which field the first refusal is about, where it says so. */
export const fieldOf = (error: CombinedError): string | null => firstOf(error).field ?? null;
