// What the log tells of a fault: its name, its code, its sentence without what was put into it, and where it was.

/** A fault as the log has it. */
export interface FaultTold {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  /** What the database said, where its client says less. */
  readonly database?: { readonly code: string; readonly message: string };
  readonly cause?: FaultTold;
  readonly errors?: readonly FaultTold[];
}

/** Names in quotes that the schema or the code gave, not whoever sent something: a sentence may keep them. */
const given =
  /\b(?:argument|column|constraint|database|enum|field|function|index|module|package|policy|property|reading|relation|role|schema|table|type) (["'])[\w.$/@-]+\1/giy;

/** Where a value begins: a quotation, a row, an object. From there on nothing can be told from what was sent. */
const values = /(?<![A-Za-z])'|"|=\(|contains \(|[{[]/y;

/** Telephone and identity numbers, however they are written. */
const longNumber = /\d(?:[ -]?[\dXx]){5,}/g;
const strange = /[^\x20-\x7e]+/g;
const longest = 300;

const washed = (text: string): string => text.replace(longNumber, '…').replace(strange, '…');

/** A sentence up to the first value in it. */
export function sentenceOf(message: string): string {
  // The database's client shows the call with all it was given, and says what was amiss with it in the end.
  const text =
    message
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1)
      ?.trim() ?? '';
  let at = 0;
  while (at < text.length) {
    given.lastIndex = at;
    values.lastIndex = at;
    if (given.test(text)) at = given.lastIndex;
    else if (values.test(text)) break;
    else at += 1;
  }
  const kept = washed(text.slice(0, Math.min(at, longest)));
  return at < text.length || text.length > longest ? `${kept.trimEnd()} …` : kept;
}

/** The frames of a stack: it begins with the message, whatever that holds. */
function framesOf({ stack = '', message }: Error): string {
  const at = message === '' ? -1 : stack.indexOf(message);
  const frames = at < 0 ? stack : stack.slice(at + message.length);
  return frames
    .split('\n')
    .filter((line) => /^\s+at \S/.test(line))
    .map(washed)
    .join('\n');
}

const codeOf = (code: unknown): { code?: string } =>
  typeof code === 'string' && /^[A-Za-z0-9_]{1,40}$/.test(code) ? { code: washed(code) } : {};

interface Wrapped {
  readonly code?: unknown;
  readonly errors?: unknown;
  readonly meta?: {
    readonly driverAdapterError?: {
      readonly cause?: { readonly originalCode?: unknown; readonly originalMessage?: unknown };
    };
  };
}

function databaseOf({ meta }: Wrapped): Pick<FaultTold, 'database'> {
  const { originalCode, originalMessage } = meta?.driverAdapterError?.cause ?? {};
  const { code } = codeOf(originalCode);
  if (code === undefined || typeof originalMessage !== 'string') return {};
  return { database: { code, message: sentenceOf(originalMessage) } };
}

const deepest = 3;

/** What is told of a fault, whatever was thrown. */
export function faultTold(fault: unknown, depth = 0): FaultTold {
  if (!(fault instanceof Error)) {
    return { type: typeof fault, message: typeof fault === 'string' ? sentenceOf(fault) : '', stack: '' };
  }
  const wrapped = fault as Error & Wrapped;
  const isDeep = depth >= deepest;
  const { cause, errors } = wrapped;
  return {
    type: washed(fault.name),
    message: sentenceOf(fault.message),
    stack: framesOf(fault),
    ...codeOf(wrapped.code),
    ...databaseOf(wrapped),
    ...(cause === undefined || isDeep ? {} : { cause: faultTold(cause, depth + 1) }),
    ...(Array.isArray(errors) && !isDeep
      ? { errors: errors.slice(0, deepest).map((each) => faultTold(each, depth + 1)) }
      : {}),
  };
}
