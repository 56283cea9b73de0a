// What was refused is told in the language that the page is in now.
import { CombinedError } from '@urql/core';
import { afterEach, expect, it } from 'vitest';
import { askedIn, detailOf, faultIdOf, sentenceOf, toldOf } from '../../web/src/refusal.ts';
import { speak } from '../../web/src/spoken.ts';
import { en } from '../../web/src/words/en.ts';
import { zh } from '../../web/src/words/zh.ts';

afterEach(() => speak('zh-CN'));

const refused = (code: string, message: string, id?: string): CombinedError => {
  const error = new CombinedError({ graphQLErrors: [{ message, extensions: { code, id } }] });
  askedIn(error, 'zh-CN');
  return error;
};

it('the sentence of the service is told as long as the page is in its language, and again once it is', () => {
  const error = refused('INVALID', '标题最多 200 字');
  expect(toldOf(error, zh.refusals)).toBe('标题最多 200 字');
  speak('en');
  expect(sentenceOf(error)).toBeNull();
  expect(toldOf(error, en.refusals)).toBe(en.refusals.INVALID);
  speak('zh-CN');
  expect(sentenceOf(error)).toBe('标题最多 200 字');
});

it('a fault of the service keeps the id by which it is found, in whatever language it is told', () => {
  const error = refused('INTERNAL', '服务出错。请把这个编号告诉我们，以便查找原因。', '5f0c2d1e');
  speak('en');
  expect(detailOf(error, en.refusals.INTERNAL)).toBeNull();
  expect(faultIdOf(error)).toBe('5f0c2d1e');
});

it('what nobody answered is told by what that means', () => {
  const error = new CombinedError({ networkError: new Error('No answer') });
  expect(toldOf(error, zh.refusals)).toBe(zh.refusals.DOWN);
});
