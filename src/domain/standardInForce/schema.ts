// The standard that applies, in the language: to a station, and to a kind of station in a division.
import { today } from '../../core/day.ts';
import { becauseOf, type Part } from '../../core/inheritance.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import type { Context } from '../../graph/context.ts';
import { mayKnow, type Placed } from '../../graph/inherited.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { type Asked, keyOf } from '../../store/inForce.ts';
import { Division } from '../division/schema.ts';
import { Standard } from '../standard/schema.ts';
import { Item } from '../standardItem/schema.ts';
import type { StationKind } from '../station/card.ts';
import { StationKindType } from '../station/schema.ts';
import { inForce, itemsOf, type Link } from './store.ts';

const partTerms: Readonly<Record<Part, string>> = {
  APPLIES: 'It applies (适用).',
  EXTENDED: 'What applies adds to it, so that its items count too (被补充).',
  REPLACED: 'It is in force for others, and replaced here by what applies (被替代).',
  LAPSED: 'It adds to a version that is no longer in force, and so does not apply (失去依据).',
};

const PartType = builder.enumType('StandardPart', {
  description: 'What a version in force means for whoever asks (适用关系).',
  values: described(partTerms),
});

const LinkType = builder.objectRef<Link>('StandardLink').implement({
  description: 'A version in force at a division or at one above it (继承链).',
  fields: (t) => ({
    owner: t.field({
      type: Division,
      description: 'Whose it is (制定区划).',
      resolve: ({ standard }) => standard.division,
    }),
    standard: t.field({
      type: Standard,
      description: 'The version (标准).',
      resolve: ({ standard }) => standard,
    }),
    part: t.expose('part', { type: PartType, description: 'What it means here (适用关系).' }),
  }),
});

interface InForce {
  readonly applies: Link;
  readonly chain: readonly Link[];
}

const items = perSnapshot((ctx, ids: readonly number[]) => itemsOf(ctx.db, ids));

const words = {
  own: 'a standard of its own',
  none: 'no standard of its own',
  extends: 'It adds to that of',
  replaces: 'It replaces that of',
} as const;

const InForceType = builder.objectRef<InForce>('StandardInForce').implement({
  description: 'The standard that applies on a day, and why (适用标准).',
  fields: (t) => ({
    standard: t.field({
      type: Standard,
      description: 'The version that applies (适用标准).',
      resolve: ({ applies }) => applies.standard,
    }),
    owner: t.field({
      type: Division,
      description: 'Whose it is (制定区划).',
      resolve: ({ applies }) => applies.standard.division,
    }),
    items: t.field({
      type: [Item],
      description:
        'All that is asked (全部条目): the items of what is extended, from the top of the tree down, and then its own.',
      resolve: async ({ chain }, _args, ctx) => {
        const asking = chain.filter(({ part }) => part === 'APPLIES' || part === 'EXTENDED');
        const found = await items(ctx).loadMany(asking.map(({ standard }) => standard.id));
        return found.toReversed().flatMap((each) => {
          if (each instanceof Error) throw each;
          return each;
        });
      },
    }),
    chain: t.field({
      type: [LinkType],
      description: 'All that are in force here or above, nearest first (继承链).',
      resolve: ({ chain }) => [...chain],
    }),
    because: t.string({
      description: 'Why this one applies, in a sentence (适用理由).',
      resolve: ({ chain }) =>
        becauseOf(
          chain.map(({ standard, ...step }) => ({ ...step, owner: standard.division.fullName })),
          words,
        ),
    }),
  }),
});

const chains = perSnapshot((ctx, asked: readonly Asked[]) => inForce(ctx.db, asked), keyOf);

/** What applies to a kind of station in a division; null where nothing does, or where it is not for the viewer to know. */
async function applying(
  ctx: Context,
  division: Placed,
  kind: StationKind,
  on: Date | null | undefined,
): Promise<InForce | null> {
  if (!mayKnow(ctx, division)) return null;
  const chain = await chains(ctx).load({ divisionId: division.id, kind, on: on ?? today() });
  const applies = chain.find(({ part }) => part === 'APPLIES');
  return applies ? { applies, chain } : null;
}

const onDay = { type: 'Date', description: 'On this day, by default today (日期).' } as const;

builder.prismaObjectFields('Division', (t) => ({
  standard: t.field({
    type: InForceType,
    nullable: true,
    description:
      'The standard that applies here to a kind of station on a day (适用标准): its own, else that of the nearest above. Null when there is none, or outside your part of the tree.',
    args: {
      kind: t.arg({ type: StationKindType, required: true, description: 'To which kind (家站类型).' }),
      on: t.arg(onDay),
    },
    select: { id: true, place: true, placeEnd: true },
    resolve: (division, { kind, on }, ctx) => applying(ctx, division, kind, on),
  }),
}));

builder.prismaObjectFields('Station', (t) => ({
  standard: t.field({
    type: InForceType,
    nullable: true,
    description:
      "The standard that applies to this station on a day (适用标准), by its kind: its division's own, else that of the nearest above. Null when there is none.",
    args: { on: t.arg(onDay) },
    select: { kind: true, division: { select: { id: true, place: true, placeEnd: true } } },
    resolve: ({ kind, division }, { on }, ctx) => applying(ctx, division, kind, on),
  }),
}));
