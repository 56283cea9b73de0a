// From a number to its records: a connection for each metric, and the catalogue that says what each metric is.
import { brandWithType } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { resolveCursorConnection, type ResolveCursorConnectionArgs } from '@pothos/plugin-relay';
import type { Metric } from '../../core/metric.ts';
import { demand } from '../../core/refusal.ts';
import { builder } from '../../graph/builder.ts';
import { catalogue, may } from '../tally/card.ts';
import { Rollup } from '../rollup/schema.ts';
import { rangeOf, type RollupOf } from '../tally/schema.ts';
import { rowsBehind, type Row, type Sought } from './store.ts';

function soughtOf(rollup: RollupOf, key: string, value: string | null | undefined): Sought {
  const metric = catalogue.metric(key);
  const behind = catalogue.behind[key];
  demand(metric !== undefined, `There is no metric ${key}; the query metrics lists them`, 'metric');
  demand(
    behind !== undefined,
    `${key} is the difference of other metrics: ask for the records of those`,
    'metric',
  );
  const values = Object.keys(metric.by?.values ?? {});
  demand(value == null || values.includes(value), `The values of ${key} are: ${values.join(', ')}`, 'value');
  return { behind, range: rangeOf(rollup.division), period: rollup.of.period, value: value ?? undefined };
}

builder.objectField(Rollup, 'records', (t) =>
  t.connection({
    type: builder.nodeInterfaceRef(),
    description:
      'The records behind one of the numbers (数据背后的记录), latest first. Fields of a record are reached by its type.',
    args: {
      metric: t.arg.string({
        required: true,
        description: 'The key of the metric (指标), like votersReceived.',
      }),
      value: t.arg.string({ description: 'One value of its split (分项值), like ROOM or COUNTY.' }),
    },
    resolve: (rollup, args, ctx, info) => {
      const sought = soughtOf(rollup, args.metric, args.value);
      demand(args.last == null && args.before == null, 'Records are read forward: first and after', 'last');
      return resolveCursorConnection(
        { args, defaultSize: 20, maxSize: 100, toCursor: (row: Row) => String(row.id) },
        async ({ after, limit }: ResolveCursorConnectionArgs) => {
          const last = after === undefined ? null : Number(after);
          demand(last === null || /^\d{1,9}$/.test(after ?? ''), 'This cursor is not ours', 'after');
          // What is selected of the records is read along with them.
          const beneath = queryFromInfo({
            context: ctx,
            info,
            typeName: sought.behind.type,
            path: ['edges', 'node'],
          });
          const rows = await rowsBehind(ctx.db, sought, { after: last, most: limit, beneath });
          for (const row of rows) brandWithType(row, sought.behind.type as never);
          return rows;
        },
      );
    },
  }),
);

const MetricType = builder.objectRef<Metric>('Metric').implement({
  description: 'A thing that is counted (指标), declared once.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name everywhere (标识).' }),
    term: t.exposeString('term', { description: 'The Chinese term (名称).' }),
    unit: t.exposeString('unit', { description: 'The unit (单位).' }),
    kind: t.string({
      description: 'STOCK, taken at a date, or FLOW, over a period (存量或流量).',
      resolve: (metric) => metric.kind.toUpperCase(),
    }),
    definition: t.exposeString('definition', { description: 'What is counted and how (口径).' }),
    isAdditive: t.boolean({
      description: "Whether a parent's number is its own and its children's added up (是否可加总).",
      resolve: (metric) => metric.additive,
    }),
    argument: t.string({
      nullable: true,
      description: 'The argument it may be split by (分项参数): level, kind or type.',
      resolve: (metric) => metric.by?.argument ?? null,
    }),
    values: t.stringList({
      description: 'The values of that argument (分项值).',
      resolve: (metric) => Object.keys(metric.by?.values ?? {}),
    }),
  }),
});

builder.queryField('metrics', (t) =>
  t.field({
    type: [MetricType],
    nullable: true,
    guard: may.read,
    description: 'Everything that is counted (指标目录).',
    resolve: () => [...catalogue.metrics],
  }),
);
