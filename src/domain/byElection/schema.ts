// By-elections in the language.
import { demandHappened } from '../../core/day.ts';
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf, numberOrNull } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { LevelType } from '../division/schema.ts';
import { divisionToWrite } from '../division/store.ts';
import { may } from './card.ts';
import { listed, record, withdraw } from './store.ts';

const ByElection = builder.prismaNode('ByElection', {
  id: { field: 'id' },
  nullable: true,
  description:
    'One deputy elected between general elections (补选), as the division records it whose congress or voters acted.',
  fields: (t) => ({
    level: t.expose('level', {
      type: LevelType,
      description: 'The level of the congress elected to (代表层级).',
    }),
    heldOn: t.expose('heldOn', { type: 'Date', description: 'The day of the election (选举日期).' }),
    electoralUnit: t.exposeString('electoralUnit', {
      description: 'The constituency or the electing body (选区或选举单位).',
    }),
    division: t.relation('division', { description: 'The division that acted (组织选举的区划).' }),
    deputy: t.relation('card', {
      nullable: true,
      description: 'Who was elected, where it is said (当选代表).',
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the record was withdrawn (撤销时间); it counts no longer then.',
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  byElections: t.relatedConnection('byElections', {
    cursor: 'id',
    totalCount: true,
    nullable: true,
    guard: may.read,
    description: 'The by-elections this division held (本级组织的补选), latest first.',
    args: {
      level: t.arg({ type: LevelType, description: 'Only to congresses of this level (代表层级).' }),
      from: t.arg({ type: 'Date', description: 'Not before this day (起始日期).' }),
      to: t.arg({ type: 'Date', description: 'Not after this day (截止日期).' }),
      includeWithdrawn: t.arg.boolean({
        defaultValue: false,
        description: 'Withdrawn records as well (含已撤销).',
      }),
    },
    query: (args) => ({
      where: listed(args),
      orderBy: [{ heldOn: 'desc' as const }, { id: 'desc' as const }],
    }),
  }),
}));

const RecordByElectionInput = builder.inputType('RecordByElectionInput', {
  description: 'A by-election to record (补选).',
  fields: (t) => ({
    division: t.field({
      type: 'DivisionCode',
      required: true,
      description: 'The division that acted (区划代码).',
    }),
    level: t.field({
      type: LevelType,
      required: true,
      description: "The level of the congress elected to: the division's own or one above (代表层级).",
    }),
    heldOn: t.field({ type: 'Date', required: true, description: 'The day of the election (选举日期).' }),
    electoralUnit: t.string({
      required: true,
      description: 'The constituency or the electing body (选区或选举单位).',
    }),
    deputy: t.id({ description: 'Who was elected, if on record (当选代表).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('recordByElection', (t) =>
  t.prismaField({
    type: ByElection,
    nullable: true,
    guard: may.record,
    description:
      'Records that a division elected one deputy between general elections (登记补选). It counts where it was held; the mandate itself is put on record by electDeputy.',
    args: {
      input: t.arg({ type: RecordByElectionInput, required: true, description: 'The by-election (补选).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(
        ctx,
        { name: 'recordByElection', target: 'ByElection', input },
        async (db, viewer) => {
          const at = await divisionToWrite(db, input.division, viewer.scope.write);
          const { level, heldOn } = input;
          demandHappened(heldOn, 'heldOn');
          const electoralUnit = demandText(input.electoralUnit, 'name', 'An electoral unit', 'electoralUnit');
          const cardId = numberOrNull('Deputy', input.deputy, 'deputy');
          return record(db, at, { level, heldOn, electoralUnit, cardId });
        },
      );
      return ctx.db.byElection.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const WithdrawByElectionInput = builder.inputType('WithdrawByElectionInput', {
  description: 'A record of a by-election to withdraw (撤销补选记录).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The by-election (补选).' }),
    version: t.int(versionField),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('withdrawByElection', (t) =>
  t.prismaField({
    type: ByElection,
    nullable: true,
    guard: may.withdraw,
    description: 'Withdraws the record of a by-election (撤销补选记录): it counts no longer.',
    args: { input: t.arg({ type: WithdrawByElectionInput, required: true, description: 'Which (补选).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { version } = input;
      const id = await act(ctx, { name: 'withdrawByElection', target: 'ByElection', input }, (db, viewer) =>
        withdraw(db, viewer.scope.write, { id: numberOf('ByElection', input.id, 'id'), version }),
      );
      return ctx.db.byElection.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
