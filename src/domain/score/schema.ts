// Scoring rules in the language: the versions a division owns, and which one is in force where.
import { today } from '../../core/day.ts';
import { becauseOf } from '../../core/inheritance.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { mayKnow } from '../../graph/inherited.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { type Asked, keyOf } from '../../store/inForce.ts';
import { Division } from '../division/schema.ts';
import { stateTerms } from './card.ts';
import { inForce, type Link } from './store.ts';

const StateType = builder.enumType('RuleSetState', {
  description: 'How far a version of scoring rules has come (办法状态).',
  values: described(stateTerms),
});

const Item = builder.prismaObject('RuleItem', {
  description: 'One item of scoring rules (积分条目).',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which one (序号).' }),
    category: t.exposeString('category', { nullable: true, description: 'Under which heading (类别).' }),
    text: t.exposeString('text', { description: 'What it says (内容).' }),
  }),
});

export const RuleSet = builder.prismaNode('RuleSet', {
  id: { field: 'id' },
  nullable: true,
  description:
    'A version of scoring rules (履职积分办法). Drafts are seen where they are written, published ones by all beneath too.',
  fields: (t) => ({
    division: t.relation('division', { description: 'Whose rules (制定区划).' }),
    label: t.exposeString('label', { description: 'What it is called (名称).' }),
    number: t.exposeInt('number', { description: "Which of the division's versions (版次)." }),
    state: t.expose('state', { type: StateType, description: 'How far it has come (状态).' }),
    document: t.exposeString('document', { nullable: true, description: 'By which document (依据文件).' }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'Date',
      description: 'In force from this day (施行日期).',
    }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'Date',
      nullable: true,
      description: 'In force until before this day (失效日期); null while no end is set.',
    }),
    items: t.relation('items', {
      type: Item,
      description: 'What is scored (条目), in order.',
      query: { orderBy: { number: 'asc' } },
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
  }),
});

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
  }),
});

const words = {
  own: 'rules of its own',
  none: 'no rules of its own',
  extends: 'They add to those of',
  replaces: 'They replace those of',
} as const;

const InForce = builder.objectRef<readonly [Link, ...Link[]]>('RuleSetInForce').implement({
  description: 'The scoring rules that apply to a division on a day, and why (适用办法).',
  fields: (t) => ({
    ruleSet: t.field({
      type: RuleSet,
      description: 'The version that applies (适用办法).',
      resolve: ([first]) => first.ruleSet,
    }),
    owner: t.field({
      type: Division,
      description: 'Whose it is (制定区划).',
      resolve: ([first]) => first.ruleSet.division,
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
  ruleSets: t.relatedConnection('ruleSets', {
    type: RuleSet,
    cursor: 'id',
    totalCount: true,
    description: "The division's own scoring rules (本级履职积分办法), latest version first.",
    query: () => ({ orderBy: { number: 'desc' as const } }),
  }),
  scoringRules: t.field({
    type: InForce,
    nullable: true,
    description:
      'The scoring rules that apply here on a day (适用的履职积分办法): its own, else those of the nearest above. Null when there are none, or outside your part of the tree.',
    args: { on: t.arg({ type: 'Date', description: 'On this day, by default today (日期).' }) },
    select: { id: true, place: true, placeEnd: true },
    resolve: async (division, { on }, ctx) => {
      if (!mayKnow(ctx, division)) return null;
      const [first, ...rest] = await applying(ctx).load({ divisionId: division.id, on: on ?? today() });
      return first ? ([first, ...rest] as const) : null;
    },
  }),
}));
