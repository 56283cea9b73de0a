// Deputies as everybody may know them: the public card of each mandate.
import { today } from '../../core/day.ts';
import { Gender as genders, MandateStatus as statuses } from '../../generated/prisma/enums.ts';
import { builder } from '../../graph/builder.ts';
import { viewerOf } from '../../graph/context.ts';
import { LevelType } from '../division/schema.ts';
import { may } from './card.ts';
import { statusOn } from './rules.ts';
import { listed, ofPerson } from './store.ts';

export const GenderType = builder.enumType('Gender', {
  description: 'Female or male (性别).',
  values: {
    [genders.FEMALE]: { description: 'Female (女).' },
    [genders.MALE]: { description: 'Male (男).' },
  },
});

const StatusType = builder.enumType('MandateStatus', {
  description: 'How a mandate stands (任职状态).',
  values: {
    [statuses.ACTIVE]: { description: 'Held; its first day may lie ahead (在任).' },
    [statuses.SUSPENDED]: { description: 'Held, but its exercise is suspended (暂停执行代表职务).' },
    [statuses.ENDED]: { description: 'Over, with the term or before (终止).' },
  },
});

export const Deputy = builder.prismaNode('DeputyCard', {
  name: 'Deputy',
  id: { field: 'id' },
  nullable: true,
  description:
    'A deputy: one mandate in one congress for one term, as everybody may know it (人大代表). A person with two mandates is here twice.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name (姓名).' }),
    pinyin: t.exposeString('pinyin', {
      description: 'The name in letters, to search by (姓名拼音); may be empty.',
    }),
    gender: t.expose('gender', { type: GenderType, description: 'Female or male (性别).' }),
    level: t.expose('level', { type: LevelType, description: 'The level of the congress (代表层级).' }),
    division: t.relation('division', {
      description: 'The division of the congress (选举产生的本级人大所在区划).',
    }),
    termNumber: t.exposeInt('termNumber', { description: 'Which term of that congress (第几届).' }),
    electoralUnit: t.exposeString('electoralUnit', {
      description: 'The constituency or the electing body (选区或选举单位).',
    }),
    post: t.exposeString('post', { nullable: true, description: 'Work and post (工作单位及职务).' }),
    status: t.field({
      type: StatusType,
      description: 'How the mandate stands today (任职状态).',
      select: { status: true, endsOn: true },
      resolve: (deputy) => statusOn(deputy, today()),
    }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'The first day in office (任职起始日期).' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      description:
        'The day the mandate is, or was, over (任职终止日期): that of the term unless it ended before.',
    }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  deputies: t.relatedConnection('deputyCards', {
    type: Deputy,
    cursor: 'id',
    totalCount: true,
    description:
      "The deputies of the division's own congress (本级人大代表): those not ended, unless a status or a term is asked for.",
    args: {
      status: t.arg({ type: StatusType, description: 'Only those who stand so today (任职状态).' }),
      term: t.arg.int({ description: 'Only those of this term (第几届).' }),
      search: t.arg.string({ description: 'Part of a name, or the start of its pinyin (关键词).' }),
    },
    query: (args) => ({ where: listed(args, today()), orderBy: { id: 'asc' as const } }),
  }),
}));

builder.queryField('myMandates', (t) =>
  t.prismaField({
    type: [Deputy],
    nullable: true,
    guard: may.own,
    description: "A deputy's own mandates, latest first (本人任职).",
    resolve: (query, _root, _args, ctx) =>
      ctx.db.deputyCard.findMany({ ...query, ...ofPerson(viewerOf(ctx).scope.personId) }),
  }),
);
