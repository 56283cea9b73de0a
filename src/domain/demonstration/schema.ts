// The mutations that name and unname a demonstration site.
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { LevelType } from '../division/schema.ts';
import { may } from '../station/card.ts';
import { Station } from '../station/schema.ts';
import { grant, withdraw } from './store.ts';

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
    idempotencyKey: t.string(keyField),
  }),
});

const WithdrawDemonstrationInput = builder.inputType('WithdrawDemonstrationInput', {
  description: 'A station that is no demonstration site (取消示范点).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The station (家站).' }),
    version: t.int(versionField),
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
      'Makes a demonstration site an ordinary station (取消示范点); it is taken off the counts from the day it was named.',
    args: {
      input: t.arg({ type: WithdrawDemonstrationInput, required: true, description: 'The site (示范点).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'withdrawDemonstration', target: 'Station', input }, (db, viewer) =>
        withdraw(db, viewer.scope.write, {
          id: numberOf('Station', input.id, 'id'),
          version: input.version,
        }),
      );
      return ctx.db.station.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
