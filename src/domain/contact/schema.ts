// How to reach somebody, shown by an act that stands in the audit trail.
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import type { Context, Viewer } from '../../graph/context.ts';
import { numberOf } from '../../graph/ids.ts';
import type { Db } from '../../store/client.ts';
import { may } from './card.ts';
import { type Found, phoneLeftWith, phoneOf } from './store.ts';

interface Revealed {
  readonly phone: string | null;
}

const RevealedContact = builder.objectRef<Revealed>('RevealedContact').implement({
  description:
    'How to reach one deputy, or whoever left one message, as it was shown to one seat once (已揭示的联系方式).',
  fields: (t) => ({
    phone: t.exposeString('phone', {
      nullable: true,
      guard: may.revealLeft,
      personal: 'CONTACT',
      description: 'The telephone number (电话); null where none is on record.',
    }),
  }),
});

const why = 'Why; it stands in the audit trail (理由).';
const unheeded = 'Not heeded: each sending shows it once more and stands in the trail once more (幂等键).';

const RevealContactInput = builder.inputType('RevealContactInput', {
  description: 'Whose contact to show, and why (揭示联系方式).',
  fields: (t) => ({
    deputy: t.id({ required: true, description: 'The deputy (代表).' }),
    reason: t.string({ required: true, description: why }),
    idempotencyKey: t.string({ description: unheeded }),
  }),
});

const RevealMessageContactInput = builder.inputType('RevealMessageContactInput', {
  description: 'Of which message to show the contact, and why (揭示留言人联系方式).',
  fields: (t) => ({
    message: t.id({ required: true, description: 'The message (留言).' }),
    reason: t.string({ required: true, description: why }),
    idempotencyKey: t.string({ description: unheeded }),
  }),
});

/** Shows what was found, and puts on record that it was shown. */
async function reveal(
  ctx: Context,
  { name, target }: { readonly name: string; readonly target: string },
  reason: string,
  find: (db: Db, viewer: Viewer) => Promise<Found>,
): Promise<Revealed> {
  const reveals = demandText(reason, 'title', 'A reason', 'reason');
  let phone: string | null = null;
  await act(ctx, { name, target, input: {}, reveals }, async (db, viewer) => {
    const found = await find(db, viewer);
    ({ phone } = found);
    return found;
  });
  return { phone };
}

builder.mutationFields((t) => ({
  revealContact: t.field({
    type: RevealedContact,
    nullable: true,
    guard: may.reveal,
    description:
      'Shows how to reach one deputy (揭示联系方式) to a clerk of whoever keeps the mandate. That it was shown, to whom and why is put on record.',
    args: {
      input: t.arg({ type: RevealContactInput, required: true, description: 'Whose, and why (对象与理由).' }),
    },
    resolve: (_root, { input: { deputy, reason } }, ctx) => {
      const mandateId = numberOf('Deputy', deputy, 'deputy');
      const what = { name: 'revealContact', target: 'Deputy' };
      return reveal(ctx, what, reason, (db, viewer) => phoneOf(db, viewer, mandateId));
    },
  }),
  revealMessageContact: t.field({
    type: RevealedContact,
    nullable: true,
    guard: may.revealLeft,
    description:
      'Shows how to reach whoever left one message (揭示留言人联系方式) to those who write where the station is. That it was shown, to whom and why is put on record.',
    args: {
      input: t.arg({
        type: RevealMessageContactInput,
        required: true,
        description: 'Which message, and why (对象与理由).',
      }),
    },
    resolve: (_root, { input: { message, reason } }, ctx) => {
      const id = numberOf('Message', message, 'message');
      const what = { name: 'revealMessageContact', target: 'Message' };
      return reveal(ctx, what, reason, (db, viewer) => phoneLeftWith(db, viewer, id));
    },
  }),
}));
