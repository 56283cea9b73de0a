// From a number to its records: a connection for each metric, and the catalogue that says what each metric is.
import { brandWithType, parseCursorConnectionArgs } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { resolveCursorConnection, type ResolveCursorConnectionArgs } from '@pothos/plugin-relay';
import type { Metric } from '../../core/metric.ts';
import { demand } from '../../core/refusal.ts';
import { builder, page } from '../../graph/builder.ts';
import type { Paging } from '../../graph/paging.ts';
import { fieldsOnPage, wantFields } from '../../graph/rowFields.ts';
import { askRows } from '../../graph/rowsAsked.ts';
import type { Directing, Told } from '../../graph/told.ts';
import { catalogue, may } from '../tally/card.ts';
import { Rollup } from '../rollup/schema.ts';
import { rangeOf, type RollupOf } from '../tally/schema.ts';
import { pageBehind, rowsBehind, type Row, type Sought } from './store.ts';

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

interface Args extends Paging {
  readonly metric: string;
  readonly value?: string | null | undefined;
}

const pages = { defaultSize: page.usual, maxSize: page.most, toCursor: (row: Row) => String(row.id) };

const demandForward = ({ last, before }: Paging): void =>
  demand(last == null && before == null, 'Records are read forward: first and after', 'last');

/** The id that a page begins after. Refuses with INVALID what is no cursor. */
function idAfter(after: string | null | undefined): number | null {
  demand(after == null || /^\d{1,9}$/.test(after), 'This cursor is not ours', 'after');
  return after == null ? null : Number(after);
}

/** A page that is read along with all else, whose properties tell it then. */
function pageOf(rollup: RollupOf, args: Args, asking: Directing, told: Told) {
  const sought = soughtOf(rollup, args.metric, args.value);
  demandForward(args);
  const { limit, expectedSize, after, ...paging } = parseCursorConnectionArgs({
    ...pages,
    args: { first: args.first ?? null, after: args.after ?? null },
  });
  const { behind } = sought;
  const fields = fieldsOnPage(told, behind.type);
  const asked = pageBehind(sought, { after: idAfter(after), most: limit }, (into) =>
    wantFields(into, fields, asking),
  );
  const rows = askRows(asking, asked, { model: behind.model, type: behind.type });
  const nodes = () => rows().slice(0, expectedSize) as unknown as readonly Row[];
  const cursorAt = (at: number) => {
    const row = nodes().at(at);
    return row ? pages.toCursor(row) : (after ?? '');
  };
  return {
    get edges() {
      return nodes().map((node) => ({ node, cursor: pages.toCursor(node) }));
    },
    get pageInfo() {
      return {
        startCursor: cursorAt(0),
        endCursor: cursorAt(-1),
        hasPreviousPage: paging.hasPreviousPage(rows().length),
        hasNextPage: paging.hasNextPage(rows().length),
      };
    },
  };
}

builder.objectField(Rollup, 'records', (t) =>
  t.connection({
    type: builder.nodeInterfaceRef(),
    rows: [...new Set(Object.values(catalogue.behind).map(({ type }) => type))],
    description:
      'The records behind one of the numbers (数据背后的记录), latest first. Fields of a record are reached by its type.',
    args: {
      metric: t.arg.string({
        required: true,
        description: 'The key of the metric (指标), like votersReceived.',
      }),
      value: t.arg.string({ description: 'One value of its split (分项值), like ROOM or COUNTY.' }),
    },
    direct: (rollup: RollupOf, args: Args, asking, _selected, told) => pageOf(rollup, args, asking, told),
    resolve: (rollup, args, ctx, info) => {
      const sought = soughtOf(rollup, args.metric, args.value);
      demandForward(args);
      return resolveCursorConnection(
        { args, ...pages },
        async ({ after, limit }: ResolveCursorConnectionArgs) => {
          const last = idAfter(after);
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
