// Explanations of scores: whatever an item went through, what the sentences say adds up to the total.
import { describe, expect, it } from 'vitest';
import { type Explained, explain, type Line, type Language } from '../../src/domain/scoreLedger/rules.ts';
import { randomFrom } from '../support/random.ts';

const languages: readonly Language[] = ['ZH', 'EN'];

/** The last number that a sentence about an item tells: what counts of it. */
const countedIn = (sentence: string): number =>
  Number(/(?:计入总分(-?[\d.]+)分。|; (-?[\d.]+) counted\.)$/.exec(sentence)?.slice(1).find(Boolean));

const totalIn = (sentence: string): number =>
  Number(/^(?:合计(-?[\d.]+)分|In all (-?[\d.]+) point)/.exec(sentence)?.slice(1).find(Boolean));

const line = (wish: Partial<Line> = {}): Line => ({
  ...{
    text: '接待选民',
    source: { label: '办法', number: 2 },
    records: 3,
    excluded: 0,
    category: '日常',
    cap: '10',
    marks: null,
  },
  ...{ points: '15', kept: '15', withinItem: '10', withinCategory: '8', counted: '7' },
  ...wish,
});
const score = (wish: Partial<Explained> = {}): Explained => ({
  ...{ lines: [line()], total: '7', grade: '合格', rank: 1, ranked: 9, isBarred: false },
  ...wish,
});

describe('the sentence of an item', () => {
  it('names it, its records, its source, and what each bound left', () => {
    expect(explain(score(), 'ZH')[0]).toBe(
      '“接待选民”（《办法》第2版）：3条记录，原始分15分，本条目最高10分后为10分，类别“日常”限分后为8分，总分限分后为7分，计入总分7分。',
    );
    expect(explain(score(), 'EN')[0]).toBe(
      '接待选民 (办法, version 2): 3 records, worth 15 points; 10 within the 10 of the item at most; 8 within the bounds of 日常; 7 within those of the whole; 7 counted.',
    );
  });

  it('names no bound that took nothing', () => {
    const free = { points: '15', kept: '15', withinItem: '15', withinCategory: '15', counted: '15' };
    expect(explain(score({ lines: [line(free)] }), 'ZH')[0]).toBe(
      '“接待选民”（《办法》第2版）：3条记录，原始分15分，计入总分15分。',
    );
  });

  it('names the most that an item brings only where that took something', () => {
    const gained = { points: '-15', kept: '-15', withinItem: '-5', withinCategory: '-5', counted: '-5' };
    const lines = [line({ ...gained, cap: '10' })];
    expect(explain(score({ lines }), 'ZH')[0]).toContain('原始分-15分，本条目限分后为-5分，计入');
    expect(explain(score({ lines }), 'EN')[0]).toContain('-5 within the bounds of the item; -5 counted');
  });

  it('says which records count under other items', () => {
    const [zh = '', en = ''] = languages.map(
      (language) => explain(score({ lines: [line({ excluded: 1, kept: '10' })] }), language)[0],
    );
    expect(zh).toContain('3条记录（其中1条计入其他条目），原始分15分，与其他条目互斥，取最高后为10分，类别');
    expect(en).toContain(
      '3 records, 1 of them under other items, worth 15 points; 10 beside items that exclude it',
    );
  });
});

describe('the sentence of the whole', () => {
  it.each([
    [{}, '合计7分，在9人（组）中排第1名，等次为“合格”。', 'In all 7 points: rank 1 of 9, grade 合格.'],
    [
      { grade: null },
      '合计7分，在9人（组）中排第1名，未评定等次。',
      'In all 7 points: rank 1 of 9, no grade.',
    ],
    [{ rank: null, grade: null }, '合计7分，本周期免予排名。', 'In all 7 points: exempt from ranking.'],
    [
      { isBarred: true },
      '合计7分，在9人（组）中排第1名，等次为“合格”。因限制性条件，取消评先评优资格。',
      'In all 7 points: rank 1 of 9, grade 合格. A condition bars from awards.',
    ],
  ])('tells total, rank and grade: %j', (wish, zh, en) => {
    expect(explain(score(wish), 'ZH').at(-1)).toBe(zh);
    expect(explain(score(wish), 'EN').at(-1)).toBe(en);
  });
});

describe.each(languages)('in %s', (language) => {
  it('what the sentences say counts adds up to the total they say, whatever the lines', () => {
    const random = randomFrom(7);
    const points = () => String(random.int(-4000, 9000) / 100);
    for (let round = 0; round < 300; round += 1) {
      const lines = Array.from({ length: random.int(0, 9) }, () =>
        line({
          ...{ text: `条目${random.int(1, 99)}分`, records: random.int(0, 4), excluded: random.int(0, 1) },
          ...{
            points: points(),
            kept: points(),
            withinItem: points(),
            withinCategory: points(),
            counted: points(),
          },
          ...{ cap: random.chance(0.5) ? null : points(), category: random.chance(0.5) ? null : '类' },
        }),
      );
      const cents = lines.reduce((sum, { counted }) => sum + Math.round(Number(counted) * 100), 0);
      const sentences = explain(score({ lines, total: String(cents / 100) }), language);
      const told = sentences.slice(0, -1).map(countedIn);
      expect(told.reduce((sum, each) => sum + Math.round(each * 100), 0)).toBe(
        Math.round(totalIn(sentences.at(-1) ?? '') * 100),
      );
    }
  });
});
