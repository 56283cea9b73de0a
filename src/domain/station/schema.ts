// Stations in the language: what each is, and the stations of a division.
import type { Demonstration, Level, Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { standing } from '../../graph/spans.ts';
import { LevelType } from '../division/schema.ts';
import { kindTerms, may, type StationKind } from './card.ts';
import { signedCode } from './rules.ts';

export const StationKindType = builder.enumType('StationKind', {
  description: 'What a station is for (家站类型).',
  values: described(kindTerms),
});

/** All that are on record, oldest first: the same wherever they are asked for, so that they are read once. */
export const demonstrations = { orderBy: { id: 'asc' as const } };

const shown = (station: { readonly demonstrations: readonly Demonstration[] }): Demonstration | undefined =>
  station.demonstrations.find(({ endedOn }) => endedOn === null);

export const Station = builder.prismaNode('Station', {
  id: { field: 'id' },
  nullable: true,
  description: 'Where deputies meet voters (代表之家、工作站、联络室、联系点).',
  fields: (t) => ({
    division: t.relation('division', { description: 'The division it belongs to (所属区划).' }),
    kind: t.expose('kind', { type: StationKindType, description: 'What it is for (类型).' }),
    name: t.exposeString('name', { description: 'The name (名称).' }),
    address: t.exposeString('address', { nullable: true, description: 'Where it is (地址).' }),
    village: t.exposeString('village', {
      nullable: true,
      description: 'The village or community in which it stands (所在村、社区), if it was said.',
    }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: "The station's telephone, not a person's (联系电话).",
    }),
    keeperName: t.exposeString('keeperName', {
      nullable: true,
      description: 'Who keeps it (站点负责人).',
    }),
    openedOn: t.expose('openedOn', { type: 'Date', description: 'The day it opened (建成日期).' }),
    closedOn: t.expose('closedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it closed (撤销日期); null while it is open. From that day on it is not counted.',
    }),
    demonstrationLevel: t.field({
      type: LevelType,
      nullable: true,
      description: 'The level that holds it up as an example today (示范点级别); null when none does.',
      select: { demonstrations },
      resolve: (station) => shown(station)?.level ?? null,
    }),
    demonstrationOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Since when that level does (命名日期).',
      select: { demonstrations },
      resolve: (station) => shown(station)?.grantedOn ?? null,
    }),
    parent: t.relation('parent', {
      nullable: true,
      description: 'The 家 or 站 above it (上级家站); null when there is none in your part of the tree.',
    }),
    under: t.relatedConnection('under', {
      cursor: 'id',
      totalCount: true,
      description: 'The stations that stand under it (下级站点).',
      query: () => ({ orderBy: { id: 'asc' as const } }),
    }),
    publicCode: t.string({
      nullable: true,
      guard: may.readCode,
      description:
        'The code printed on its door (公示码), signed by the service; leads people without an account to /s/<code>.',
      select: { publicCode: true },
      resolve: ({ publicCode }, _args, ctx) => signedCode(publicCode, ctx.seal),
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
    isSynthetic: t.exposeBoolean('isSynthetic', {
      description: 'Whether it was made up for the demonstration (是否演示数据).',
    }),
  }),
});

interface Wanted {
  readonly kind?: StationKind | null | undefined;
  readonly openOn?: Date | null | undefined;
  readonly demonstration?: readonly Level[] | null | undefined;
}

const wanted = ({ kind, openOn, demonstration }: Wanted): Prisma.StationWhereInput => ({
  ...(kind ? { kind } : {}),
  ...(openOn ? standing('openedOn', 'closedOn', openOn) : {}),
  ...(demonstration
    ? { demonstrations: { some: { endedOn: null, level: { in: [...demonstration] } } } }
    : {}),
});

builder.prismaObjectFields('Division', (t) => ({
  stations: t.relatedConnection('stations', {
    cursor: 'id',
    totalCount: true,
    description: 'The stations of this division (本级家站), those beneath it not included.',
    args: {
      kind: t.arg({ type: StationKindType, description: 'Only of this kind (类型).' }),
      openOn: t.arg({ type: 'Date', description: 'Only those open on this day (开放日期).' }),
      demonstration: t.arg({
        type: [LevelType],
        description: 'Only demonstration sites of these levels (示范点级别).',
      }),
    },
    query: (args) => ({ where: wanted(args), orderBy: { id: 'asc' as const } }),
  }),
}));
