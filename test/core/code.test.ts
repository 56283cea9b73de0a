// Codes that people type off a door or a slip.
import { describe, expect, it } from 'vitest';
import { grouped, receiptSigns, spelled, typedCode } from '../../src/core/code.ts';

describe('a code', () => {
  it('is printed in groups of four', () => {
    expect(grouped('ABCDEFGH')).toBe('ABCD-EFGH');
    expect(grouped('ABCDEFGHJ')).toBe('ABCD-EFGH-J');
    expect(grouped('')).toBe('');
  });

  it('is spelled with each sign as often as any other', () => {
    const all = spelled(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
      receiptSigns,
    );
    for (const sign of receiptSigns) expect(all.split(sign).length - 1).toBe(8);
  });

  it('is read with small letters, blanks and dashes forgiven, and nothing else', () => {
    expect(typedCode(' ab-cd e', 'ABCDE', 5)).toBe('ABCDE');
    for (const wrong of ['ABCD', 'ABCDEA', 'ABCDF', 'ABCD_', '', 'ＡＢＣＤＥ', `ABCDE${' '.repeat(99)}`]) {
      expect(typedCode(wrong, 'ABCDE', 5), wrong).toBeNull();
    }
  });
});
