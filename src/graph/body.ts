// What a body asks, as the short way knows it again: its words, and its variables as a text.

/** What is asked: the words, which operation of them, and with what. */
interface Wording {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a body asks, if it is of the plainest kind. */
export function wordingOf(body: unknown): Wording | null {
  if (!isRecord(body)) return null;
  const { query, operationName = null, variables = null, ...more } = body;
  if (typeof query !== 'string' || Object.keys(more).length > 0) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (variables !== null && !isRecord(variables)) return null;
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

/** Characters of variables that are short enough to keep. */
const mostWritten = 300;

/** Variables as a text that stands for no others; null where there is none, or a long one. */
export function inputsIn(inputs: Readonly<Record<string, unknown>>): string | null {
  let isExact = true;
  try {
    const text = JSON.stringify(inputs, (_name, value: unknown) => {
      // A number too great to be one is written as null is.
      if (typeof value === 'number' && !Number.isFinite(value)) isExact = false;
      return value;
    });
    return isExact && text.length <= mostWritten ? text : null;
  } catch (error) {
    // What is nested too deep to be written may be no matter: nobody asks for it, or it does not fit what is asked for.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
