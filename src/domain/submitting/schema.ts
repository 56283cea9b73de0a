// The mutations that hand an assessment in, give it up, and close its gaps; and who may close one.
import { today } from '../../core/day.ts';
import { demandText, demandTextIfGiven } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../assessment/card.ts';
import { Assessment, AssessmentItem } from '../assessment/schema.ts';
import { mayRemedy } from './rules.ts';
import { remedy, submit, withdraw } from './store.ts';

const target = 'Assessment';
const idField = { required: true, description: 'The assessment (评估).' } as const;

const SubmitAssessmentInput = builder.inputType('SubmitAssessmentInput', {
  description: 'An assessment to hand in (提交自评).',
  fields: (t) => ({
    id: t.id(idField),
    version: t.int(versionField),
    gapsDueOn: t.field({
      type: 'Date',
      description:
        'Until when gaps are to be closed that have no day of their own (整改期限), those that are counted from the records among them; needed when there are any.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

const WithdrawAssessmentInput = builder.inputType('WithdrawAssessmentInput', {
  description: 'An assessment to give up (撤回自评).',
  fields: (t) => ({
    id: t.id(idField),
    version: t.int(versionField),
    reason: t.string({ required: true, description: 'Why (撤回原因), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const RemedyGapInput = builder.inputType('RemedyGapInput', {
  description: 'A gap that is closed (整改完成).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'What the assessment found of the item (条目评估).' }),
    on: t.field({ type: 'Date', description: 'The day (整改日期); today when left out.' }),
    note: t.string({ description: 'What was done (整改说明), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.prismaObjectFields('AssessmentItem', (t) => ({
  mayRemedy: t.boolean({
    description: 'Whether you may say now that this gap is closed (可否整改销号): remedyGap.',
    select: { assessment: { select: { state: true, onDate: true } } },
    resolve: (gap, _args, ctx) => ctx.viewer !== null && mayRemedy(gap, ctx.viewer),
  }),
}));

builder.mutationFields((t) => ({
  submitAssessment: t.prismaField({
    type: Assessment,
    nullable: true,
    guard: may.submit,
    description:
      'Hands an assessment in to be verified (提交自评). Every item is judged; frequencies are counted from the records as of its day, and frozen.',
    args: { input: t.arg({ type: SubmitAssessmentInput, required: true, description: 'Which (评估).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'submitAssessment', target, input }, (db, viewer) =>
        submit(db, viewer, {
          id: numberOf('Assessment', input.id, 'id'),
          version: input.version,
          gapsDueOn: input.gapsDueOn ?? null,
        }),
      );
      return ctx.db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawAssessment: t.prismaField({
    type: Assessment,
    nullable: true,
    guard: may.withdraw,
    description: 'Gives an assessment up before it is verified (撤回自评); it stays on record.',
    args: { input: t.arg({ type: WithdrawAssessmentInput, required: true, description: 'Which (评估).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'withdrawAssessment', target, input }, (db, viewer) =>
        withdraw(db, viewer, {
          id: numberOf('Assessment', input.id, 'id'),
          version: input.version,
          reason: demandText(input.reason, 'title', 'A reason', 'reason'),
        }),
      );
      return ctx.db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  remedyGap: t.prismaField({
    type: AssessmentItem,
    nullable: true,
    guard: may.remedy,
    description:
      'Closes a gap that a verified assessment found (整改销号). A frequency is counted anew as of the day. The result of the assessment stays what it was.',
    args: { input: t.arg({ type: RemedyGapInput, required: true, description: 'Which, and when (整改).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'remedyGap', target: 'AssessmentItem', input }, (db, viewer) =>
        remedy(db, viewer, {
          id: numberOf('AssessmentItem', input.id, 'id'),
          on: input.on ?? today(),
          note: demandTextIfGiven(input.note ?? null, 'title', 'A note', 'note'),
        }),
      );
      return ctx.db.assessmentItem.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
