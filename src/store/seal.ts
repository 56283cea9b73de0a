// Keyed hashes of what must be recognised again and never kept: identity numbers.
import { createHmac } from 'node:crypto';

/** Hashes a text; the same text gives the same hash as long as the service keeps its secret. */
export type Seal = (text: string) => string;

/** A seal made from the service's secret, with a key of its own. */
export function sealWith(secret: string): Seal {
  const key = createHmac('sha256', secret).update('renda identity').digest();
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
}
