// Turns what the database says no to into refusals; everything else stays the fault it is.
import { Refusal } from '../core/refusal.ts';

interface Told {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly meta?: { readonly driverAdapterError?: { readonly cause?: Cause } };
  readonly cause?: Cause;
}

interface Cause {
  readonly kind?: unknown;
  readonly originalCode?: unknown;
  readonly originalMessage?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

/** No time, or another had what this needed. */
const busy = new Set(['P2024', 'P2028', 'P2034', '25P02', '40001', '40P01', '53300', '55P03', '57014']);

/** An appeal is open: what it is against stays as it is until that is decided. */
const awaitsAppeal = 'RD097';

/** The connection is gone, and whether what was under way was done is not known. */
const lost = /^(?:08...|57P..|P1001|P1017|EPIPE|ECONNRESET|ECONNREFUSED)$/;
const lostMessage =
  /not queryable|connect ENOENT|Connection terminated|timeout exceeded when trying to connect|\bEPIPE\b|\bECONNRESET\b|Can't reach database server/;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The database's own code (SQLSTATE) and message, however deep the client wrapped them. */
function database(error: Told): { code: string; message: string } {
  const cause = error.meta?.driverAdapterError?.cause ?? error.cause;
  return {
    code: text(cause?.originalCode ?? cause?.code),
    message: text(cause?.originalMessage ?? cause?.message),
  };
}

/** Whether doing the same again may succeed: another transaction had what this one needed. */
export function isPassing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code } = database(error);
  return (error as Told).code === 'P2034' || code === '40001' || code === '40P01';
}

/** The refusal an error stands for, or the error itself. */
export function refusing(error: unknown): unknown {
  if (error instanceof Refusal || typeof error !== 'object' || error === null) return error;
  const told = error as Told;
  const { code, message } = database(told);
  if (code === awaitsAppeal) return new Refusal('CONFLICT', `${message}.`);
  if (code.startsWith('RD')) return new Refusal('INVALID', `${message}.`);
  if (lost.test(code) || lost.test(text(told.code)) || lostMessage.test(text(told.message))) {
    return new Refusal(
      'BUSY',
      'The service lost its database for a moment; try again, a mutation with the same idempotency key.',
    );
  }
  if (busy.has(code) || busy.has(text(told.code))) {
    return new Refusal('BUSY', 'The service is busy; try again in a moment.');
  }
  if (code === '42501' || told.code === 'P2025') {
    return new Refusal('NOT_FOUND', 'There is no such thing in your part of the tree.');
  }
  if (code === '23505' || told.code === 'P2002') return new Refusal('CONFLICT', 'This is already on record.');
  if (code === '23503' || told.code === 'P2003') {
    return new Refusal('NOT_FOUND', 'Something named here is not on record in this division.');
  }
  if (code === '23514' || code === '22003' || code === '22008' || code === '22021' || told.code === 'P2004') {
    return new Refusal('INVALID', 'A value here cannot be: check the counts and the dates.');
  }
  return error;
}
