// The marks that somebody may give a deputy now, in the language, and giving one.
import { dayText, demandReckoned } from '../../core/day.ts';
import { demandText } from '../../core/text.ts';
import type { DeputyCard } from '../../generated/prisma/client.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField } from '../../graph/inputs.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { may } from '../appraisal/card.ts';
import { mostOf } from '../appraisal/rules.ts';
import { Appraisal, texts } from '../appraisal/schema.ts';
import { AssessorType } from '../ruleItem/schema.ts';
import { give, type Open, openTo } from './store.ts';

const target = 'Appraisal';

const OpenType = builder.objectRef<Open>('AppraisalToGive').implement({
  description: 'A mark that you may give a deputy now (可打分事项): giveAppraisal takes it.',
  fields: (t) => ({
    matter: t.exposeString('matter', { description: texts.matter }),
    assessor: t.expose('assessor', {
      type: AssessorType,
      description: 'As which kind of assessor (评议主体).',
    }),
    from: t.expose('from', { type: 'Decimal', description: 'The least that one assessor gives (最低分值).' }),
    to: t.expose('to', { type: 'Decimal', description: 'The most that one assessor gives (最高分值).' }),
    mostAssessors: t.int({
      description: 'Of how many assessors it can be (评定人数上限); 1 where it is given once in a cycle.',
      resolve: ({ assessor }) => mostOf(assessor),
    }),
    occasions: t.stringList({
      description:
        'Of which occasions such a mark is on record there already (已打分的评定场合): that is corrected. Empty text: of none that was named.',
      resolve: ({ occasions }) => [...occasions],
    }),
  }),
});

interface Asked {
  readonly at: string;
  readonly on: Date;
  readonly card: Pick<DeputyCard, 'id' | 'divisionId' | 'level' | 'startsOn' | 'endsOn'>;
}

const keyOf = ({ at, on }: Asked): string => `${at}:${dayText(on)}`;

/** Each place and day on its own: the pages ask about one at a time. */
async function opened(ctx: Context, asked: readonly Asked[]): Promise<readonly (readonly Open[])[]> {
  const found = new Map<Asked, readonly Open[]>();
  for (const key of new Set(asked.map(keyOf))) {
    const [first, ...others] = asked.filter((each) => keyOf(each) === key);
    if (!first) continue;
    const there = [first, ...others];
    const cards = there.map(({ card }) => card);
    const answers = await openTo(ctx.db, ctx.viewer, first, cards);
    for (const [index, each] of there.entries()) found.set(each, answers[index] ?? []);
  }
  return asked.map((each) => found.get(each) ?? []);
}

const opening = perSnapshot(opened, (asked) => `${keyOf(asked)}:${asked.card.id}`);

/** What it costs to find out what may be given at a place in the cycle of a day, of however many deputies one asks that at once. */
const toil = 100;

builder.prismaObjectField('DeputyCard', 'appraisalsToGive', (t) =>
  t.field({
    type: [OpenType],
    toil: (parent) => toil / Math.max(parent?.rows ?? 1, 1),
    description:
      'The marks that you may give the deputy at a division now, in the cycle of a day (可打分事项): what the rules ask for there, of the kinds of assessor that you are, and not on record already where it is given once. Why one is not among them is not told.',
    args: {
      at: t.arg({ type: 'DivisionCode', required: true, description: 'Given where (评定区划).' }),
      on: t.arg({ type: 'Date', required: true, description: 'In the cycle that this day lies in (日期).' }),
    },
    select: { id: true, divisionId: true, level: true, startsOn: true, endsOn: true },
    resolve: async (card, { at, on }, ctx) => {
      demandReckoned(on, 'on');
      return [...(await opening(ctx).load({ at, on, card }))];
    },
  }),
);

const GiveAppraisalInput = builder.inputType('GiveAppraisalInput', {
  description: 'A mark to give (评议打分).',
  fields: (t) => ({
    division: t.field({
      type: 'DivisionCode',
      required: true,
      description:
        "Where it is given (评定区划): the congress's division; or where the deputy is registered in that cycle, but not of SELF, PEER and COMMITTEE.",
    }),
    deputy: t.id({ required: true, description: 'To whom (代表).' }),
    matter: t.string({ required: true, description: texts.matter }),
    on: t.field({ type: 'Date', required: true, description: 'In the cycle that this day lies in (日期).' }),
    assessor: t.field({
      type: AssessorType,
      required: true,
      description: 'As which kind of assessor (评议主体).',
    }),
    points: t.field({ type: 'Decimal', required: true, description: texts.points }),
    assessors: t.int({
      defaultValue: 1,
      description: `${texts.assessors}; a deputy or a township gives one.`,
    }),
    occasion: t.string({ defaultValue: '', description: texts.occasion }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('giveAppraisal', (t) =>
  t.prismaField({
    type: Appraisal,
    nullable: true,
    guard: may.give,
    description:
      'Gives a deputy a mark in a matter whose marks count (评议打分), once for each matter and cycle, until 90 days after its end, and for 30 days from an appeal against such marks being upheld, or from the end of one that held them until these 90 days were over and was raised within 180 days of the end of the cycle. SELF and PEER are for deputies, PEER for those who sat in the congress in that cycle, each once on whatever account; COMMITTEE is for a clerk at the division of the congress, TOWNSHIP for one at the township where the deputy is registered, once; what groups and voters gave is put on record by staff. While an appeal against such marks is open it is CONFLICT, but for SELF.',
    args: { input: t.arg({ type: GiveAppraisalInput, required: true, description: 'The mark (打分).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'giveAppraisal', target, input }, async (db, viewer) => {
        demandReckoned(input.on, 'on');
        return give(db, viewer, {
          ...{ division: input.division, on: input.on, assessor: input.assessor, points: input.points },
          ...{ deputyId: numberOf('Deputy', input.deputy, 'deputy'), assessors: input.assessors ?? 1 },
          matter: demandText(input.matter, 'name', 'A matter', 'matter'),
          occasion: input.occasion?.trim()
            ? demandText(input.occasion, 'name', 'An occasion', 'occasion')
            : '',
        });
      });
      return ctx.db.appraisal.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
