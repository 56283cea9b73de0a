// The one way to say no: a code for programs and a sentence for people.

export const refusalCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'WRONG_STATE',
  'CONFLICT',
  'KEY_REUSED',
  'TOO_COSTLY',
  'DOCUMENT_UNKNOWN',
  'AD_HOC_REFUSED',
  'BUSY',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Something asked for is not done, and nothing of it was. `details` reach the client beside the code. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, sentence: string, details: Readonly<Record<string, unknown>> = {}) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

/** Refuses with INVALID unless the condition holds. `field` names the input at fault. */
export function demand(condition: boolean, sentence: string, field?: string): asserts condition {
  if (!condition) throw new Refusal('INVALID', sentence, field === undefined ? {} : { field });
}

/** What is told where it is allowed; null where it is refused. */
export function unlessRefused<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
