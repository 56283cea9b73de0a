// The tree in the language: a division, its children and the names above it.
import type { Level } from '../../core/place.ts';
import type { Division as Row } from '../../generated/prisma/client.ts';
import { builder, page as pages } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import type { Visit } from '../../graph/cost.ts';
import { type Paging, pageOf } from '../../graph/paging.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { kindTerms, levelTerms, may } from './card.ts';
import { highestMeant, mostBeneath } from './rules.ts';
import { beneath, byCode, divisionsOf, matching, type Named, namesAbove } from './store.ts';

export const LevelType = builder.enumType('Level', {
  description: 'The rank of a division in the tree (行政层级). Not every level is there on every path.',
  values: described(levelTerms),
});

const Kind = builder.enumType('DivisionKind', {
  description: 'What a division is by law or in the statistics (建制类型).',
  values: described(kindTerms),
});

const Name = builder.objectRef<Named>('DivisionName').implement({
  description: 'A division above another, by name only (上级名称).',
  fields: (t) => ({
    code: t.expose('code', { type: 'DivisionCode', description: 'The official code (代码).' }),
    name: t.exposeString('name', { description: 'The name without its path (名称).' }),
    level: t.expose('level', { type: LevelType, description: 'The rank (层级).' }),
  }),
});

/** Divisions by their ids, all that an operation needs at once. */
export const divisionsById = perSnapshot((ctx, ids: readonly number[]) => divisionsOf(ctx.db, ids));

const above = perSnapshot((ctx, ids: readonly number[]) => namesAbove(ctx.db, ids));

interface Rooted {
  readonly level: Level;
  readonly steps: number;
}

/**
 * The level of the one division that a path of children hangs on, and how many steps of children it has gone; null where
 * the path begins with any number of divisions.
 */
export function rootOf(visit: Visit | null, steps = 0): Rooted | null {
  if (!visit) return null;
  const code = visit.args['code'];
  if (visit.field === 'division' && visit.type === 'Query') {
    return typeof code === 'string' ? { level: highestMeant(code), steps } : null;
  }
  if (visit.field === 'edges' || visit.field === 'node') return rootOf(visit.parent, steps);
  return visit.field === 'children' ? rootOf(visit.parent, steps + 1) : null;
}

export const Division = builder.prismaNode('Division', {
  id: { field: 'id' },
  nullable: true,
  description:
    'A node of the administrative tree (行政区划). Its id never changes; code, name and kind are those of today.',
  fields: (t) => ({
    code: t.expose('code', {
      type: 'DivisionCode',
      nullable: true,
      description: 'The official code (行政区划代码); null once closed.',
    }),
    name: t.exposeString('name', {
      description: 'The name (名称). Names repeat: show fullName where places mix.',
    }),
    fullName: t.exposeString('fullName', {
      description: 'The name with those above it (全称), like 云南省保山市隆阳区瓦窑镇.',
    }),
    level: t.expose('level', { type: LevelType, description: 'The rank in the tree (层级).' }),
    kind: t.expose('kind', { type: Kind, description: 'What it is (建制类型).' }),
    hasCongress: t.exposeBoolean('hasCongress', {
      description: "Whether it has a people's congress of its own (是否设本级人大).",
    }),
    isVirtual: t.exposeBoolean('isVirtual', {
      description:
        'Whether it stands in the tree without being a division by law (非法定区划), like a development zone.',
    }),
    isExpectedToReport: t.exposeBoolean('reports', {
      description: 'Whether records are expected from it (应上报): towns, townships and subdistricts.',
    }),
    bornOn: t.expose('bornOn', {
      type: 'Date',
      nullable: true,
      description: 'Since when (设立日期); null when older than the edition held here.',
    }),
    closedOn: t.expose('closedOn', {
      type: 'Date',
      nullable: true,
      description: 'Until when (撤销日期); null while it exists.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What a reader should know of it (备注).' }),
    aliases: t.stringList({
      description: 'Other names it is known by (别名).',
      select: { aliases: { where: { code: null }, orderBy: { id: 'asc' } } },
      resolve: (division) => division.aliases.map((alias) => alias.name),
    }),
    ancestors: t.field({
      type: [Name],
      description: 'The names above it, from the province down (上级路径).',
      resolve: (division, _args, ctx) => above(ctx).load(division.id),
      direct: (division: Row, _args: object, { tree }) =>
        tree.above(division).filter(({ level }) => level !== 'NATION'),
    }),
    children: t.relatedConnection('children', {
      cursor: 'id',
      totalCount: true,
      divisions: true,
      description: 'The divisions directly beneath it (下级区划), in the order of their codes.',
      query: () => ({ where: { closedOn: null }, orderBy: { place: 'asc' as const } }),
      direct: (division: Row, args: Paging, { tree }, selected) =>
        pageOf(tree.childrenOf(division.id), args, selected),
      weigh: (visit) => {
        const page = Number(visit.args['first'] ?? visit.args['last'] ?? pages.usual);
        const asked = (visit.parent?.rows ?? 1) * page;
        const root = rootOf(visit.parent, 1);
        return root ? Math.min(asked, mostBeneath(root.level, root.steps)) : asked;
      },
    }),
  }),
});

builder.queryField('division', (t) =>
  t.prismaField({
    type: 'Division',
    nullable: true,
    guard: may.read,
    divisions: true,
    description:
      'The division a code means today (按代码查区划); null when there is none. Codes of no place of their own, like 1101 市辖区, mean the place above.',
    args: { code: t.arg({ type: 'DivisionCode', required: true, description: 'The official code (代码).' }) },
    direct: (_root: unknown, { code }: { code: string }, { tree }) => tree.byCode(code),
    resolve: (query, _root, { code }, ctx) => byCode(ctx.db, code, query),
  }),
);

builder.queryField('divisions', (t) =>
  t.prismaConnection({
    type: 'Division',
    cursor: 'id',
    nullable: true,
    guard: may.read,
    divisions: true,
    description: 'Divisions by name, alias, pinyin or initials (查找区划), from the top of the tree down.',
    args: {
      search: t.arg.string({
        description: 'Part of a name, or the start of its pinyin or initials (关键词).',
      }),
      under: t.arg({ type: 'DivisionCode', description: 'Only beneath this division (上级代码).' }),
      level: t.arg({ type: LevelType, description: 'Only of this level (层级).' }),
    },
    totalCount: async (_root, args, ctx) => ctx.db.division.count({ where: await wanted(args, ctx.db) }),
    resolve: async (query, _root, args, ctx) =>
      ctx.db.division.findMany({
        ...query,
        where: await wanted(args, ctx.db),
        orderBy: [{ level: 'asc' }, { place: 'asc' }],
      }),
  }),
);

interface Wanted {
  readonly search?: string | null | undefined;
  readonly under?: string | null | undefined;
  readonly level?: Level | null | undefined;
}

const wanted = async (args: Wanted, db: Parameters<typeof beneath>[0]) => ({
  closedOn: null,
  AND: [args.search ? matching(args.search) : {}, args.under ? await beneath(db, args.under) : {}],
  ...(args.level ? { level: args.level } : {}),
});
