// Keyed hashes: of what must be recognised again and never kept, and of what was given out and must come back unchanged.
import { createHmac } from 'node:crypto';

/** What a hash is for. A hash for one purpose says nothing about one for another. */
export type Purpose = 'identity' | 'door' | 'receipt' | 'request';

/** Hashes a text; the same text gives the same hash as long as the service keeps its secret. */
export type Seal = (text: string, purpose?: Purpose) => string;

/** Tells a secret from any other, and gives neither away. */
export const fingerprintOf = (secret: string): string =>
  createHmac('sha256', secret).update('renda fingerprint').digest('base64url');

/** A seal made from the service's secret, with a key of its own for each purpose. */
export function sealWith(secret: string): Seal {
  const keys = new Map<Purpose, Buffer>();
  const keyFor = (purpose: Purpose): Buffer => {
    const known = keys.get(purpose);
    if (known) return known;
    const made = createHmac('sha256', secret).update(`renda ${purpose}`).digest();
    keys.set(purpose, made);
    return made;
  };
  return (text, purpose = 'identity') =>
    createHmac('sha256', keyFor(purpose)).update(text).digest('base64url');
}
