// Codes that people read off a door or a slip and type: which signs they are made of, and how they are forgiven.

/** Crockford's base 32, for receipts: five bits to a sign. */
export const receiptSigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random or hashed bytes as signs, one for each byte. */
export const spelled = (bytes: Uint8Array, signs: string): string =>
  [...bytes].map((byte) => signs[byte % signs.length]).join('');

/** In groups of four, as they are printed. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** A code of these signs as it is kept, or null for what can be none. Small letters, blanks and dashes are forgiven. */
export function typedCode(typed: string, signs: string, length: number): string | null {
  // What is far too long is not looked at.
  if (typed.length > 4 * length) return null;
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : null;
}
