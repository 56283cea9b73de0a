// The signboard in the language: one station, read off its door, without an account.
import { encodeGlobalID } from '@pothos/plugin-relay';
import { builder } from '../../graph/builder.ts';
import { LevelType } from '../division/schema.ts';
import { may } from '../station/card.ts';
import { StationKindType } from '../station/schema.ts';
import { byPrintedCode, type PublicDeputy, type PublicStation } from './store.ts';

const PublicDeputyType = builder.objectRef<PublicDeputy>('PublicDeputy').implement({
  description: 'What is public of a deputy (公示的代表信息).',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name (姓名).' }),
    level: t.expose('level', { type: LevelType, description: 'The level of the congress (代表层级).' }),
    electoralUnit: t.exposeString('electoralUnit', { description: 'Elected where (选区或选举单位).' }),
  }),
});

const PublicStationType = builder.objectRef<PublicStation>('PublicStation').implement({
  description: 'What is public of a station (家站公示信息).',
  fields: (t) => ({
    id: t.id({
      description: 'The id by which staff name this station (标识).',
      resolve: ({ id }) => encodeGlobalID('Station', id),
    }),
    kind: t.expose('kind', { type: StationKindType, description: 'What it is for (类型).' }),
    name: t.exposeString('name', { description: 'The name (名称).' }),
    division: t.exposeString('division', { description: 'The full name of its division (所属区划).' }),
    address: t.exposeString('address', { nullable: true, description: 'Where it is (地址).' }),
    deputies: t.expose('deputies', {
      type: [PublicDeputyType],
      description: 'The deputies who come there now (进站代表).',
    }),
  }),
});

builder.queryField('publicStation', (t) =>
  t.field({
    type: PublicStationType,
    nullable: true,
    guard: may.look,
    description:
      'One open station by the code printed on its door (扫码查看家站), for anybody; null when there is none.',
    args: { code: t.arg.string({ required: true, description: 'The printed code (公示码).' }) },
    resolve: (_root, { code }, ctx) => byPrintedCode(ctx.db, code),
  }),
);
