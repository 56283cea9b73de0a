// What forms of the pages send, and what they keep of what was typed while it was sent.
import { expect, it } from 'vitest';
import { afterLeaving, nothingKept } from '../../web/src/public/message.ts';
import { areHalfDays, reviewed, said } from '../../web/src/workbench/dutySaid.ts';
import { draftOf, stillTyped } from '../../web/src/workbench/noticeDraft.ts';
import { afterwards, emptyReception } from '../../web/src/workbench/reception.ts';

it.each(['0', '两', '２', 'abc', '1.5', '61', '-1'])('%s is no number of half-days', (typed) => {
  expect(areHalfDays(typed)).toBe(false);
});

it.each(['1', '9', '10', '60'])('a duty is declared with the %s half-days that were typed', (typed) => {
  expect(areHalfDays(typed)).toBe(true);
  expect(said({ idempotencyKey: 'key', halfDays: typed }, []).halfDays).toBe(Number(typed));
});

it('points that a reviewer takes out are taken back', () => {
  expect(reviewed({ idempotencyKey: 'key', amount: null }, [])).toMatchObject({ amount: null });
  expect(reviewed({ idempotencyKey: 'key', amount: '3.5' }, [])).toMatchObject({ amount: '3.5' });
});

it('a reception that was recorded leaves what was typed while it was sent', () => {
  const begun = { ...emptyReception('530502105', '选民接待日'), heldOn: '2024-12-30', station: 'station' };
  const sent = { ...begun, votersReceived: '3', attendees: ['one'], opinions: ['便道破损'], remark: '补记' };
  expect(afterwards(sent, sent)).toEqual(begun);
  const typed = { attendees: ['one', 'two'], opinions: ['便道破损', '路灯不亮'], votersReceived: '5' };
  expect(afterwards({ ...sent, ...typed }, sent)).toEqual({
    ...begun,
    ...{ votersReceived: '5', attendees: ['two'], opinions: ['路灯不亮'] },
  });
});

it('a notice that was posted leaves what was typed while it was sent, of the version that is up now', () => {
  const sent = { ...draftOf(null), hours: '每天', topics: '医保' };
  const posted = { ...sent, version: 1, topics: '医保、社保' };
  expect(stillTyped(sent, sent, posted)).toEqual(posted);
  expect(stillTyped({ ...sent, hours: '每天上午' }, sent, posted)).toEqual({ ...posted, hours: '每天上午' });
});

it('a message that was left leaves what was typed while it was sent', () => {
  const draft = { ...nothingKept.draft, content: '便道积水' };
  const made = { __typename: 'LeftMessage', receipt: '8J2K', station: '工作站', leftAt: '' } as never;
  const before = { ...nothingKept, draft, isAgain: true };
  expect(afterLeaving(before, draft, made)).toEqual({ ...nothingKept, left: [made] });
  const later = { ...draft, content: '路灯不亮' };
  expect(afterLeaving({ ...before, draft: later }, draft, made)).toEqual({
    ...{ ...nothingKept, draft: later, left: [made] },
  });
});
