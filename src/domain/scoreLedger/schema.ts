// How a score came about, in the language: by items, line by line, and in sentences.
import { resolveArrayConnection } from '@pothos/plugin-relay';
import { builder, page } from '../../graph/builder.ts';
import type { Context } from '../../graph/context.ts';
import { described } from '../../graph/described.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { tellsOf } from '../../graph/recorded.ts';
import { Division } from '../division/schema.ts';
import { Activity } from '../activity/schema.ts';
import { DutyRecord } from '../dutyRecord/schema.ts';
import { Opinion } from '../opinion/schema.ts';
import { assessorsOf } from '../ruleItem/rules.ts';
import { AssessorType, RuleItem } from '../ruleItem/schema.ts';
import { gradeOfScore, type Score, ScoreType } from '../score/schema.ts';
import { keyOfJudged, type Subject } from '../score/store.ts';
import { explain, type Language, languageTerms, type Line } from './rules.ts';
import {
  activitiesOf,
  assessorOf,
  divisionsOf,
  dutiesOf,
  type Entry,
  itemsOf,
  ledgers,
  opinionsOf,
  type Sum,
  sumsOf,
} from './store.ts';

const ledgerOf = perSnapshot(
  (ctx, subjects: readonly Subject[]) => ledgers(ctx.db, subjects),
  ({ judged, subjectId }) => `${keyOfJudged(judged)}:${subjectId}`,
);
const items = perSnapshot((ctx, ids: readonly number[]) => itemsOf(ctx.db, ids));
const activities = perSnapshot((ctx, ids: readonly number[]) => activitiesOf(ctx.db, ids));
const opinions = perSnapshot((ctx, ids: readonly number[]) => opinionsOf(ctx.db, ids));
const divisions = perSnapshot((ctx, ids: readonly number[]) => divisionsOf(ctx.db, ids));
const duties = perSnapshot((ctx, ids: readonly number[]) => dutiesOf(ctx.db, ids));

/** The item that an entry is under. */
export async function itemBehind(ctx: Context, id: number) {
  const found = await items(ctx).load(id);
  if (!found) throw new Error(`There is no item ${id}`);
  return found;
}

const hidden = 'null where it is none, or not for you to see';
export const EntryType = builder.objectRef<Entry>('ScoreEntry').implement({
  ...tellsOf('ScoreEntry', (entry: Entry) => ({ divisionId: entry.divisionId, of: entry })),
  description:
    'One line of how a score came about (积分明细): a record under an item, and what was left of its points within the bounds of the item, of its category and of the whole.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Which one (序号).' }),
    item: t.field({
      type: RuleItem,
      description: 'Under which item (条目).',
      resolve: ({ itemId }, _args, ctx) => itemBehind(ctx, itemId),
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'The day (日期); null for what is not from one record.',
    }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'What the record is called (记录名称); of marks, their matter; opinions have no name.',
    }),
    division: t.field({
      type: Division,
      nullable: true,
      description: 'Where the record lies (记录所在区划).',
      resolve: ({ divisionId }, _args, ctx) => (divisionId === null ? null : divisions(ctx).load(divisionId)),
    }),
    activity: t.field({
      type: Activity,
      nullable: true,
      description: `The activity it is from (活动); ${hidden}.`,
      resolve: ({ record, recordId }, _args, ctx) =>
        record === 'ACTIVITY' && recordId !== null ? activities(ctx).load(recordId) : null,
    }),
    opinion: t.field({
      type: Opinion,
      nullable: true,
      description: `The opinion it is from (民情民意); ${hidden}.`,
      resolve: ({ record, recordId }, _args, ctx) =>
        record === 'OPINION' && recordId !== null ? opinions(ctx).load(recordId) : null,
    }),
    dutyRecord: t.field({
      type: DutyRecord,
      nullable: true,
      description: `The duty record it is from (履职记录); ${hidden}.`,
      resolve: ({ record, recordId }, _args, ctx) =>
        record === 'DUTY' && recordId !== null ? duties(ctx).load(recordId) : null,
    }),
    assessor: t.field({
      type: AssessorType,
      nullable: true,
      description:
        'Who gave the marks it is from (评议主体): what this kind adds to the mean of all by its weight; null where it is not from marks, and for whom they are about: a single line tells what all of them come to.',
      resolve: assessorOf,
    }),
    records: t.exposeInt('records', {
      description:
        'Of how many records (记录数): more than one for a rate or a mean; of marks, how many assessors gave them (评定人数), which for whom they are about are told as one.',
    }),
    quantity: t.expose('quantity', { type: 'Decimal', description: 'What counts of it (计量).' }),
    points: t.expose('points', { type: 'Decimal', description: 'What that is worth (原始分).' }),
    isKept: t.exposeBoolean('isKept', {
      description: 'Whether it stands beside items that exclude its own (是否在互斥中保留).',
    }),
    withinItem: t.expose('withinItem', {
      type: 'Decimal',
      description: "Within the item's bounds (条目限分后).",
    }),
    withinCategory: t.expose('withinCategory', {
      type: 'Decimal',
      description: "Within the category's (类别限分后).",
    }),
    counted: t.expose('counted', {
      type: 'Decimal',
      description: 'Within those of the whole (计入总分): these add up to the score.',
    }),
  }),
});

const SumType = builder.objectRef<Sum>('ScoreItem').implement({
  description: 'What an item came to (条目得分).',
  fields: (t) => ({
    item: t.field({
      type: RuleItem,
      description: 'The item (条目).',
      resolve: ({ itemId }, _args, ctx) => itemBehind(ctx, itemId),
    }),
    records: t.exposeInt('records', {
      description:
        'From how many records (记录数); of marks, how many assessors gave them (评定人数), which for whom they are about are told as one.',
    }),
    points: t.expose('points', { type: 'Decimal', description: 'What they are worth (原始分).' }),
    withinItem: t.expose('withinItem', {
      type: 'Decimal',
      description: "Within the item's bounds (条目限分后).",
    }),
    counted: t.expose('counted', {
      type: 'Decimal',
      description: 'Within all bounds (计入总分): these add up to the score.',
    }),
  }),
});

const sums = async (ctx: Context, score: Score): Promise<Sum[]> => sumsOf(await ledgerOf(ctx).load(score));

/** What an item came to, as it is told. */
async function lineOf(ctx: Context, { judged }: Score, sum: Sum): Promise<Line> {
  const { text, category, cap, ruleSetId, ...item } = await itemBehind(ctx, sum.itemId);
  const source = judged.counting.find(({ id }) => id === ruleSetId) ?? judged.ruleSet;
  const { records, excluded, points, kept, withinItem, withinCategory, counted } = sum;
  return {
    ...{ text, category, cap: cap === null ? null : String(cap), source, records, excluded },
    ...{ points: String(points), kept: String(kept), withinItem: String(withinItem) },
    ...{ withinCategory: String(withinCategory), counted: String(counted) },
    marks: sum.marks && { given: sum.marks, weights: assessorsOf(item), spreads: item.spreads },
  };
}

async function explained(ctx: Context, score: Score, language: Language): Promise<string[]> {
  const lines = await Promise.all((await sums(ctx, score)).map((sum) => lineOf(ctx, score, sum)));
  const grade = await gradeOfScore(ctx, score);
  return explain({ ...score, total: String(score.total), grade: grade?.name ?? null, lines }, language);
}

const LanguageType = builder.enumType('Language', {
  description: 'In which language something is told (语言).',
  values: described(languageTerms),
});

builder.objectFields(ScoreType, (t) => ({
  items: t.field({
    type: [SumType],
    description: 'What each item came to that anything counts under (条目得分), in the order of the rules.',
    resolve: (score, _args, ctx) => sums(ctx, score),
  }),
  ledger: t.connection({
    type: EntryType,
    description:
      'How it came about, line by line (积分明细), in the order of the rules and then of the days.',
    resolve: async (score, args, ctx) =>
      resolveArrayConnection(
        { args, defaultSize: page.usual, maxSize: page.most },
        await ledgerOf(ctx).load(score),
      ),
  }),
  explain: t.stringList({
    description:
      'How it came about, in sentences (积分说明): one for each item, with its records, its source and what each bound left of its points, after one that counts marks one for each kind of assessors, but not for whom they are about, and one for the whole.',
    args: {
      language: t.arg({ type: LanguageType, defaultValue: 'ZH', description: 'In this language (语言).' }),
    },
    resolve: (score, { language }, ctx) => explained(ctx, score, language ?? 'ZH'),
  }),
}));
