// Marks in the language, corrected and taken back.
import { today } from '../../core/day.ts';
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { contestedAmong, reopenedAmong } from '../appeal/store.ts';
import { AssessorType } from '../ruleItem/schema.ts';
import { may } from './card.ts';
import { type Bounds, isOpen, mayChange, mostOf } from './rules.ts';
import { boundsOf, correct, type Marked, withdraw } from './store.ts';

const target = 'Appraisal';

const contested = perSnapshot((ctx, marks: readonly number[]) => contestedAmong(ctx.db, marks));
const reopened = perSnapshot((ctx, marks: readonly number[]) => reopenedAmong(ctx.db, marks));

export const texts = {
  matter: 'In which matter (评议事项), as the items of the rules name it.',
  occasion:
    'At which meeting, or by which group (评定场合), where there are several in a cycle; else empty. Of one occasion staff put one mark of a kind on record; deputies and townships give one.',
  points: 'The mark (分值); of several assessors, what theirs come to together.',
  assessors: 'Of how many assessors (评定人数), as of voters at a meeting',
} as const;

const BoundsType = builder.objectRef<Bounds>('AppraisalBounds').implement({
  description: 'From what to what one assessor gives marks (分值范围).',
  fields: (t) => ({
    from: t.expose('from', { type: 'Decimal', description: 'The least (最低分值).' }),
    to: t.expose('to', { type: 'Decimal', description: 'The most (最高分值).' }),
  }),
});

const bounding = perSnapshot((ctx, marks: readonly Marked[]) => boundsOf(ctx.db, marks));

export const Appraisal = builder.prismaNode('Appraisal', {
  id: { field: 'id' },
  nullable: true,
  description:
    'A mark that an assessor gave a deputy in a matter in a cycle (评议打分): seen where it was given, by whoever scores it, and by the deputy who gave it, on whatever account; never, on whatever seat, by whom it is about, who sees one number of all marks.',
  fields: (t) => ({
    division: t.relation('division', { description: 'Where it was given (评定区划).' }),
    scorer: t.relation('scorer', { description: 'Who scores it (计分区划): the division of the congress.' }),
    deputy: t.relation('card', { description: 'To whom (代表).' }),
    matter: t.exposeString('matter', { description: texts.matter }),
    since: t.expose('cycleSince', { type: 'Date', description: 'The first day of its cycle (周期首日).' }),
    until: t.expose('cycleUntil', {
      type: 'Date',
      description: 'Its cycle lasts until before this day (周期止日).',
    }),
    assessor: t.expose('assessor', {
      type: AssessorType,
      description: 'By which kind of assessor (评议主体).',
    }),
    points: t.expose('points', {
      type: 'Decimal',
      description: 'The mark (分值); of several assessors, theirs together.',
    }),
    assessors: t.exposeInt('assessors', { description: 'Of how many assessors (评定人数).' }),
    mostAssessors: t.int({
      description: 'Of how many it can be (评定人数上限); 1 where it is given once in a cycle.',
      select: { assessor: true },
      resolve: ({ assessor }) => mostOf(assessor),
    }),
    bounds: t.field({
      type: BoundsType,
      nullable: true,
      description:
        'From what to what it may be corrected by now (分值范围); null where the rules leave nothing between, or ask for no such marks any more.',
      select: {
        ...{ matter: true, assessor: true, scorerDivisionId: true, cycleSince: true, cycleUntil: true },
        card: { select: { level: true } },
      },
      resolve: (mark, _args, ctx) => bounding(ctx).load(mark),
    }),
    occasion: t.exposeString('occasion', { description: texts.occasion }),
    mayCorrect: t.boolean({
      description:
        'Whether it stands and is yours to correct and to withdraw now, in time and while no appeal against it is open (可否更正、撤回); why not is not told.',
      select: {
        ...{ id: true, assessor: true, givenBy: true, givenByPerson: true, place: true, divisionId: true },
        ...{ scorerDivisionId: true, withdrawnAt: true, division: { select: { level: true } } },
        ...{ cycleSince: true, cycleUntil: true },
      },
      resolve: async (mark, _args, ctx) => {
        if (ctx.viewer === null || mark.withdrawnAt !== null || !mayChange(mark, ctx.viewer)) return false;
        const cycle = { since: mark.cycleSince, until: mark.cycleUntil };
        const isInTime = isOpen(cycle, today()) || isOpen(cycle, today(), await reopened(ctx).load(mark.id));
        return isInTime && !(await contested(ctx).load(mark.id));
      },
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back (撤回时间); then it is not counted.',
    }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true, description: 'Why (撤回原因).' }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
  }),
});

builder.prismaObjectFields('DeputyCard', (t) => ({
  appraisals: t.relatedConnection('appraisals', {
    type: Appraisal,
    cursor: 'id',
    totalCount: true,
    nullable: true,
    guard: may.read,
    description:
      'The marks that the deputy was given (评议打分), those taken back too, latest first, as far as you see them.',
    query: () => ({ orderBy: [{ cycleSince: 'desc' as const }, { id: 'desc' as const }] }),
  }),
}));

const CorrectAppraisalInput = builder.inputType('CorrectAppraisalInput', {
  description: 'A mark as it ought to be (更正评议打分).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which (评议打分).' }),
    version: t.int(versionField),
    points: t.field({ type: 'Decimal', required: true, description: texts.points }),
    assessors: t.int({ description: `${texts.assessors}; left out: as many as before.` }),
    idempotencyKey: t.string(keyField),
  }),
});

const WithdrawAppraisalInput = builder.inputType('WithdrawAppraisalInput', {
  description: 'A mark to take back (撤回评议打分).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which (评议打分).' }),
    version: t.int(versionField),
    reason: t.string({ required: true, description: 'Why (撤回原因), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  correctAppraisal: t.prismaField({
    type: Appraisal,
    nullable: true,
    guard: may.correct,
    description:
      'Corrects a mark (更正评议打分) as long as such marks are given (giveAppraisal), and not while an appeal against it is open: one of SELF or PEER by whoever gave it, any other by whoever may put it on record there.',
    args: {
      input: t.arg({ type: CorrectAppraisalInput, required: true, description: 'Which, and how (更正).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'correctAppraisal', target, input }, (db, viewer) =>
        correct(db, viewer, {
          ...{ id: numberOf('Appraisal', input.id, 'id'), version: input.version, points: input.points },
          assessors: input.assessors ?? null,
        }),
      );
      return ctx.db.appraisal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawAppraisal: t.prismaField({
    type: Appraisal,
    nullable: true,
    guard: may.withdraw,
    description:
      'Takes a mark back (撤回评议打分), by whoever may correct it and as long: it is no longer counted, and another may be given.',
    args: { input: t.arg({ type: WithdrawAppraisalInput, required: true, description: 'Why (撤回).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'withdrawAppraisal', target, input }, (db, viewer) =>
        withdraw(db, viewer, {
          ...{ id: numberOf('Appraisal', input.id, 'id'), version: input.version },
          reason: demandText(input.reason, 'title', 'A reason', 'reason'),
        }),
      );
      return ctx.db.appraisal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
