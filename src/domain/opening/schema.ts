// The mutations that open, correct, place and close a station.
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf, numberOrNull } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { divisionToWrite } from '../division/store.ts';
import { may } from '../station/card.ts';
import { demandContact, demandName } from '../station/rules.ts';
import { Station, StationKindType } from '../station/schema.ts';
import { close, correct, open, placeUnder, renew } from './store.ts';

const OpenStationInput = builder.inputType('OpenStationInput', {
  description: 'A station to open (建站).',
  fields: (t) => ({
    division: t.field({ type: 'DivisionCode', required: true, description: 'Where (区划代码).' }),
    kind: t.field({ type: StationKindType, required: true, description: 'What it is for (类型).' }),
    name: t.string({ required: true, description: 'The name (名称), at most 100 characters.' }),
    openedOn: t.field({ type: 'Date', required: true, description: 'The day it opened (建成日期).' }),
    address: t.string({ description: 'Where it is (地址), at most 200 characters.' }),
    phone: t.string({ description: "The station's telephone (联系电话)." }),
    keeperName: t.string({ description: 'Who keeps it (站点负责人).' }),
    village: t.string({ description: 'The village or community in which it stands (所在村、社区).' }),
    idempotencyKey: t.string(keyField),
  }),
});

const CorrectStationInput = builder.inputType('CorrectStationInput', {
  description: 'What to correct of a station (更正家站信息). What is left out stays as it is.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The station (家站).' }),
    version: t.int(versionField),
    kind: t.field({ type: StationKindType, description: 'What it is for (类型).' }),
    name: t.string({ description: 'The name (名称), at most 100 characters.' }),
    openedOn: t.field({
      type: 'Date',
      description: 'The day it opened (建成日期); not after anything happened there.',
    }),
    address: t.string({ description: 'Where it is (地址); null takes it away.' }),
    phone: t.string({ description: "The station's telephone (联系电话); null takes it away." }),
    keeperName: t.string({ description: 'Who keeps it (站点负责人); null takes it away.' }),
    village: t.string({
      description: 'The village or community in which it stands (所在村、社区); null takes it away.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

const PlaceStationInput = builder.inputType('PlaceStationInput', {
  description: 'Under which 家 or 站 a station stands (调整上级家站).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The station (家站).' }),
    version: t.int(versionField),
    parent: t.id({
      description:
        'The 家 or 站 above it (上级家站), of its own division or of one above; left out or null, it stands under none. The id of one that you cannot read stands on its public page.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

const CloseStationInput = builder.inputType('CloseStationInput', {
  description: 'A station to close (撤站).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The station (家站).' }),
    version: t.int(versionField),
    on: t.field({
      type: 'Date',
      required: true,
      description: 'The day it closes (撤销日期); not before anything happened there, nor ahead.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

const RenewStationCodeInput = builder.inputType('RenewStationCodeInput', {
  description: 'A station whose code is to be another (更换公示码).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The station (家站).' }),
    version: t.int(versionField),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  openStation: t.prismaField({
    type: Station,
    nullable: true,
    guard: may.open,
    description: 'Opens a station and gives it a public code (建站).',
    args: { input: t.arg({ type: OpenStationInput, required: true, description: 'The station (家站).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'openStation', target: 'Station', input }, async (db, viewer) => {
        const at = await divisionToWrite(db, input.division, viewer.scope.write);
        const { kind, openedOn } = input;
        return open(db, at, { name: demandName(input.name), kind, openedOn, ...demandContact(input) });
      });
      return ctx.db.station.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  correctStation: t.prismaField({
    type: Station,
    nullable: true,
    guard: may.correct,
    description: 'Corrects what is on record of a station (更正家站信息); the counts follow.',
    args: {
      input: t.arg({ type: CorrectStationInput, required: true, description: 'The correction (更正).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'correctStation', target: 'Station', input }, (db, viewer) =>
        correct(db, viewer.scope.write, {
          id: numberOf('Station', input.id, 'id'),
          version: input.version,
          kind: input.kind ?? undefined,
          openedOn: input.openedOn ?? undefined,
          name: input.name == null ? undefined : demandName(input.name),
          ...demandContact(input),
        }),
      );
      return ctx.db.station.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  placeStation: t.prismaField({
    type: Station,
    nullable: true,
    guard: may.place,
    description: 'Puts a station under the 家 or 站 above it, or under none (调整上级家站).',
    args: {
      input: t.arg({ type: PlaceStationInput, required: true, description: 'Where it stands (隶属).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'placeStation', target: 'Station', input }, (db, viewer) =>
        placeUnder(db, viewer.scope.write, {
          id: numberOf('Station', input.id, 'id'),
          version: input.version,
          parentId: numberOrNull('Station', input.parent, 'parent'),
        }),
      );
      return ctx.db.station.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  renewStationCode: t.prismaField({
    type: Station,
    nullable: true,
    guard: may.renewCode,
    description:
      'Gives a station another code (更换公示码): what is printed so far leads nowhere from now on. Receipts of messages stay good.',
    args: {
      input: t.arg({ type: RenewStationCodeInput, required: true, description: 'The station (家站).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'renewStationCode', target: 'Station', input }, (db, viewer) =>
        renew(db, viewer.scope.write, { id: numberOf('Station', input.id, 'id'), version: input.version }),
      );
      return ctx.db.station.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  closeStation: t.prismaField({
    type: Station,
    nullable: true,
    guard: may.close,
    description:
      'Closes a station (撤站): from that day on it is not counted, and no deputy is assigned to it. What happened there stays on record.',
    args: {
      input: t.arg({ type: CloseStationInput, required: true, description: 'What closes, and when (撤站).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'closeStation', target: 'Station', input }, (db, viewer) =>
        close(db, viewer.scope.write, {
          id: numberOf('Station', input.id, 'id'),
          version: input.version,
          on: input.on,
        }),
      );
      return ctx.db.station.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
