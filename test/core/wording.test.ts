// How a sentence of one language is told in another.
import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../src/core/wording.ts';

const say = wordingOf({
  sentences: [
    {
      'There is nothing here.': '此处没有内容。',
      'There is no {} here.': '此处没有{0:things}。',
      'The {} of {} ended on {}.': '{1}的{0:things}已于 {2} 结束。',
      'A mark is {} to {}': '分值为 {0} 至 {1} 分',
      'A mark is {} to {}, and those of {} more': '分值为 {0} 至 {1} 分，{2} 人另计',
      '{} is no number': '“{0}”不是数字',
      'Part {}: {}': '第 {0} 部分：{1:sentence}',
      'Part {} ({}): {}': '第 {0} 部分（{1}）：{2:sentence}',
      'Open are {}': '尚缺：{0:list}',
    },
  ],
  within: [{ 'it is late': '已经迟了', 'a {} is missing': '缺少{0:things}' }],
  vocabularies: { things: { term: '届次', station: '家站' } },
});

describe('a sentence', () => {
  it('is told word for word where nothing is put into it', () => {
    expect(say('There is nothing here.')).toBe('此处没有内容。');
  });

  it('keeps what was put into it, in the order of the other language', () => {
    expect(say('The term of 瓦窑镇 ended on 2024-03-05.')).toBe('瓦窑镇的届次已于 2024-03-05 结束。');
  });

  it('has words and lists of words of its own for what is known, and leaves the rest', () => {
    expect(say('There is no station here.')).toBe('此处没有家站。');
    expect(say('There is no term, station or lamp here.')).toBe('此处没有届次、家站、lamp。');
    expect(say('There is no lamp here.')).toBe('此处没有lamp。');
    expect(say('There is no constructor here.')).toBe('此处没有constructor。');
  });

  it('is told by the template that has more of its own where two fit', () => {
    expect(say('A mark is 1 to 5')).toBe('分值为 1 至 5 分');
    expect(say('A mark is 1 to 5, and those of 3 more')).toBe('分值为 1 至 5 分，3 人另计');
  });

  it('may stand in another, which is told only where it is known as well', () => {
    expect(say('Part 3: it is late')).toBe('第 3 部分：已经迟了');
    expect(say('Part 3: a term is missing')).toBe('第 3 部分：缺少届次');
    expect(say('Part 3: it rains')).toBeNull();
    expect(say('it is late')).toBeNull();
  });

  it('is found where what was typed looks like a part of it', () => {
    expect(say('Part 3 (标识 (甲): 乙): it is late')).toBe('第 3 部分（标识 (甲): 乙）：已经迟了');
  });

  it('is not read again once something was put into it', () => {
    expect(say('There is no {0} here.')).toBe('此处没有{0}。');
    expect(say('$& {1} is no number')).toBe('“$& {1}”不是数字');
    expect(say('There is no {} here.')).toBe('此处没有{}。');
  });

  it('lists with the commas of the other language', () => {
    expect(say('Open are 场所; 标识, 制度')).toBe('尚缺：场所、标识、制度');
  });

  it('that is nothing of ours is not told', () => {
    for (const other of ['', ' ', 'it', 'Nobody says this', 'There is no', 'is no number'])
      expect(say(other)).toBeNull();
  });

  it('that goes on and on is told like any other', () => {
    const long = 'The '.repeat(100_000);
    expect(say(`${long}is no number`)).toBe(`“${long.trimEnd()}”不是数字`);
    expect(say(`Part ${'1 ('.repeat(100_000)}`)).toBeNull();
    expect(say('Part 1: '.repeat(10_000))).toBeNull();
  });
});
