// Nil reports in the language.
import { dayText } from '../../core/day.ts';
import { parseMonth } from '../../core/period.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField } from '../../graph/inputs.ts';
import { may } from './card.ts';
import { report, withdraw } from './store.ts';

const NilReport = builder.prismaNode('NilReport', {
  id: { field: 'id' },
  nullable: true,
  description: 'A division says of a month that nothing happened (零报告); it counts as reported.',
  fields: (t) => ({
    division: t.relation('division', { description: 'Who says so (上报区划).' }),
    month: t.string({
      description: 'Of which month (月份), like 2024-03.',
      select: { month: true },
      resolve: ({ month }) => dayText(month).slice(0, 7),
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was said (上报时间).' }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  nilReports: t.relatedConnection('nilReports', {
    cursor: 'id',
    totalCount: true,
    description: 'The months of which this division said that nothing happened (零报告), latest first.',
    query: () => ({ orderBy: { month: 'desc' as const } }),
  }),
}));

const ReportNothingInput = builder.inputType('ReportNothingInput', {
  description: 'A month in which nothing happened (零报告).',
  fields: (t) => ({
    division: t.field({ type: 'DivisionCode', required: true, description: 'Where (区划代码).' }),
    month: t.string({ required: true, description: 'The month (月份), like 2024-03.' }),
    idempotencyKey: t.string(keyField),
  }),
});

const WithdrawNilReportInput = builder.inputType('WithdrawNilReportInput', {
  description: 'A nil report to take back (撤回零报告).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The nil report (零报告).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  reportNothing: t.prismaField({
    type: NilReport,
    nullable: true,
    guard: may.report,
    description:
      'Says that nothing happened in a month (零报告): the division then counts as reporting. Refused when it has records of that month.',
    args: { input: t.arg({ type: ReportNothingInput, required: true, description: 'Which month (月份).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'reportNothing', target: 'NilReport', input }, (db, viewer) =>
        report(db, viewer, { division: input.division, month: parseMonth(input.month) }),
      );
      return ctx.db.nilReport.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawNilReport: t.prismaField({
    type: 'Division',
    nullable: true,
    guard: may.withdraw,
    description:
      'Takes a nil report back (撤回零报告) and answers the division, whose month is unreported again.',
    args: { input: t.arg({ type: WithdrawNilReportInput, required: true, description: 'Which (零报告).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'withdrawNilReport', target: 'Division', input }, (db, viewer) =>
        withdraw(db, viewer.scope.write, numberOf('NilReport', input.id, 'id')),
      );
      return ctx.db.division.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
