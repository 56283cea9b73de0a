// Registrations of deputies with the divisions they take part in, in the language.
import { demandHappened, today } from '../../core/day.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { mayAt } from '../../graph/permit.ts';
import { LevelType } from '../division/schema.ts';
import { divisionToWrite } from '../division/store.ts';
import { may } from './card.ts';
import { demandVillage, mayDeregister } from './rules.ts';
import { correct, deregister, heldOn, register, registered } from './store.ts';

const Serving = builder.prismaNode('Serving', {
  id: { field: 'id' },
  nullable: true,
  description:
    'A deputy of whatever level, registered by the division where the deputy lives or works and takes part (驻区代表, 代表法 Art. 25).',
  fields: (t) => ({
    deputy: t.relation('card', { description: 'The deputy (代表).' }),
    division: t.relation('division', { description: 'The division that registered the deputy (所在区划).' }),
    level: t.expose('level', {
      type: LevelType,
      description: "The level of the deputy's congress (代表层级).",
    }),
    since: t.expose('since', { type: 'Date', description: 'The first day (起始日期).' }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'The day it is, or was, over (截止日期): when the mandate is, at the latest.',
    }),
    village: t.exposeString('village', {
      nullable: true,
      description: 'The village or community where the deputy lives or works (所在村、社区), if it was said.',
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
    mayCorrect: t.boolean({
      description: 'Whether you may correct it (可否更正驻区登记): correctRegistration.',
      resolve: ({ place }, _args, ctx) => mayAt(may.correct, ctx.viewer, place),
    }),
    mayDeregister: t.boolean({
      description: 'Whether you may end it now (可否注销驻区登记): deregisterDeputy.',
      resolve: (serving, _args, ctx) => mayDeregister(serving, ctx.viewer, today()),
    }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  mayRegisterDeputy: t.boolean({
    description: 'Whether you may register deputies with this division (可否登记驻区代表): registerDeputy.',
    resolve: ({ place }, _args, ctx) => mayAt(may.register, ctx.viewer, place),
  }),
  servedDeputies: t.relatedConnection('servings', {
    type: Serving,
    cursor: 'id',
    totalCount: true,
    nullable: true,
    guard: may.read,
    description: 'The deputies registered with this division (驻区代表), of every level unless one is named.',
    args: {
      level: t.arg({ type: LevelType, description: 'Only deputies of this level (代表层级).' }),
      search: t.arg.string({ description: 'Part of a name, or the start of its pinyin (关键词).' }),
      on: t.arg({ type: 'Date', description: 'On this day, by default today (日期).' }),
    },
    query: (args) => ({ where: registered(args, args.on ?? today()), orderBy: { id: 'asc' as const } }),
  }),
}));

builder.prismaObjectFields('DeputyCard', (t) => ({
  servings: t.relatedConnection('servings', {
    type: Serving,
    cursor: 'id',
    totalCount: true,
    nullable: true,
    guard: may.own,
    description: 'Where the deputy is registered today, within your range (驻在区划).',
    args: { on: t.arg({ type: 'Date', description: 'On this day, by default today (日期).' }) },
    query: ({ on }) => ({ where: heldOn(on ?? today()), orderBy: { id: 'asc' as const } }),
  }),
}));

const RegisterDeputyInput = builder.inputType('RegisterDeputyInput', {
  description: 'A deputy to register with a division (登记驻区代表).',
  fields: (t) => ({
    division: t.field({ type: 'DivisionCode', required: true, description: 'Where (区划代码).' }),
    deputy: t.id({ required: true, description: 'The deputy, of whatever level (代表).' }),
    since: t.field({ type: 'Date', required: true, description: 'The first day (起始日期).' }),
    village: t.string({
      description:
        'The village or community (所在村、社区), spelled as for its station, at most 100 characters.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('registerDeputy', (t) =>
  t.prismaField({
    type: Serving,
    nullable: true,
    guard: may.register,
    description:
      'Registers a deputy of whatever level with the division where the deputy lives or works (登记驻区代表). It lasts as long as the mandate, unless ended before.',
    args: { input: t.arg({ type: RegisterDeputyInput, required: true, description: 'The deputy (代表).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'registerDeputy', target: 'Serving', input }, async (db, viewer) => {
        const at = await divisionToWrite(db, input.division, viewer.scope.write);
        demandHappened(input.since, 'since');
        return register(db, at, {
          cardId: numberOf('Deputy', input.deputy, 'deputy'),
          since: input.since,
          village: demandVillage(input.village) ?? null,
        });
      });
      return ctx.db.serving.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const DeregisterDeputyInput = builder.inputType('DeregisterDeputyInput', {
  description: 'A registration to end (注销驻区登记).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The registration (驻区登记).' }),
    version: t.int(versionField),
    until: t.field({ type: 'Date', required: true, description: 'The first day after it (截止日期).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('deregisterDeputy', (t) =>
  t.prismaField({
    type: Serving,
    nullable: true,
    guard: may.deregister,
    description:
      "Ends a deputy's registration with a division (注销驻区登记), and the assignments to stations that stood on it.",
    args: { input: t.arg({ type: DeregisterDeputyInput, required: true, description: 'Which (驻区登记).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { until, version } = input;
      const id = await act(ctx, { name: 'deregisterDeputy', target: 'Serving', input }, (db, viewer) => {
        demandHappened(until, 'until');
        return deregister(db, viewer.scope.write, {
          id: numberOf('Serving', input.id, 'id'),
          until,
          version,
        });
      });
      return ctx.db.serving.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const CorrectRegistrationInput = builder.inputType('CorrectRegistrationInput', {
  description: 'What to correct of a registration (更正驻区登记).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The registration (驻区登记).' }),
    version: t.int(versionField),
    village: t.string({
      description: 'The village or community (所在村、社区); left out or null, none is said.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('correctRegistration', (t) =>
  t.prismaField({
    type: Serving,
    nullable: true,
    guard: may.correct,
    description: 'Corrects in which village or community a registered deputy lives or works (更正驻区登记).',
    args: {
      input: t.arg({ type: CorrectRegistrationInput, required: true, description: 'The correction (更正).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'correctRegistration', target: 'Serving', input }, (db, viewer) =>
        correct(db, viewer.scope.write, {
          id: numberOf('Serving', input.id, 'id'),
          version: input.version,
          village: demandVillage(input.village) ?? null,
        }),
      );
      return ctx.db.serving.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
