// What is sent of an item that was judged: nothing that nobody said.
import { describe, expect, it } from 'vitest';
import { digitsOf } from '../../web/src/numbers.ts';
import {
  appliesAgain,
  type Found,
  findingOf,
  hasDay,
  type Judgement,
  judgementOf,
  saying,
} from '../../web/src/workbench/judgement.ts';

const documents = ['接待登记簿', '学习登记簿'];

const foundOf = (kind: Found['item']['kind'], found: Partial<Found> = {}): Found => ({
  ...{ __typename: 'AssessmentItem', id: 'item', verdict: null, value: null, unit: null, note: null },
  ...{ dueOn: null, remediedOn: null, isOverdue: false, mayRemedy: false },
  ...{ presentDocuments: [], evidence: [] },
  item: {
    ...{
      __typename: 'StandardItem',
      id: 'asked',
      number: 1,
      text: '面积',
      topic: null,
      kind,
      isRequired: true,
    },
    ...{ note: null, documents, frequency: null },
    quantity: {
      ...{ __typename: 'StandardQuantity', comparison: 'AT_LEAST', threshold: 40, thresholdTo: null },
      unit: '平方米',
    },
  },
  ...found,
});

/** What is sent once this was typed and ticked. */
const sentOf = (found: Found, typed: Partial<Judgement>) => {
  const from = judgementOf(found);
  const said = saying(from, { ...from, ...typed });
  return said && findingOf(found, said);
};

const short = { verdict: 'NOT_MET', dueOn: '2024-12-31' } as const;

describe('an item that is judged', () => {
  it('has no quantity where none was typed, and the zero that was', () => {
    const found = foundOf('QUANTITY');
    expect(sentOf(found, { note: '待测量' })).toEqual({ id: 'item', unit: '平方米', note: '待测量' });
    expect(sentOf(found, { value: ' ' })).toEqual({ id: 'item', unit: '平方米' });
    expect(sentOf(found, { value: '0' })).toEqual({ id: 'item', unit: '平方米', value: 0 });
    expect(sentOf(found, { value: '49.6' })).toMatchObject({ value: 49.6 });
  });

  it('says nothing of its documents where none was ticked, and that none is there where they were looked through', () => {
    const found = foundOf('DOCUMENT_SET');
    expect(sentOf(found, { note: '待核对' })).toEqual({ id: 'item', note: '待核对' });
    expect(sentOf(found, { isListed: true })).toEqual({ id: 'item', presentDocuments: [] });
    expect(sentOf(foundOf('DOCUMENT_SET', short), { note: '待补' })).toMatchObject({ presentDocuments: [] });
    const outOf = foundOf('DOCUMENT_SET', { verdict: 'NOT_APPLICABLE' });
    expect(sentOf(outOf, { verdict: null })).toEqual({ id: 'item' });
  });

  it('is as it was where what was ticked is unticked again', () => {
    const found = foundOf('QUANTITY', { ...short, value: 36 });
    const from = judgementOf(found);
    expect(saying(from, { ...from, verdict: appliesAgain(from) })).toBeUndefined();
    const out = judgementOf(foundOf('QUANTITY', { verdict: 'NOT_APPLICABLE' }));
    expect(appliesAgain(out)).toBeNull();
  });

  it('goes without the day of a gap that it may be no longer, unless one is put anew', () => {
    const found = foundOf('QUANTITY', { ...short, value: 36 });
    expect(sentOf(found, { value: '42' })).not.toHaveProperty('dueOn');
    expect(sentOf(found, { note: '搬迁后再测' })).toMatchObject({ value: 36, dueOn: '2024-12-31' });
    expect(sentOf(found, { value: '38', dueOn: '2025-01-31' })).toMatchObject({ dueOn: '2025-01-31' });
    const set = foundOf('DOCUMENT_SET', { ...short, presentDocuments: documents.slice(0, 1) });
    expect(sentOf(set, { documents })).not.toHaveProperty('dueOn');
    expect(sentOf(set, { note: '待补' })).toMatchObject({ dueOn: '2024-12-31' });
    const shown = foundOf('PRESENCE', short);
    expect(sentOf(shown, { verdict: 'MET' })).toEqual({ id: 'item', verdict: 'MET' });
    expect(sentOf(shown, { note: '借用' })).toMatchObject({ verdict: 'NOT_MET', dueOn: '2024-12-31' });
  });

  it('keeps the day in whatever order its documents were ticked', () => {
    const set = foundOf('DOCUMENT_SET', { ...short, presentDocuments: documents });
    const from = judgementOf(set);
    expect(hasDay(set, { from, now: { ...from, documents: documents.toReversed() } })).toBe(true);
  });
});

it.each([
  [50, 0],
  [49.6, 1],
  [49.55, 2],
  [0.1 + 0.2, 1],
  [1 / 3, 2],
])('%d has %d digits after the point, and never more than two', (amount, digits) => {
  expect(digitsOf(amount)).toBe(digits);
});
