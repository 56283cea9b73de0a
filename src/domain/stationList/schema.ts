// The stations behind the numbers of a group in the language, and their ranking.
import { dayText } from '../../core/day.ts';
import { demand } from '../../core/refusal.ts';
import type { Station as StationRow } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { forward } from '../../graph/forward.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { usualLength } from '../ranking/rules.ts';
import { stationsOf } from '../ranking/store.ts';
import { TopicType } from '../standardItem/schema.ts';
import { Station } from '../station/schema.ts';
import { StationGroup } from '../stationGroup/schema.ts';
import type { Sought } from '../stationUse/store.ts';
import { orderTerms, resultTerms } from './card.ts';
import { type At, type ListAsked, listsOf, type RankingAsked, stationRankings } from './store.ts';

const ResultType = builder.enumType('StationResult', {
  description: 'What a station came to (家站结果).',
  values: described(resultTerms),
});

const OrderType = builder.enumType('StationOrder', {
  description: 'What stations are put in order by (家站排行指标).',
  values: described(orderTerms),
});

interface Entry {
  readonly rank: number;
  readonly value: number;
  readonly station: StationRow;
}

const EntryType = builder.objectRef<Entry>('StationStanding').implement({
  description: 'A station in a ranking of its group (家站排行项).',
  fields: (t) => ({
    rank: t.exposeInt('rank', {
      description: 'The place in the ranking (名次); equals share it, and the next comes after all of them.',
    }),
    value: t.exposeInt('value', { description: 'What the ranking goes by (指标值).' }),
    station: t.expose('station', { type: Station, description: 'The station (家站).' }),
  }),
});

const soughtKey = ({ range, window, kinds }: Sought): string =>
  `${range.from}:${range.to}:${dayText(window.since)}:${dayText(window.day)}:${kinds?.join()}`;

const lists = perSnapshot(
  (ctx, asked: readonly ListAsked[]) => listsOf(ctx.db, asked),
  ({ sought, result, lacking, after, most }) =>
    `${soughtKey(sought)}:${result}:${lacking}:${after.place}:${after.id}:${most}`,
);
const rankings = perSnapshot(
  (ctx, asked: readonly RankingAsked[]) => stationRankings(ctx.db, asked),
  ({ sought, by, isReversed, most }) => `${soughtKey(sought)}:${by}:${isReversed}:${most}`,
);
const stations = perSnapshot((ctx, ids: readonly number[]) => stationsOf(ctx.db, ids));

const cursorOf = ({ place, id }: At): string => `${place}:${id}`;

/** The station after which to go on. Refuses with INVALID what no list of stations gave. */
function afterOf(cursor: string | undefined): At {
  if (cursor === undefined) return { place: -1n, id: 0 };
  const [, place, id] = /^(\d{1,13}):(\d{1,9})$/.exec(cursor) ?? [];
  demand(place !== undefined && id !== undefined, 'This is no cursor of this list', 'after');
  return { place: BigInt(place), id: Number(id) };
}

builder.objectField(StationGroup, 'stationList', (t) =>
  t.connection({
    type: Station,
    description:
      'The stations behind the numbers (家站清单), in the order of the tree, by place and then by id; read forward.',
    args: {
      result: t.arg({ type: ResultType, description: 'Only those that came to this (结果).' }),
      lacking: t.arg({
        type: TopicType,
        description: 'Only those that lack something that this topic asks of them (未达标主题).',
      }),
    },
    resolve: ({ sought }, { result = null, lacking = null, ...args }, ctx) =>
      forward(
        args,
        async ({ after, most }) => {
          const found = await lists(ctx).load({ sought, result, lacking, after: afterOf(after), most });
          const rows = await Promise.all(found.map(({ id }) => stations(ctx).load(id)));
          return rows.filter((row) => row !== null);
        },
        (entry) => cursorOf(entry),
      ),
  }),
);

builder.objectField(StationGroup, 'stationRanking', (t) =>
  t.field({
    type: [EntryType],
    description:
      'The stations in order (家站排行). Equals share a rank and stand in the order of the tree, by place and then by id.',
    args: {
      by: t.arg({ type: OrderType, required: true, description: 'What they are put in order by (指标).' }),
      reversed: t.arg.boolean({ defaultValue: false, description: 'From the other end (倒序).' }),
      first: t.arg.int({ defaultValue: usualLength, description: 'How many entries, at most 100 (条数).' }),
    },
    weigh: ({ args, parent }) =>
      (parent?.rows ?? 1) * Math.max(Number(args['first'] ?? usualLength), usualLength),
    resolve: async ({ sought }, { by, reversed, first }, ctx) => {
      const asked = { sought, by, isReversed: reversed ?? false, most: first ?? usualLength };
      const found = await rankings(ctx).load(asked);
      const rows = await Promise.all(found.map(({ id }) => stations(ctx).load(id)));
      return found.flatMap((entry, at) => {
        const station = rows[at];
        return station ? [{ ...entry, station }] : [];
      });
    },
  }),
);
