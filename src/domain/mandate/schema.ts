// What the owner of a mandate holds beyond the public card, and what becomes of it.
import { ElectionManner as manners } from '../../generated/prisma/enums.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { CaseEventType, historyOf } from '../../graph/cases.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { Deputy } from '../deputy/schema.ts';
import { may, reasonTerms } from './card.ts';
import { demandNote, masked } from './rules.ts';
import { end, restore, suspend } from './store.ts';

export const MannerType = builder.enumType('ElectionManner', {
  description: 'How a deputy was elected (当选方式).',
  values: {
    [manners.GENERAL]: { description: 'With the whole congress (换届选举).' },
    [manners.BY_ELECTION]: { description: 'Between general elections (补选).' },
  },
});

const ReasonType = builder.enumType('MandateEndReason', {
  description: 'Why a mandate ended (终止代表资格的原因, 代表法 Art. 62).',
  values: described(reasonTerms),
});

const Contact = builder.prismaObject('DeputyContact', {
  description: "How to reach a deputy (联系方式): for the owner's staff and the deputy alone.",
  fields: (t) => ({
    phone: t.string({
      nullable: true,
      guard: may.contact,
      personal: 'CONTACT',
      description: 'Telephone without its middle (电话，脱敏); revealContact shows one in full.',
      resolve: ({ phone }) => phone && masked(phone),
    }),
  }),
});

const history = historyOf('mandate');

builder.prismaObjectFields('DeputyCard', (t) => ({
  manner: t.field({
    type: MannerType,
    nullable: true,
    guard: may.read,
    description: 'How the deputy was elected (当选方式); null outside your range.',
    select: { mandate: { select: { manner: true } } },
    resolve: (deputy) => deputy.mandate?.manner ?? null,
  }),
  endReason: t.field({
    type: ReasonType,
    nullable: true,
    guard: may.read,
    description: 'Why the mandate ended before its term (终止原因); null outside your range.',
    select: { mandate: { select: { endReason: true } } },
    resolve: (deputy) => deputy.mandate?.endReason ?? null,
  }),
  version: t.int({
    nullable: true,
    guard: may.read,
    description: 'Goes up with each change (版本号); null outside your range.',
    select: { mandate: { select: { version: true } } },
    resolve: (deputy) => deputy.mandate?.version ?? null,
  }),
  history: t.field({
    type: [CaseEventType],
    nullable: true,
    guard: may.follow,
    description: 'Suspensions, restorations and the end, oldest first (任职变动); empty outside your range.',
    select: { id: true },
    resolve: (deputy, _args, ctx) => history(ctx).load(deputy.id),
  }),
  contact: t.field({
    type: Contact,
    nullable: true,
    guard: may.contact,
    personal: 'CONTACT',
    description: "How to reach the deputy (联系方式); null for all but the owner's staff and the deputy.",
    select: (_args, _ctx, nested) => ({ mandate: { select: { contact: nested() } } }),
    resolve: (deputy) => deputy.mandate?.contact ?? null,
  }),
}));

const MoveMandateInput = builder.inputType('MoveMandateInput', {
  description: 'A deputy whose mandate changes its state (任职变动).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The deputy (代表).' }),
    version: t.int(versionField),
    note: t.string({ description: 'Why, or by which decision (说明).' }),
    idempotencyKey: t.string(keyField),
  }),
});

const EndMandateInput = builder.inputType('EndMandateInput', {
  description: 'A mandate that ends before its term (终止代表资格).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The deputy (代表).' }),
    version: t.int(versionField),
    on: t.field({ type: 'Date', required: true, description: 'The first day out of office (终止日期).' }),
    reason: t.field({ type: ReasonType, required: true, description: 'Why (原因).' }),
    note: t.string({ description: 'By which decision (说明).' }),
    idempotencyKey: t.string(keyField),
  }),
});

const moves = {
  suspendDeputy: {
    guard: may.suspend,
    move: suspend,
    description:
      'Suspends the exercise of a mandate (暂停执行代表职务, 代表法 Art. 61); the seat stays taken.',
  },
  restoreDeputy: {
    guard: may.restore,
    move: restore,
    description: 'Ends a suspension (恢复执行代表职务), or takes back an end that was recorded by mistake.',
  },
} as const;

for (const [name, { guard, move, description }] of Object.entries(moves)) {
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: Deputy,
      nullable: true,
      guard,
      description,
      args: { input: t.arg({ type: MoveMandateInput, required: true, description: 'The deputy (代表).' }) },
      resolve: async (query, _root, { input }, ctx) => {
        const id = await act(ctx, { name, target: 'Deputy', input }, (db, viewer) =>
          move(db, viewer, wishOf(input)),
        );
        return ctx.db.deputyCard.findUniqueOrThrow({ ...query, where: { id } });
      },
    }),
  );
}

builder.mutationField('endMandate', (t) =>
  t.prismaField({
    type: Deputy,
    nullable: true,
    guard: may.end,
    description:
      'Ends a mandate before its term (终止代表资格). Registrations of the deputy end with it, wherever they are.',
    args: { input: t.arg({ type: EndMandateInput, required: true, description: 'The end (终止).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'endMandate', target: 'Deputy', input }, (db, viewer) =>
        end(db, viewer, { ...wishOf(input), on: input.on, reason: input.reason }),
      );
      return ctx.db.deputyCard.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

function wishOf(input: typeof MoveMandateInput.$inferInput) {
  return {
    id: numberOf('Deputy', input.id, 'id'),
    version: input.version,
    note: demandNote(input.note),
  };
}
