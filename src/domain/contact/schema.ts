// How to reach a deputy, shown by an act that stands in the audit trail.
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { may } from './card.ts';
import { phoneOf } from './store.ts';

interface Revealed {
  readonly phone: string | null;
}

const RevealedContact = builder.objectRef<Revealed>('RevealedContact').implement({
  description: 'How to reach one deputy, as it was shown to one seat once (已揭示的联系方式).',
  fields: (t) => ({
    phone: t.exposeString('phone', {
      nullable: true,
      guard: may.reveal,
      personal: 'CONTACT',
      description: 'The telephone number (电话); null where none is on record.',
    }),
  }),
});

const RevealContactInput = builder.inputType('RevealContactInput', {
  description: 'Whose contact to show, and why (揭示联系方式).',
  fields: (t) => ({
    deputy: t.id({ required: true, description: 'The deputy (代表).' }),
    reason: t.string({ required: true, description: 'Why; it stands in the audit trail (理由).' }),
    idempotencyKey: t.string({
      description: 'Not heeded: each sending shows it once more and stands in the trail once more (幂等键).',
    }),
  }),
});

builder.mutationField('revealContact', (t) =>
  t.field({
    type: RevealedContact,
    nullable: true,
    guard: may.reveal,
    description:
      'Shows how to reach one deputy (揭示联系方式) to a clerk of whoever keeps the mandate. That it was shown, to whom and why is put on record.',
    args: {
      input: t.arg({ type: RevealContactInput, required: true, description: 'Whose, and why (对象与理由).' }),
    },
    resolve: async (_root, { input }, ctx) => {
      const reveals = demandText(input.reason, 'title', 'A reason', 'reason');
      const mandateId = numberOf('Deputy', input.deputy, 'deputy');
      let phone: string | null = null;
      await act(ctx, { name: 'revealContact', target: 'Deputy', input: {}, reveals }, async (db, viewer) => {
        const found = await phoneOf(db, viewer, mandateId);
        ({ phone } = found);
        return found;
      });
      return { phone };
    },
  }),
);
