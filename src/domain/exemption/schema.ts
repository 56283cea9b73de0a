// Exemptions from rankings in the language, granted and ended.
import { demandReckoned } from '../../core/day.ts';
import { demandText, demandTextIfGiven } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { mayAt } from '../../graph/permit.ts';
import { kindTerms, may } from './card.ts';
import { mayEnd } from './rules.ts';
import { end, exempt } from './store.ts';

const KindType = builder.enumType('ExemptionKind', {
  description: 'Why somebody is scored and not ranked (免予排名类型).',
  values: described(kindTerms),
});

export const Exemption = builder.prismaNode('ScoreExemption', {
  id: { field: 'id' },
  nullable: true,
  description:
    "Days over which a deputy is scored and not ranked (免予排名): seen by the owner's staff and from above, and by the deputy.",
  fields: (t) => ({
    deputy: t.relation('card', { description: 'Who (代表).' }),
    kind: t.expose('kind', {
      type: KindType,
      nullable: true,
      guard: may.readReason,
      description: 'Why (类型); for clerks of the congress and above it, and the deputy.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      guard: may.readReason,
      description: 'Why, in words (原因); for clerks of the congress and above it, and the deputy.',
    }),
    since: t.expose('since', { type: 'Date', description: 'From this day on (起).' }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'Until before this day (止); null while no end is known.',
    }),
    endedReason: t.exposeString('endedReason', {
      nullable: true,
      guard: may.readReason,
      description:
        'Why it ended, or was taken back (结束原因), where that was said; for clerks of the congress and above it, and the deputy.',
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
    mayEnd: t.boolean({
      description: 'Whether you may end it, or take it back (可否结束免予排名): endExemption.',
      resolve: (exemption, _args, ctx) => mayEnd(exemption, ctx.viewer),
    }),
  }),
});

builder.prismaObjectFields('DeputyCard', (t) => ({
  exemptions: t.relatedConnection('exemptions', {
    type: Exemption,
    cursor: 'id',
    totalCount: true,
    nullable: true,
    guard: may.read,
    description: 'When the deputy is not ranked (免予排名记录), latest first, as far as you see it.',
    query: () => ({ orderBy: [{ since: 'desc' as const }, { id: 'desc' as const }] }),
  }),
  mayExempt: t.boolean({
    description: 'Whether you may exempt the deputy from rankings (可否免予排名): exemptDeputy.',
    resolve: ({ place }, _args, ctx) => mayAt(may.grant, ctx.viewer, place),
  }),
}));

const ExemptDeputyInput = builder.inputType('ExemptDeputyInput', {
  description: 'A deputy who is not to be ranked over some days (免予排名).',
  fields: (t) => ({
    deputy: t.id({ required: true, description: "Who (代表): of the division's own congress." }),
    kind: t.field({ type: KindType, required: true, description: 'Why (类型).' }),
    reason: t.string({ required: true, description: 'Why, in words (原因), at most 200 characters.' }),
    since: t.field({ type: 'Date', required: true, description: 'From this day on (起).' }),
    until: t.field({ type: 'Date', description: 'Until before this day (止).' }),
    idempotencyKey: t.string(keyField),
  }),
});

const EndExemptionInput = builder.inputType('EndExemptionInput', {
  description: 'An exemption to end (结束免予排名).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The exemption (免予排名).' }),
    version: t.int(versionField),
    until: t.field({
      type: 'Date',
      required: true,
      description: 'Until before this day (止); its first day takes it back as a whole.',
    }),
    reason: t.string({
      description:
        'Why (结束原因), at most 200 characters: kept with it, in place of what was said of an earlier end.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  exemptDeputy: t.prismaField({
    type: Exemption,
    nullable: true,
    guard: may.grant,
    description:
      'Exempts a deputy from rankings (免予排名) in every cycle that has one of these days: still scored, but without rank or grade, and in no mean. Of a cycle that is over too: those who are left are ranked anew, as when a year is judged after its end.',
    args: {
      input: t.arg({ type: ExemptDeputyInput, required: true, description: 'Who, when, why (免予排名).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const target = 'ScoreExemption';
      const id = await act(ctx, { name: 'exemptDeputy', target, input }, async (db, viewer) => {
        demandReckoned(input.since, 'since');
        if (input.until) demandReckoned(input.until, 'until');
        return exempt(db, viewer.scope.write, {
          ...{ deputyId: numberOf('Deputy', input.deputy, 'deputy'), kind: input.kind },
          reason: demandText(input.reason, 'title', 'A reason', 'reason'),
          ...{ since: input.since, until: input.until ?? null },
        });
      });
      return ctx.db.scoreExemption.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  endExemption: t.prismaField({
    type: Exemption,
    nullable: true,
    guard: may.end,
    description: 'Ends an exemption on another day (结束免予排名), or takes it back.',
    args: {
      input: t.arg({ type: EndExemptionInput, required: true, description: 'Which, and when (结束).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const target = 'ScoreExemption';
      const id = await act(ctx, { name: 'endExemption', target, input }, async (db, viewer) => {
        demandReckoned(input.until, 'until');
        return end(db, viewer.scope.write, {
          ...{ id: numberOf('ScoreExemption', input.id, 'id'), version: input.version, until: input.until },
          reason: demandTextIfGiven(input.reason ?? null, 'title', 'A reason', 'reason'),
        });
      });
      return ctx.db.scoreExemption.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
