// What may be said against the entries of a score, and the marks that an appeal is against.
import { today } from '../../core/day.ts';
import type { Appeal as Row } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import { described } from '../../graph/described.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { mayRaise as mayRaiseAgainstRecord, untilOf as untilOfRecord } from '../appeal/rules.ts';
import { Appeal } from '../appeal/schema.ts';
import { declared } from '../appeal/store.ts';
import { Appraisal } from '../appraisal/schema.ts';
import { Attendance } from '../attendance/schema.ts';
import { attendancesOf } from '../attendance/store.ts';
import { judgedFor } from '../score/schema.ts';
import { keyOfJudged } from '../score/store.ts';
import { EntryType, itemBehind } from '../scoreLedger/schema.ts';
import type { Entry } from '../scoreLedger/store.ts';
import type { Judged } from '../ruleSetInForce/store.ts';
import { type Choice, choiceTerms, marksWhere, mayRaise, type Terms, untilOf } from './rules.ts';
import { type Attended, attended, type Fact, type Marked, marked, markedOver, withdrawnBy } from './store.ts';

const keyOfAttended = ({ activityId, cardId }: Attended): string => `${activityId}:${cardId}`;
const keyOfMarked = ({ cardId, matter, since, until }: Marked): string =>
  `${cardId}:${since.getTime()}:${until.getTime()}:${matter}`;
const attendances = perSnapshot(
  (ctx, asked: readonly Attended[]) => attendancesOf(ctx.db, asked),
  keyOfAttended,
);
const attendedFacts = perSnapshot(
  (ctx, asked: readonly Attended[]) => attended(ctx.db, asked),
  keyOfAttended,
);
const markedFacts = perSnapshot((ctx, asked: readonly Marked[]) => marked(ctx.db, asked), keyOfMarked);
const cycles = perSnapshot((ctx, asked: readonly Judged[]) => markedOver(ctx.db, asked), keyOfJudged);
const withdrawn = perSnapshot((ctx, ids: readonly number[]) => withdrawnBy(ctx.db, ids));
const duties = perSnapshot((ctx, ids: readonly number[]) => declared(ctx.db, ids));

/** What may be said against an entry, and what was. */
interface Contest {
  readonly appeals: readonly Row[];
  /** Until before which day the viewer may appeal; null where the viewer may not. */
  readonly until: Date | null;
}
const none: Contest = { appeals: [], until: null };

async function contestOf(ctx: Context, entry: Entry): Promise<Contest> {
  const { viewer } = ctx;
  if (!viewer) return none;
  const { record, recordId, of, on } = entry;
  if (record === 'DUTY' && recordId !== null) {
    const found = await duties(ctx).load(recordId);
    if (!found) return none;
    const may = mayRaiseAgainstRecord(found, viewer, today());
    return { appeals: found.appeals, until: may ? untilOfRecord(found) : null };
  }
  if (of.judged.ruleSet.subject !== 'DEPUTY') return none;
  const { subjectId: cardId } = of;
  const told = ({ recordedAt: since, appeals }: Fact, terms: Terms | undefined): Contest => {
    if (!since || !terms) return { appeals, until: null };
    const until = untilOf(since, terms);
    return { appeals, until: mayRaise({ since, until, appeals }, viewer, today()) ? until : null };
  };
  if (record === 'ACTIVITY' && recordId !== null && on) {
    const { divisionId } = of.judged;
    const [fact, judged] = await Promise.all([
      attendedFacts(ctx).load({ activityId: recordId, cardId }),
      judgedFor(ctx, { subject: 'DEPUTY', divisionId, on }),
    ]);
    return told(fact, judged?.terms);
  }
  if (record !== 'MARK') return none;
  const [{ matter }, { since, until, terms }] = await Promise.all([
    itemBehind(ctx, entry.itemId),
    cycles(ctx).load(of.judged),
  ]);
  if (matter === null) return none;
  return told(await markedFacts(ctx).load({ cardId, matter, since, until }), terms);
}

const contest = perSnapshot(
  (ctx, entries: readonly Entry[]) => Promise.all(entries.map((entry) => contestOf(ctx, entry))),
  (entry) => entry,
);

builder.objectFields(EntryType, (t) => ({
  attendance: t.field({
    type: Attendance,
    nullable: true,
    description:
      'The attendance it is from (活动出席), as appealAttendance names it; null where it is none, or not for you to see.',
    resolve: ({ record, recordId, of }, _args, ctx) =>
      record === 'ACTIVITY' && recordId !== null && of.judged.ruleSet.subject === 'DEPUTY'
        ? attendances(ctx).load({ activityId: recordId, cardId: of.subjectId })
        : null,
  }),
  mayAppeal: t.boolean({
    description:
      'Whether you may appeal against it now (可否申诉): raiseAppeal for a duty record, appealAttendance, appealMarks. An opinion counts for those who were at the activity where it was collected.',
    resolve: async (entry, _args, ctx) => (await contest(ctx).load(entry)).until !== null,
  }),
  appealUntil: t.field({
    type: 'Date',
    nullable: true,
    description: 'Until before which day you may (申诉截止日期); null where you may not.',
    resolve: async (entry, _args, ctx) => (await contest(ctx).load(entry)).until,
  }),
  appeals: t.field({
    type: [Appeal],
    description: 'What was said against what it is from (申诉), oldest first, as far as you see it.',
    resolve: async (entry, _args, ctx) => [...(await contest(ctx).load(entry)).appeals],
  }),
}));

const MarksType = builder.enumType('AppealedMarks', {
  description: 'Which of the marks that an appeal is against (申诉所涉的评议打分).',
  values: described(choiceTerms),
});

/** What a page of marks costs, beside what it yields: a statement of its own, and one to count them. */
const toil = 20;

/** The condition for marks that an appeal is against; a deputy sees none of them. */
async function whereOf(ctx: Context, appeal: Row, only: Choice | null | undefined) {
  const isTold = only === 'WITHDRAWN' && ctx.viewer !== null && ctx.viewer.role !== 'DEPUTY';
  return marksWhere(appeal, only, isTold ? await withdrawn(ctx).load(appeal.id) : []);
}

builder.prismaObjectFields('Appeal', (t) => ({
  marks: t.prismaConnection({
    type: Appraisal,
    cursor: 'id',
    toil,
    description:
      'The marks of others that it is against (评议打分), those taken back too, oldest first, as far as you see them: whom they are about sees none of them.',
    args: { only: t.arg({ type: MarksType, description: 'Only these (范围); left out: all of them.' }) },
    totalCount: async (appeal, { only }, ctx) =>
      ctx.db.appraisal.count({ where: await whereOf(ctx, appeal, only) }),
    resolve: async (query, appeal, { only }, ctx) =>
      ctx.db.appraisal.findMany({
        ...query,
        where: await whereOf(ctx, appeal, only),
        orderBy: { id: 'asc' },
      }),
  }),
}));
