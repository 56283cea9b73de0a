// Words that people type: trimmed, bounded, and fit to be shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given } from '../../src/core/given.ts';
import { demandText, demandTextIfGiven, most } from '../../src/core/text.ts';
import { outcomeOf } from '../support/outcome.ts';

const read = (text: string, kind: keyof typeof most = 'title') => demandText(text, kind, 'A title', 'title');
const invalid = expect.objectContaining({ code: 'INVALID', details: { field: 'title' } });

describe('a text', () => {
  it('is kept without the blanks around it', () => {
    expect(read('  选民接待日\u3000')).toBe('选民接待日');
  });

  it('has as many characters as people see, not as machines count', () => {
    expect(read('𠮷'.repeat(most.title))).toHaveLength(2 * most.title);
    expect(() => read('字'.repeat(most.title + 1))).toThrow(invalid);
  });

  it.each(['', ' ', '\u3000', '\n'])('is refused when it says nothing: %j', (text) => {
    expect(() => read(text)).toThrow(invalid);
  });

  it('may break lines where it is a content, and nowhere else', () => {
    expect(read('第一\n第二\t完', 'content')).toBe('第一\n第二\t完');
    expect(() => read('第一\n第二')).toThrow(invalid);
    expect(() => read('第一\u0000', 'content')).toThrow(invalid);
  });

  it('comes out bounded and clean, or is refused, whatever was typed', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 150 });
    const kinds = fc.constantFrom('name' as const, 'title' as const);
    fc.assert(
      fc.property(texts, kinds, (text, kind) => {
        const wished = text.trim();
        const fits = wished !== '' && [...wished].length <= most[kind] && !/\p{Cc}/u.test(wished);
        expect(outcomeOf(() => read(text, kind))).toEqual(fits ? wished : invalid);
      }),
    );
  });

  it('that was left out stays left out, and one taken away stays away', () => {
    expect(demandTextIfGiven(undefined, 'name', 'A name', 'name')).toBeUndefined();
    expect(demandTextIfGiven(null, 'name', 'A name', 'name')).toBeNull();
    expect(demandTextIfGiven(' 王 ', 'name', 'A name', 'name')).toBe('王');
    expect(() => demandTextIfGiven('', 'title', 'A title', 'title')).toThrow(invalid);
  });
});

it('tells what was taken away from what was left out', () => {
  expect(given({ a: 1, b: null, c: undefined, d: 0, e: '' })).toEqual({ a: 1, b: null, d: 0, e: '' });
});
