// Standards in the language: the versions a division owns, and how to find one.
import type { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import type { Db } from '../../store/client.ts';
import { beneath } from '../division/store.ts';
import { Item, TopicType } from '../standardItem/schema.ts';
import type { StationKind } from '../station/card.ts';
import { StationKindType } from '../station/schema.ts';
import { may, type StandardState, stateTerms } from './card.ts';
import { standardsOf } from './store.ts';

const StateType = builder.enumType('StandardState', {
  description: 'How far a version of a standard has come (标准状态).',
  values: described(stateTerms),
});

const StarBand = builder
  .objectRef<{ readonly stars: number; readonly least: number }>('StandardStarBand')
  .implement({
    description: 'How many stars a station has earned (星级档次).',
    fields: (t) => ({
      stars: t.exposeInt('stars', { description: 'So many stars (星级).' }),
      least: t.exposeInt('least', {
        description: 'From this percentage of the weight on, counted over the items that apply (最低得分率).',
      }),
    }),
  });

export const Standard = builder.prismaNode('Standard', {
  id: { field: 'id' },
  nullable: true,
  description:
    'A version of a standard (建设标准): what a station must have. Drafts are seen where they are written, published ones by all beneath too.',
  fields: (t) => ({
    division: t.relation('division', { description: 'Whose standard (制定区划).' }),
    label: t.exposeString('label', {
      description:
        'What it is called in short (简称), like 七有. One label names different lists in different places.',
    }),
    title: t.exposeString('title', { description: 'What it is called (名称).' }),
    number: t.exposeInt('number', {
      description: "Which of the division's versions under this label (版次).",
    }),
    state: t.expose('state', { type: StateType, description: 'How far it has come (状态).' }),
    isModel: t.exposeBoolean('isModel', {
      description: 'Whether it is a list to draft from, which applies to no station itself (是否范本).',
    }),
    document: t.exposeString('document', { nullable: true, description: 'By which document (依据文件).' }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Who made it known (发布者).' }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the source is from (发布日期).',
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where to read it (来源网址).' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What a reader should know of it (说明).',
    }),
    kinds: t.expose('kinds', {
      type: [StationKindType],
      description: 'Which kinds of stations it covers (适用家站类型).',
    }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'Date',
      nullable: true,
      description: 'In force from this day (施行日期); null in a draft or a model that names none.',
    }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'Date',
      nullable: true,
      description: 'In force until before this day (失效日期); null while no end is set.',
    }),
    extends: t.relation('extends', {
      nullable: true,
      description: 'The version of a division above that it adds to (补充对象); null when it stands alone.',
    }),
    extensionTopics: t.expose('extensionTopics', {
      type: [TopicType],
      description:
        'In which topics divisions beneath may add items to it (允许下级补充的主题); in none, where it is empty.',
    }),
    starBands: t.field({
      type: [StarBand],
      description: 'How many stars a station earns (星级档次), fewest first; empty where none are given.',
      resolve: ({ starBands }) => starBands.map((least, index) => ({ stars: index + 1, least })),
    }),
    validityMonths: t.exposeInt('validityMonths', {
      nullable: true,
      description:
        'For how many months a station that was assessed counts as assessed (评估有效期); null: until the next time.',
    }),
    villageDeputies: t.exposeInt('villageDeputies', {
      nullable: true,
      description:
        'From how many deputies on a village or community must have a station (村、社区必建站点的代表人数); null: this version does not say.',
    }),
    items: t.relation('items', {
      type: Item,
      description: 'What it asks for itself (条目), in order; what it extends not included.',
      query: { orderBy: { number: 'asc' } },
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
    isSynthetic: t.exposeBoolean('isSynthetic', {
      description: 'Whether it was put in force for the demonstration alone (是否演示数据).',
    }),
  }),
});

const standards = perSnapshot((ctx, ids: readonly number[]) => standardsOf(ctx.db, ids));

builder.prismaObjectFields('StandardItem', (t) => ({
  standard: t.field({
    type: Standard,
    description: 'The version it belongs to (所属标准).',
    resolve: ({ standardId }, _args, ctx) => standards(ctx).load(standardId),
  }),
}));

interface Wanted {
  readonly label?: string | null | undefined;
  readonly kind?: StationKind | null | undefined;
  readonly state?: StandardState | null | undefined;
}

const wanted = ({ label, kind, state }: Wanted): Prisma.StandardWhereInput => ({
  ...(label ? { label } : {}),
  ...(kind ? { kinds: { has: kind } } : {}),
  ...(state ? { state } : {}),
});

builder.prismaObjectFields('Division', (t) => ({
  standards: t.relatedConnection('standards', {
    cursor: 'id',
    totalCount: true,
    description:
      "The division's own standards for stations (本级建设标准), latest version of each label first.",
    args: {
      label: t.arg.string({ description: 'Only of this label (简称), like 七有.' }),
      kind: t.arg({ type: StationKindType, description: 'Only those that cover this kind (家站类型).' }),
      state: t.arg({ type: StateType, description: 'Only in this state (状态).' }),
    },
    query: (args) => ({
      where: wanted(args),
      orderBy: [{ label: 'asc' as const }, { number: 'desc' as const }],
    }),
  }),
}));

interface Sought extends Wanted {
  readonly under?: string | null | undefined;
  readonly isModel?: boolean | null | undefined;
}

const sought = async (db: Db, { under, isModel, ...args }: Sought): Promise<Prisma.StandardWhereInput> => ({
  ...wanted(args),
  ...(isModel == null ? {} : { isModel }),
  ...(under ? { division: await beneath(db, under) } : {}),
});

builder.queryField('standards', (t) =>
  t.prismaConnection({
    type: Standard,
    cursor: 'id',
    nullable: true,
    guard: may.read,
    description:
      'Standards that can be read here (查找建设标准): those of your part of the tree, those published above it, and the models to draft from; from the top of the tree down.',
    args: {
      label: t.arg.string({ description: 'Only of this label (简称), like 七有.' }),
      kind: t.arg({ type: StationKindType, description: 'Only those that cover this kind (家站类型).' }),
      state: t.arg({ type: StateType, description: 'Only in this state (状态).' }),
      isModel: t.arg.boolean({ description: 'Only models, or none of them (范本).' }),
      under: t.arg({ type: 'DivisionCode', description: 'Only of divisions beneath this one (上级代码).' }),
    },
    totalCount: async (_root, args, ctx) => ctx.db.standard.count({ where: await sought(ctx.db, args) }),
    resolve: async (query, _root, args, ctx) =>
      ctx.db.standard.findMany({
        ...query,
        where: await sought(ctx.db, args),
        orderBy: [{ place: 'asc' }, { label: 'asc' }, { number: 'desc' }],
      }),
  }),
);
