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

const busy = new Set(['P2024', 'P2028', '55P03', '57014', '53300', '25P02', 'P1001', 'P1017']);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The database's own code (SQLSTATE) and message, however deep the client wrapped them. */
function database(error: Told): { code: string; message: string } {
  const cause = error.meta?.driverAdapterError?.cause ?? error.cause;
  return {
    code: text(cause?.originalCode ?? cause?.code),
    message: text(cause?.originalMessage ?? cause?.message),
  };
}

/** The refusal an error stands for, or the error itself. */
export function refusing(error: unknown): unknown {
  if (error instanceof Refusal || typeof error !== 'object' || error === null) return error;
  const told = error as Told;
  const { code, message } = database(told);
  if (code.startsWith('RD')) return new Refusal('INVALID', `${message}.`);
  if (busy.has(code) || busy.has(String(told.code))) {
    return new Refusal('BUSY', 'The service is busy; try again in a moment.');
  }
  if (code === '42501' || told.code === 'P2025') {
    return new Refusal('NOT_FOUND', 'There is no such thing in your part of the tree.');
  }
  if (code === '23505' || told.code === 'P2002') return new Refusal('CONFLICT', 'This is already on record.');
  if (code === '23503' || told.code === 'P2003') {
    return new Refusal('NOT_FOUND', 'Something named here is not on record in this division.');
  }
  if (code === '23514' || code === '22003' || code === '22008' || told.code === 'P2004') {
    return new Refusal('INVALID', 'A value here cannot be: check the counts and the dates.');
  }
  return error;
}
