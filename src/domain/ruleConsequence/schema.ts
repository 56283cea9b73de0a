// Consequences of scores in the language, read and written with the rules.
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { sideTerms, spellTerms } from './card.ts';
import type { Consequence as Said } from './rules.ts';

const SideType = builder.enumType('RuleSide', {
  description: 'At which end of a ranking somebody is taken in (排名方向).',
  values: described(sideTerms),
});

const SpellType = builder.enumType('RuleSpell', {
  description: 'Which cycles are counted (周期范围).',
  values: described(spellTerms),
});

const text = {
  name: 'What it is called (名称).',
  text: 'What follows (结果运用内容).',
  side: 'At which end (方向).',
  grade:
    'Whoever has this grade, by its name, or a better one (TOP), or a worse one or none (BOTTOM) (等次); in each cycle that of its own rules.',
  places:
    'Or so many of the first, or of the last (名次数); whoever has as many points shares a place, at the end counted from there.',
  share: 'Or so many in a hundred of them (比例).',
  below:
    'Or, at the BOTTOM, whoever has less than so many points (低于): in cycles that the same version scored, for points by others mean something else.',
  cycles: 'In how many cycles (周期数).',
  spell: 'One after the other, or in all of the term (连续或任期内累计).',
} as const;

export const ConsequenceInput = builder.inputType('RuleConsequenceInput', {
  description:
    'What follows for whoever is among the best, or the last, in so many cycles (积分结果运用): by one of `grade`, `places`, `share` and `below`.',
  fields: (t) => ({
    name: t.string({ required: true, description: text.name }),
    text: t.string({ required: true, description: text.text }),
    side: t.field({ type: SideType, required: true, description: text.side }),
    grade: t.string({ description: text.grade }),
    places: t.int({ description: text.places }),
    share: t.field({ type: 'Decimal', description: text.share }),
    below: t.field({ type: 'Decimal', description: text.below }),
    cycles: t.int({ required: true, description: text.cycles }),
    spell: t.field({ type: SpellType, defaultValue: 'RUNNING', description: text.spell }),
  }),
});

export const Consequence = builder.prismaObject('RuleConsequence', {
  description:
    'What follows for whoever is among the best, or the last, in so many cycles (积分结果运用): whoever is exempt is in none.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which one (序号).' }),
    name: t.exposeString('name', { description: text.name }),
    text: t.exposeString('text', { description: text.text }),
    side: t.expose('side', { type: SideType, description: text.side }),
    grade: t.exposeString('grade', { nullable: true, description: text.grade }),
    places: t.exposeInt('places', { nullable: true, description: text.places }),
    share: t.expose('share', { type: 'Decimal', nullable: true, description: text.share }),
    below: t.expose('below', { type: 'Decimal', nullable: true, description: text.below }),
    cycles: t.exposeInt('cycles', { description: text.cycles }),
    spell: t.expose('spell', { type: SpellType, description: text.spell }),
  }),
});

/** A consequence as it was sent. */
export const consequenceOf = (said: typeof ConsequenceInput.$inferInput): Said => ({
  ...{ name: said.name, text: said.text, side: said.side, cycles: said.cycles },
  grade: said.grade ?? null,
  places: said.places ?? null,
  share: said.share ?? null,
  below: said.below ?? null,
  spell: said.spell ?? 'RUNNING',
});
