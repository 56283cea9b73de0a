// Answers on their way: each is held until it is taken, so all of them together have an end, and those of each payer.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../core/refusal.ts';
import type { Context } from './context.ts';
import { openCrowd } from './crowd.ts';
import { whenOver } from './leaving.ts';
import type { Payer } from './meter.ts';
import type { Patience } from './patience.ts';
import { answerTo, toldIn } from './refused.ts';
import { tongueFor } from './tongue.ts';

/** What a large answer costs beside what was asked: what is held for it. */
const kibibyte = 1_024;
export const weightInPoints = (bytes: number): number => Math.ceil(bytes / kibibyte);

const full = 'Many answers are on their way to you at this moment: try again in a moment.';

/** What is told in the place of an answer that there is no room for, where what was asked is done: nobody does it again. */
const done = new Refusal('BUSY', 'This is done, but could not be read back: read it again.', { done: true });

/** Lets an answer of so many bytes go; answers what goes instead where that may not be refused. Refuses with BUSY. */
export type Way = (
  request: FastifyRequest,
  reply: FastifyReply,
  answer: { readonly payer: Payer; readonly bytes: number; readonly ctx: Context | undefined },
) => string | undefined;

export function openWay({ held, heldEach }: Pick<Patience, 'held' | 'heldEach'>): Way {
  const crowd = openCrowd(held, heldEach, full);
  return (request, reply, { payer, bytes, ctx }) => {
    try {
      whenOver(request, reply, crowd.enter(payer, bytes));
      return undefined;
    } catch (error) {
      if (!(error instanceof Refusal) || !ctx?.isDone) throw error;
      const tongue = tongueFor(request);
      const { body } = toldIn(tongue, answerTo(done));
      void reply.code(200).header('content-language', tongue).removeHeader('content-length');
      void reply.type('application/json; charset=utf-8');
      return JSON.stringify(body);
    }
  };
}
