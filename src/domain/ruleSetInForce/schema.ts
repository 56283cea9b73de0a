// The scoring rules that apply to a division, in the language, and why.
import { today } from '../../core/day.ts';
import { becauseOf } from '../../core/inheritance.ts';
import { builder } from '../../graph/builder.ts';
import { mayKnow } from '../../graph/inherited.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { type Asked, keyOf } from '../../store/inForce.ts';
import { Division } from '../division/schema.ts';
import { RuleSet, SubjectType } from '../ruleSet/schema.ts';
import type { Link } from './rules.ts';
import { appliedOf, inForce } from './store.ts';

const LinkType = builder.objectRef<Link>('RuleSetLink').implement({
  description: 'A version in force at a division or at one above it (继承链).',
  fields: (t) => ({
    owner: t.field({
      type: Division,
      description: 'Whose it is (制定区划).',
      resolve: ({ ruleSet }) => ruleSet.division,
    }),
    ruleSet: t.field({
      type: RuleSet,
      description: 'The version (办法).',
      resolve: ({ ruleSet }) => ruleSet,
    }),
    applies: t.boolean({
      description: 'Whether it is the one that applies (是否适用).',
      resolve: ({ part }) => part === 'APPLIES',
    }),
    counts: t.boolean({
      description: 'Whether its items count here: it applies, or what applies adds to it (条目是否计分).',
      resolve: ({ part }) => part === 'APPLIES' || part === 'EXTENDED',
    }),
  }),
});

function applied(links: readonly Link[]): Link {
  const found = appliedOf(links);
  if (!found) throw new Error('No version applies');
  return found;
}

const words = {
  own: 'rules of its own',
  none: 'no rules of its own',
  extends: 'They add to those of',
  replaces: 'They replace those of',
} as const;

const InForce = builder.objectRef<readonly Link[]>('RuleSetInForce').implement({
  description: 'The scoring rules that apply to a division on a day, and why (适用办法).',
  fields: (t) => ({
    ruleSet: t.field({
      type: RuleSet,
      description: 'The version that applies (适用办法).',
      resolve: (links) => applied(links).ruleSet,
    }),
    owner: t.field({
      type: Division,
      description: 'Whose it is (制定区划).',
      resolve: (links) => applied(links).ruleSet.division,
    }),
    chain: t.field({
      type: [LinkType],
      description: 'All that are in force here or above, nearest first (继承链).',
      resolve: (links) => [...links],
    }),
    because: t.string({
      description: 'Why this one applies, in a sentence (适用理由).',
      resolve: (links) =>
        becauseOf(
          links.map(({ ruleSet, ...step }) => ({ ...step, owner: ruleSet.division.fullName })),
          words,
        ),
    }),
  }),
});

const applying = perSnapshot((ctx, asked: readonly Asked[]) => inForce(ctx.db, asked), keyOf);

builder.prismaObjectFields('Division', (t) => ({
  scoringRules: t.field({
    type: InForce,
    nullable: true,
    description:
      'The scoring rules that apply here on a day (适用的履职积分办法): its own, else those of the nearest above. Null when there are none, or outside your part of the tree.',
    args: {
      on: t.arg({ type: 'Date', description: 'On this day, by default today (日期).' }),
      subject: t.arg({ type: SubjectType, defaultValue: 'DEPUTY', description: 'For whom (计分对象).' }),
    },
    select: { id: true, place: true, placeEnd: true },
    resolve: async (division, { on, subject }, ctx) => {
      if (!mayKnow(ctx, division)) return null;
      const links = await applying(ctx).load({
        divisionId: division.id,
        on: on ?? today(),
        kind: subject ?? 'DEPUTY',
      });
      return appliedOf(links) ? links : null;
    },
  }),
}));
