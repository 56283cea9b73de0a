// The mutations that verify an assessment, send it back, and check it again from above.
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../assessment/card.ts';
import { Assessment } from '../assessment/schema.ts';
import { sendBack, spotCheck, verify } from './store.ts';

const target = 'Assessment';
const idField = { required: true, description: 'The assessment (评估).' } as const;

const VerifyAssessmentInput = builder.inputType('VerifyAssessmentInput', {
  description: 'An assessment to verify (核验).',
  fields: (t) => ({
    id: t.id(idField),
    version: t.int(versionField),
    idempotencyKey: t.string(keyField),
  }),
});

const SendBackAssessmentInput = builder.inputType('SendBackAssessmentInput', {
  description: 'An assessment to send back (退回).',
  fields: (t) => ({
    id: t.id(idField),
    version: t.int(versionField),
    reason: t.string({ required: true, description: 'Why (退回理由), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const SpotCheckAssessmentInput = builder.inputType('SpotCheckAssessmentInput', {
  description: 'What a spot check found (抽查结果).',
  fields: (t) => ({
    id: t.id(idField),
    version: t.int(versionField),
    upheld: t.boolean({
      required: true,
      description: 'Whether the assessment is true (是否属实); if not, it never counts.',
    }),
    reason: t.string({ required: true, description: 'What was seen (抽查情况), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const idOf = (id: string): number => numberOf('Assessment', id, 'id');
const reasonOf = (reason: string): string => demandText(reason, 'title', 'A reason', 'reason');

builder.mutationFields((t) => ({
  verifyAssessment: t.prismaField({
    type: Assessment,
    nullable: true,
    guard: may.verify,
    description:
      'Lets an assessment stand (核验通过): for staff of the county of the station or above, and not for the account that submitted it. The result is worked out and never changes again.',
    args: { input: t.arg({ type: VerifyAssessmentInput, required: true, description: 'Which (评估).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'verifyAssessment', target, input }, (db, viewer) =>
        verify(db, viewer, { id: idOf(input.id), version: input.version }),
      );
      return ctx.db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  sendBackAssessment: t.prismaField({
    type: Assessment,
    nullable: true,
    guard: may.sendBack,
    description:
      'Sends an assessment back to be judged again (退回), with the reason: for staff of the county of the station or above.',
    args: { input: t.arg({ type: SendBackAssessmentInput, required: true, description: 'Which (评估).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'sendBackAssessment', target, input }, (db, viewer) =>
        sendBack(db, viewer, {
          id: idOf(input.id),
          version: input.version,
          reason: reasonOf(input.reason),
        }),
      );
      return ctx.db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  spotCheckAssessment: t.prismaField({
    type: Assessment,
    nullable: true,
    guard: may.spotCheck,
    description:
      'Records what was found when a verified assessment was looked at again (抽查): once, from above the division that verified it.',
    args: { input: t.arg({ type: SpotCheckAssessmentInput, required: true, description: 'Which (评估).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'spotCheckAssessment', target, input }, (db, viewer) =>
        spotCheck(db, viewer, {
          id: idOf(input.id),
          version: input.version,
          upheld: input.upheld,
          reason: reasonOf(input.reason),
        }),
      );
      return ctx.db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
