// The signboard in the language: one station, read off its door, without an account; and what its keeper puts up there.
import { encodeGlobalID } from '@pothos/plugin-relay';
import { today } from '../../core/day.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField } from '../../graph/inputs.ts';
import { LevelType } from '../division/schema.ts';
import { may } from '../station/card.ts';
import { openCode } from '../station/rules.ts';
import { Station, StationKindType } from '../station/schema.ts';
import { demandNotice, nextReceptions } from './rules.ts';
import { atDoor, post, type PublicDeputy, type PublicStation } from './store.ts';

const PublicDeputyType = builder.objectRef<PublicDeputy>('PublicDeputy').implement({
  description: 'What is public of a deputy (公示的代表信息).',
  fields: (t) => ({
    id: t.id({
      description: 'The id by which a message is addressed to this deputy (标识).',
      resolve: ({ id }) => encodeGlobalID('Deputy', id),
    }),
    name: t.exposeString('name', { description: 'The name (姓名).' }),
    level: t.expose('level', { type: LevelType, description: 'The level of the congress (代表层级).' }),
    electoralUnit: t.exposeString('electoralUnit', { description: 'Elected where (选区或选举单位).' }),
    post: t.exposeString('post', { nullable: true, description: 'Work and post (工作单位及职务).' }),
    termNumber: t.exposeInt('termNumber', { description: 'Which term of the congress (第几届).' }),
  }),
});

const hours = 'When it is open (开放时间), in words.';
const monthDays = 'On which days of the month deputies receive (每月接待日), 1 to 31.';
const weekdays = 'On which days of the week deputies receive (每周接待日), Monday being 1.';
const topics = 'What is received there (接待内容).';

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
    hours: t.exposeString('hours', { nullable: true, description: hours }),
    monthDays: t.intList({ description: monthDays, resolve: (station) => [...station.monthDays] }),
    weekdays: t.intList({ description: weekdays, resolve: (station) => [...station.weekdays] }),
    nextReceptions: t.field({
      type: ['Date'],
      description: 'The next three of these days (最近的接待日), today included.',
      resolve: (station) => nextReceptions(station, today()),
    }),
    topics: t.stringList({ description: topics, resolve: (station) => [...station.topics] }),
    deputies: t.expose('deputies', {
      type: [PublicDeputyType],
      description: 'The deputies who come there now (进站代表).',
    }),
    isSynthetic: t.exposeBoolean('isSynthetic', {
      description: 'Whether it was made up for the demonstration (是否演示数据).',
    }),
  }),
});

builder.queryField('publicStation', (t) =>
  t.field({
    type: PublicStationType,
    nullable: true,
    guard: may.look,
    description:
      'One open station by the code printed on its door (扫码查看家站), for anybody; null when there is none: whether a code was forged, cut short, renewed or is of a closed station is not told.',
    args: { code: t.arg.string({ required: true, description: 'The printed code (公示码).' }) },
    resolve: (_root, { code }, ctx) => atDoor(ctx.db, openCode(code, ctx.seal)),
  }),
);

const StationNotice = builder.prismaObject('StationNotice', {
  description:
    'What a station puts up for everybody (公示内容): when it is open, when deputies receive, on what.',
  fields: (t) => ({
    hours: t.exposeString('hours', { nullable: true, description: hours }),
    monthDays: t.exposeIntList('monthDays', { description: monthDays }),
    weekdays: t.exposeIntList('weekdays', { description: weekdays }),
    topics: t.exposeStringList('topics', { description: topics }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
  }),
});
void StationNotice;

builder.prismaObjectField('Station', 'notice', (t) =>
  t.relation('notice', {
    nullable: true,
    description: 'What it puts up for everybody (公示内容); null while it puts up nothing.',
  }),
);

const PostNoticeInput = builder.inputType('PostNoticeInput', {
  description: 'What a station puts up for everybody (发布公示内容), in place of what is up.',
  fields: (t) => ({
    station: t.id({ required: true, description: 'The station (家站).' }),
    version: t.int({ description: 'The version that was read (版本号); left out where nothing is up.' }),
    hours: t.string({ description: `${hours} At most 200 characters.` }),
    monthDays: t.intList({ required: true, description: monthDays }),
    weekdays: t.intList({ required: true, description: weekdays }),
    topics: t.stringList({ required: true, description: `${topics} At most 12.` }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('postNotice', (t) =>
  t.prismaField({
    type: Station,
    nullable: true,
    guard: may.post,
    description: 'Puts up at a station when it is open, when deputies receive, and on what (发布公示内容).',
    args: { input: t.arg({ type: PostNoticeInput, required: true, description: 'The notice (公示内容).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { version = null, monthDays, weekdays, topics } = input;
      const id = await act(ctx, { name: 'postNotice', target: 'Station', input }, (db, viewer) =>
        post(db, viewer.scope.write, {
          stationId: numberOf('Station', input.station, 'station'),
          version,
          notice: demandNotice({ hours: input.hours ?? null, monthDays, weekdays, topics }),
        }),
      );
      return ctx.db.station.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
