// What happened to a case in the course of its life, whatever its noun.
import { eventsOf } from '../store/advance.ts';
import { builder } from './builder.ts';
import { perSnapshot } from './perSnapshot.ts';

export const CaseEventType = builder.prismaObject('CaseEvent', {
  description: 'One step in the life of a case (办理过程).',
  fields: (t) => ({
    move: t.exposeString('move', { description: 'What was done (操作).' }),
    fromState: t.exposeString('fromState', { description: 'The state before (原状态).' }),
    toState: t.exposeString('toState', { description: 'The state after (新状态).' }),
    note: t.exposeString('note', { nullable: true, description: 'What was said with it (说明).' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was recorded (时间).' }),
  }),
});

/** A loader of the steps of a noun's cases, oldest first; none outside the viewer's range. One statement for many. */
export const historyOf = (noun: string) =>
  perSnapshot((ctx, ids: readonly number[]) => eventsOf(ctx.db, noun, ids));
