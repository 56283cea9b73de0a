// Who did what, where and when: at one division, or in a part of the tree.
import { AuditKind as kinds } from '../../generated/prisma/enums.ts';
import { builder } from '../../graph/builder.ts';
import { may } from './card.ts';
import { latestFirst, sought } from './store.ts';

const KindType = builder.enumType('AuditKind', {
  description: 'What sort of act an entry of the audit trail is about (审计类别).',
  values: {
    [kinds.WRITE]: { description: 'Something was made or changed (写入).' },
    [kinds.DENIAL]: { description: 'Something was refused (拒绝).' },
    [kinds.REVEAL]: { description: 'Something that is otherwise masked was shown (揭示).' },
    [kinds.READ]: { description: 'Records of another division were read (跨级查阅).' },
  },
});

const AuditEntry = builder.prismaObject('AuditEntry', {
  description: 'Who did what, where and when (审计记录). It holds no private value.',
  fields: (t) => ({
    number: t.string({
      description: 'Its number; a later entry has a greater one (编号).',
      resolve: ({ id }) => String(id),
    }),
    kind: t.expose('kind', { type: KindType, description: 'What sort of act (类别).' }),
    action: t.exposeString('action', {
      description: 'The mutation or field, the import of a sheet, what a command did, or read (操作).',
    }),
    target: t.exposeString('target', {
      description: 'The type of what was made, changed or read (对象类型).',
    }),
    targetId: t.exposeInt('targetId', {
      nullable: true,
      description: 'Its number (对象编号); null of a whole sheet, and of what was read or refused.',
    }),
    lines: t.exposeInt('lines', {
      nullable: true,
      description: 'How many: lines of a sheet, records that were read, refusals within a moment (数量).',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'The reason that was given, the code of the refusal, or the command (说明).',
    }),
    seat: t.exposeInt('seatId', {
      nullable: true,
      description:
        'The number of the seat that acted (席位编号); null of whoever came without one, and of a command.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When (时间).' }),
    division: t.relation('division', { description: 'Where (所属区划).' }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  auditEntries: t.relatedConnection('auditEntries', {
    cursor: 'id_at',
    totalCount: true,
    guard: may.read,
    nullable: true,
    description: 'What was done at this division (本级审计记录), latest first.',
    query: () => ({ orderBy: latestFirst }),
  }),
}));

builder.queryField('auditTrail', (t) =>
  t.prismaConnection({
    type: AuditEntry,
    cursor: 'id_at',
    nullable: true,
    guard: may.read,
    description: 'What was done at a division and beneath it (查阅审计日志), latest first.',
    args: {
      under: t.arg({ type: 'DivisionCode', required: true, description: 'The division (区划代码).' }),
      kind: t.arg({ type: KindType, description: 'Only of this sort (类别).' }),
      seat: t.arg.int({ description: 'Only by the seat of this number (席位编号).' }),
      from: t.arg({ type: 'Date', description: 'Only from this day on (起始日期).' }),
      to: t.arg({ type: 'Date', description: 'Only up to this day (截止日期).' }),
    },
    totalCount: async (_root, args, ctx) => ctx.db.auditEntry.count({ where: await sought(ctx.db, args) }),
    resolve: async (query, _root, args, ctx) =>
      ctx.db.auditEntry.findMany({ ...query, where: await sought(ctx.db, args), orderBy: latestFirst }),
  }),
);
