// The mutations that raise appeals, decide them and take them back.
import { demandReckoned } from '../../core/day.ts';
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { may } from '../appeal/card.ts';
import { Appeal, DecisionType } from '../appeal/schema.ts';
import { decide, raise, raiseAgainstAttendance, raiseAgainstMarks, withdraw } from './store.ts';

const target = 'Appeal';

const groundField = { required: true, description: 'Why (申诉理由), at most 5,000 characters.' } as const;
const groundOf = (text: string): string => demandText(text, 'content', 'A ground', 'ground');

const RaiseAppealInput = builder.inputType('RaiseAppealInput', {
  description: 'What somebody says against a duty record (提出申诉).',
  fields: (t) => ({
    dutyRecord: t.id({ required: true, description: 'Against which record (履职记录).' }),
    ground: t.string(groundField),
    idempotencyKey: t.string(keyField),
  }),
});

const AppealAttendanceInput = builder.inputType('AppealAttendanceInput', {
  description: 'What a deputy says against an attendance (对活动出席提出申诉).',
  fields: (t) => ({
    attendance: t.id({ required: true, description: 'Against which attendance (活动出席).' }),
    ground: t.string(groundField),
    idempotencyKey: t.string(keyField),
  }),
});

const AppealMarksInput = builder.inputType('AppealMarksInput', {
  description: 'What a deputy says against marks (对评议打分提出申诉).',
  fields: (t) => ({
    deputy: t.id({ required: true, description: 'Whose (代表): the own.' }),
    matter: t.string({ required: true, description: 'In which matter (评议事项), as the rules name it.' }),
    on: t.field({ type: 'Date', required: true, description: 'In the cycle that this day lies in (日期).' }),
    ground: t.string(groundField),
    idempotencyKey: t.string(keyField),
  }),
});

const DecideAppealInput = builder.inputType('DecideAppealInput', {
  description: 'How an appeal is decided (处理申诉).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The appeal (申诉).' }),
    version: t.int(versionField),
    decision: t.field({ type: DecisionType, required: true, description: 'How (处理结果).' }),
    reason: t.string({ required: true, description: 'Why so (处理理由), at most 200 characters.' }),
    marks: t.idList({
      description:
        'Which of the marks are withdrawn with that reason (撤回的评议打分): named where it is against marks and upheld, and else left out.',
    }),
    wasAbsent: t.boolean({
      defaultValue: false,
      description:
        'Where it is against an attendance and upheld: that the deputy was not there (认定未出席), so that it waits until the deputy is taken off the list or the activity withdrawn. Left out, a correction of the day, type or station answers it too, also one that was made since the appeal was raised (wasCorrected).',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

const WithdrawAppealInput = builder.inputType('WithdrawAppealInput', {
  description: 'An appeal to take back (撤回申诉).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The appeal (申诉).' }),
    version: t.int(versionField),
    reason: t.string({ required: true, description: 'Why (撤回理由), at most 200 characters.' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  raiseAppeal: t.prismaField({
    type: Appeal,
    nullable: true,
    guard: may.raise,
    description:
      'Appeals against a duty record (提出申诉) while it is published for objection, and for as many days after that as the rules say: by the deputy, or by whoever declared it where it was done. Too late is WRONG_STATE.',
    args: { input: t.arg({ type: RaiseAppealInput, required: true, description: 'What is said (申诉).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'raiseAppeal', target, input }, (db, viewer) =>
        raise(db, viewer, {
          id: numberOf('DutyRecord', input.dutyRecord, 'dutyRecord'),
          ground: groundOf(input.ground),
        }),
      );
      return ctx.db.appeal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  appealAttendance: t.prismaField({
    type: Appeal,
    nullable: true,
    guard: may.raise,
    description:
      'Appeals against the own attendance of an activity (对活动出席提出申诉), by the deputy, for as many days from the day it was put on record, or the day, type or station of the activity last corrected, as the rules in force on the day of the activity give a record that is published: objectionDays and appealDays together. Too late is WRONG_STATE.',
    args: {
      input: t.arg({ type: AppealAttendanceInput, required: true, description: 'What is said (申诉).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'appealAttendance', target, input }, (db, viewer) =>
        raiseAgainstAttendance(db, viewer, {
          id: numberOf('Attendance', input.attendance, 'attendance'),
          ground: groundOf(input.ground),
        }),
      );
      return ctx.db.appeal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  appealMarks: t.prismaField({
    type: Appeal,
    nullable: true,
    guard: may.raise,
    description:
      'Appeals against the own marks in a matter over a cycle (对评议打分提出申诉), of which the deputy sees one number, for as many days from the day one of them was last given, corrected or, otherwise than by an appeal, withdrawn as the rules give a record that is published: objectionDays and appealDays together. The own mark of SELF is none of them: the deputy gives and corrects that at any time in which marks are given (correctAppraisal). Until it is decided nobody gives, corrects or withdraws such marks of others; where the time for that runs out meanwhile, 30 days of it are given back (giveAppraisal). Too late is WRONG_STATE.',
    args: { input: t.arg({ type: AppealMarksInput, required: true, description: 'What is said (申诉).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'appealMarks', target, input }, (db, viewer) => {
        demandReckoned(input.on, 'on');
        return raiseAgainstMarks(db, viewer, {
          ...{ deputyId: numberOf('Deputy', input.deputy, 'deputy'), on: input.on },
          matter: demandText(input.matter, 'name', 'A matter', 'matter'),
          ground: groundOf(input.ground),
        });
      });
      return ctx.db.appeal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  decideAppeal: t.prismaField({
    type: Appeal,
    nullable: true,
    guard: may.decide,
    description:
      'Decides an appeal (处理申诉), with a reason: by whoever scores the record, and nobody who raised it or put on record, corrected or reviewed what it is against, or whom it is about; having decided another is no such part. If it is upheld, a duty record is sent back to be declared anew, and the marks that are named are withdrawn, and right ones may be given for 30 days, however long their cycle has been over; an attendance stands until whoever recorded the activity corrects that (appealsAwaitingCorrection).',
    args: {
      input: t.arg({ type: DecideAppealInput, required: true, description: 'Which, and how (处理).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'decideAppeal', target, input }, (db, viewer) =>
        decide(db, viewer, {
          ...{ id: numberOf('Appeal', input.id, 'id'), version: input.version, decision: input.decision },
          reason: demandText(input.reason, 'title', 'A reason', 'reason'),
          marks: (input.marks ?? []).map((each) => numberOf('Appraisal', each, 'marks')),
          wasAbsent: input.wasAbsent === true,
        }),
      );
      return ctx.db.appeal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawAppeal: t.prismaField({
    type: Appeal,
    nullable: true,
    guard: may.withdraw,
    description:
      'Takes an appeal back before it is decided (撤回申诉), with a reason: by whoever raised it. The record goes on as it would have, and may be appealed against again while there is time: an attendance or marks once more, and not a third time after two were taken back.',
    args: {
      input: t.arg({ type: WithdrawAppealInput, required: true, description: 'Which, and why (撤回).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'withdrawAppeal', target, input }, (db, viewer) =>
        withdraw(db, viewer, {
          ...{ id: numberOf('Appeal', input.id, 'id'), version: input.version },
          reason: demandText(input.reason, 'title', 'A reason', 'reason'),
        }),
      );
      return ctx.db.appeal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
