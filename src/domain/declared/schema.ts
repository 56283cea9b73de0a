// Published figures in the language, alone and beside what the records count.
import { columnsOf } from '../../core/metric.ts';
import { parsePeriod, type Period, periodText, type PeriodWish } from '../../core/period.ts';
import { builder } from '../../graph/builder.ts';
import { askFor, type Asking } from '../../graph/asking.ts';
import { PeriodInput } from '../../graph/periodInput.ts';
import { described } from '../../graph/described.ts';
import { later } from '../../graph/later.ts';
import { catalogue } from '../tally/card.ts';
import { countsIn, mayCount, rangeOf, type Rolled } from '../tally/schema.ts';
import { type Match, matchTerms, qualifierTerms, type Verdict, verdictTerms } from './card.ts';
import { countedOf, counts, matchOf, periodOf, sourceText, verdictOf } from './rules.ts';
import { type Figure, figuring } from './store.ts';

/** A figure as it answers to the period asked for, if one was. */
interface Stated {
  readonly figure: Figure;
  readonly match: Match | null;
}

interface Reconciled {
  readonly declared: Stated;
  readonly counted: number | null;
  readonly over: Period | null;
  readonly verdict: Verdict;
}

const QualifierType = builder.enumType('Qualifier', {
  description: 'How exactly a figure was said (精确程度).',
  values: described(qualifierTerms),
});
const MatchType = builder.enumType('PeriodMatch', {
  description: "How a figure's own period matches the one asked for (统计期匹配).",
  values: described(matchTerms),
});
const VerdictType = builder.enumType('Verdict', {
  description: 'How what the records count stands to what was published (核对结论).',
  values: described(verdictTerms),
});

const Declared = builder.objectRef<Stated>('DeclaredFigure').implement({
  description: 'A figure that a place published itself (公开数据), word for word, with its source.',
  fields: (t) => ({
    metric: t.string({
      description: "The key of the metric where one counts it, else the publisher's own notion (指标).",
      resolve: ({ figure }) => figure.metric,
    }),
    dimension: t.string({
      nullable: true,
      description:
        'The value of the metric’s split that it speaks of (分项值), like ROOM; several joined by + where they were added up.',
      resolve: ({ figure }) => figure.dimension,
    }),
    value: t.float({ description: 'The number (数值).', resolve: ({ figure }) => figure.value }),
    qualifier: t.field({
      type: QualifierType,
      description: 'How exactly it was said (精确程度).',
      resolve: ({ figure }) => figure.qualifier,
    }),
    unit: t.string({ description: 'The unit as published (单位).', resolve: ({ figure }) => figure.unit }),
    source: t.string({
      description: 'Who published it, where and when (来源).',
      resolve: ({ figure }) => sourceText(figure),
    }),
    verbatim: t.string({ description: 'The words (原文).', resolve: ({ figure }) => figure.verbatim }),
    definition: t.string({
      nullable: true,
      description: 'What the publisher calls it, where places differ (口径).',
      resolve: ({ figure }) => figure.definition,
    }),
    note: t.string({
      nullable: true,
      description: 'What a reader should know of it (备注).',
      resolve: ({ figure }) => figure.note,
    }),
    periodText: t.string({
      description: 'When it is of, in words (数据时段).',
      resolve: ({ figure }) => figure.periodText,
    }),
    match: t.field({
      type: MatchType,
      nullable: true,
      description: 'How that matches the period asked for (统计期匹配); null when none was.',
      resolve: ({ match }) => match,
    }),
  }),
});

const Reconciliation = builder.objectRef<Reconciled>('Reconciliation').implement({
  description: 'A published figure beside what the records count (公开数据核对).',
  fields: (t) => ({
    declared: t.field({
      type: Declared,
      description: 'As published (公开数据).',
      resolve: (of) => of.declared,
    }),
    counted: t.int({
      nullable: true,
      description:
        "What the records count over the figure's own period (系统统计); over the one asked for where the figure has no dates, and null where nothing here counts it.",
      resolve: (of) => of.counted,
    }),
    countedOver: t.string({
      nullable: true,
      description: 'The period counted, in words (统计期).',
      resolve: ({ over }) => over && periodText(over),
    }),
    verdict: t.field({
      type: VerdictType,
      description: 'Whether they agree (结论).',
      resolve: (of) => of.verdict,
    }),
  }),
});

/**
 * A division's figures as far as they touch the period, once they are read; all of them without one. Null outside one's
 * range.
 */
function stated(asking: Asking, division: Rolled, asked: Period | null): (() => Stated[]) | null {
  if (!mayCount(asking, rangeOf(division))) return null;
  const batch = asking.batch('declared', figuring);
  batch.add(division.id);
  return () =>
    batch
      .of(division.id)
      .map((figure) => ({ figure, match: asked && matchOf(periodOf(figure), asked) }))
      .filter(({ match }) => asked === null || match !== null);
}

/** A figure beside what is counted, once that is read. */
function reconcile(asking: Asking, division: Rolled, declared: Stated, asked: Period): () => Reconciled {
  const { figure } = declared;
  const metric = catalogue.metric(figure.metric);
  const isCounted = metric !== undefined && counts(metric, figure.dimension);
  const over = isCounted ? (periodOf(figure) ?? asked) : null;
  const read = isCounted && over ? countsIn(asking, division, over, columnsOf(metric)) : null;
  return () => {
    const counted = metric && read ? countedOf(metric, figure.dimension, read()) : null;
    return { declared, counted, over, verdict: verdictOf(figure.value, figure.qualifier, counted) };
  };
}

const place = { id: true, place: true, placeEnd: true } as const;

builder.prismaObjectFields('Division', (t) => ({
  declared: t.field({
    type: [Declared],
    nullable: true,
    description:
      'What this division published itself (公开数据): figures that touch the period, or all of them; null outside your part of the tree.',
    args: { period: t.arg({ type: PeriodInput, description: 'Only what touches this period (统计期).' }) },
    select: place,
    resolve: async (division, { period }, ctx) =>
      (await askFor(ctx, (asking) => stated(asking, division, period ? parsePeriod(period) : null)))?.(),
    direct: (division: Rolled, { period }: { period?: PeriodWish | null }, asking) => {
      const all = stated(asking, division, period ? parsePeriod(period) : null);
      return all && later(all);
    },
  }),
  reconcile: t.field({
    type: [Reconciliation],
    nullable: true,
    description:
      'What this division published beside what the records count (公开数据核对); null outside your part of the tree.',
    args: { period: t.arg({ type: PeriodInput, required: true, description: 'The period (统计期).' }) },
    select: place,
    resolve: async (division, { period }, ctx) => {
      const asked = parsePeriod(period);
      const declared = await askFor(ctx, (asking) => stated(asking, division, asked));
      const all = declared?.().map((each) =>
        askFor(ctx, (asking) => reconcile(asking, division, each, asked)),
      );
      return all && (await Promise.all(all)).map((read) => read());
    },
    direct: (division: Rolled, { period }: { period: PeriodWish }, asking) => {
      const asked = parsePeriod(period);
      const declared = stated(asking, division, asked);
      if (!declared) return null;
      return later(() => {
        const all = declared().map((each) => reconcile(asking, division, each, asked));
        return later(() => all.map((read) => read()));
      });
    },
  }),
}));
