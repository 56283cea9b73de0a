// Demonstration sites in the language: their history, and the mutations that name and unname one.
import { today } from '../../core/day.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { LevelType } from '../division/schema.ts';
import { may } from '../station/card.ts';
import { demonstrations, Station } from '../station/schema.ts';
import { demandReason, demandSaid, endTerms } from './rules.ts';
import { grant, withdraw } from './store.ts';

const EndType = builder.enumType('DemonstrationEnd', {
  description: 'How a station ceased to be a demonstration site of a level (示范点终止方式).',
  values: described(endTerms),
});

const Demonstration = builder.prismaObject('Demonstration', {
  description: 'A station as a demonstration site of one level, from one day to another (示范点命名).',
  fields: (t) => ({
    level: t.expose('level', { type: LevelType, description: 'Who named it (示范点级别).' }),
    grantedOn: t.expose('grantedOn', { type: 'Date', description: 'From this day (命名日期).' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why (命名理由).' }),
    document: t.exposeString('document', { nullable: true, description: 'By which document (命名文件).' }),
    endedOn: t.expose('endedOn', {
      type: 'Date',
      nullable: true,
      description: 'Until before this day (终止日期); null while it is one.',
    }),
    end: t.expose('end', { type: EndType, nullable: true, description: 'How it ended (终止方式).' }),
    endReason: t.exposeString('endReason', {
      nullable: true,
      description: 'Why it was withdrawn (取消理由).',
    }),
    endDocument: t.exposeString('endDocument', {
      nullable: true,
      description: 'By which document it was withdrawn (取消文件).',
    }),
  }),
});

builder.prismaObjectFields('Station', (t) => ({
  demonstrations: t.relation('demonstrations', {
    type: Demonstration,
    description: 'Who held it up as an example, and when (示范点沿革), oldest first.',
    query: () => demonstrations,
  }),
}));

const documentField = { description: 'By which document (文件), at most 200 characters.' } as const;

const GrantDemonstrationInput = builder.inputType('GrantDemonstrationInput', {
  description: 'A station to name as a demonstration site (命名示范点).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The station (家站).' }),
    version: t.int(versionField),
    level: t.field({
      type: LevelType,
      required: true,
      description: 'Who named it (示范点级别): a county, prefecture or province at its place or above it.',
    }),
    on: t.field({ type: 'Date', required: true, description: 'The day it was named (命名日期).' }),
    reason: t.string({ description: 'Why (命名理由), at most 200 characters.' }),
    document: t.string(documentField),
    idempotencyKey: t.string(keyField),
  }),
});

const WithdrawDemonstrationInput = builder.inputType('WithdrawDemonstrationInput', {
  description: 'A station that is no demonstration site any more (取消示范点).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The station (家站).' }),
    version: t.int(versionField),
    on: t.field({
      type: 'Date',
      description:
        'From this day (取消日期), by default today. The day it was named makes as if it never had been one.',
    }),
    reason: t.string({ required: true, description: 'Why (取消理由), at most 200 characters.' }),
    document: t.string(documentField),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  grantDemonstration: t.prismaField({
    type: Station,
    nullable: true,
    guard: may.demonstrate,
    description:
      'Names a station as a demonstration site (命名示范点). One that is named already can only rise, and counts once, at its highest level.',
    args: {
      input: t.arg({ type: GrantDemonstrationInput, required: true, description: 'The site (示范点).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'grantDemonstration', target: 'Station', input }, (db, viewer) =>
        grant(db, viewer.scope.write, {
          id: numberOf('Station', input.id, 'id'),
          version: input.version,
          level: input.level,
          on: input.on,
          ...demandSaid(input),
        }),
      );
      return ctx.db.station.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawDemonstration: t.prismaField({
    type: Station,
    nullable: true,
    guard: may.demonstrate,
    description:
      'Makes a demonstration site an ordinary station again (取消示范点) from a day on: it counts until the day before, and what it was stays on record.',
    args: {
      input: t.arg({ type: WithdrawDemonstrationInput, required: true, description: 'The site (示范点).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'withdrawDemonstration', target: 'Station', input }, (db, viewer) =>
        withdraw(db, viewer.scope.write, {
          id: numberOf('Station', input.id, 'id'),
          version: input.version,
          on: input.on ?? today(),
          ...demandSaid(input),
          reason: demandReason(input.reason),
        }),
      );
      return ctx.db.station.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
