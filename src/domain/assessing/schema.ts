// The mutations that begin an assessment and say what was found.
import { today } from '../../core/day.ts';
import { demand } from '../../core/refusal.ts';
import { act } from '../../graph/act.ts';
import { builder, page } from '../../graph/builder.ts';
import { numberOf, numberOrNull } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../assessment/card.ts';
import { Assessment, VerdictType } from '../assessment/schema.ts';
import { mayStart, underWay } from './rules.ts';
import { judge, start } from './store.ts';

const target = 'Assessment';

const StartAssessmentInput = builder.inputType('StartAssessmentInput', {
  description: 'A station to assess (开始评估).',
  fields: (t) => ({
    station: t.id({ required: true, description: 'The station (家站).' }),
    on: t.field({ type: 'Date', description: 'As of this day (评估基准日), by default today; not ahead.' }),
    standard: t.id({
      description:
        'The version it is meant to be judged by (标准): refused when that is not the one in force. Left out, the one in force.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

const FindingInput = builder.inputType('AssessmentFindingInput', {
  description: 'What was found of one item (条目结论). Frequencies are counted, and cannot be entered.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The item of the assessment (条目评估).' }),
    verdict: t.field({
      type: VerdictType,
      description:
        'Whether it is met (结论). A quantity and a set of documents say so themselves; if it is said too, it has to agree.',
    }),
    value: t.float({
      description: 'How much was found of a QUANTITY (实际数值), with two decimals at most.',
    }),
    unit: t.string({ description: 'Counted in (单位): the unit that the item names.' }),
    presentDocuments: t.stringList({
      description: 'Which documents of a DOCUMENT_SET are there (已有资料).',
    }),
    note: t.string({
      description: 'What is said with it (说明), at most 200 characters; why, where it does not apply.',
    }),
    dueOn: t.field({ type: 'Date', description: 'Until when a gap is to be closed (整改期限).' }),
  }),
});

const JudgeItemsInput = builder.inputType('JudgeItemsInput', {
  description: 'What was found of some items of an assessment (逐条评估).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assessment (评估).' }),
    version: t.int(versionField),
    items: t.field({
      type: [FindingInput],
      required: true,
      description: 'The items (条目), each once; others stay as they are.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.prismaObjectField('Station', 'mayAssess', (t) =>
  t.boolean({
    description:
      'Whether you may begin to assess it now (可否开始评估): startAssessment. Not while an assessment is under way.',
    select: { assessments: { where: underWay, select: { id: true }, take: 1 } },
    resolve: (station, _args, ctx) => mayStart(station, ctx.viewer),
  }),
);

builder.mutationFields((t) => ({
  startAssessment: t.prismaField({
    type: Assessment,
    nullable: true,
    guard: may.start,
    description:
      'Begins to assess a station as of a day (开始评估) by the standard in force for it, what that extends included. One at a time.',
    args: { input: t.arg({ type: StartAssessmentInput, required: true, description: 'Which (家站).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'startAssessment', target, input }, (db, viewer) =>
        start(db, viewer, {
          stationId: numberOf('Station', input.station, 'station'),
          on: input.on ?? today(),
          standardId: numberOrNull('Standard', input.standard, 'standard'),
        }),
      );
      return ctx.db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  judgeItems: t.prismaField({
    type: Assessment,
    nullable: true,
    guard: may.judge,
    description: 'Says what was found of some items (逐条评估), until the assessment is submitted.',
    args: { input: t.arg({ type: JudgeItemsInput, required: true, description: 'What was found (结论).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'judgeItems', target, input }, (db, viewer) => {
        demand(input.items.length <= page.most, `At most ${page.most} items at once`, 'items');
        return judge(db, viewer, {
          id: numberOf('Assessment', input.id, 'id'),
          version: input.version,
          findings: input.items.map((said) => ({
            id: numberOf('AssessmentItem', said.id, 'items'),
            verdict: said.verdict ?? null,
            value: said.value ?? null,
            unit: said.unit ?? null,
            presentDocuments: said.presentDocuments ?? null,
            note: said.note ?? null,
            dueOn: said.dueOn ?? null,
          })),
        });
      });
      return ctx.db.assessment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
