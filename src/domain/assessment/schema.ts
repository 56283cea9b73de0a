// Assessments in the language: what each found, what came of it, and how to find them.
import { today } from '../../core/day.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { numberOf } from '../../graph/ids.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { Item } from '../standardItem/schema.ts';
import { type AssessmentState, may, stateTerms, stepTerms, verdictTerms } from './card.ts';
import { scoreOf } from './rules.ts';
import { type Asked, holding, keyOf } from './store.ts';

export const AssessmentStateType = builder.enumType('AssessmentState', {
  description: 'How far an assessment has come (评估状态).',
  values: described(stateTerms),
});

export const VerdictType = builder.enumType('AssessmentVerdict', {
  description: 'What was found of an item (评估结论).',
  values: described(verdictTerms),
});

const StepKindType = builder.enumType('AssessmentStepKind', {
  description: 'A step in the life of an assessment (评估环节).',
  values: described(stepTerms),
});

export const AssessmentItem = builder.prismaNode('AssessmentItem', {
  id: { field: 'id' },
  nullable: true,
  description: 'What an assessment found of one item of the standard (条目评估).',
  fields: (t) => ({
    item: t.relation('item', { type: Item, description: 'What is asked (标准条目).' }),
    verdict: t.expose('verdict', {
      type: VerdictType,
      nullable: true,
      description: 'What was found (结论); null while it is not judged.',
    }),
    value: t.float({
      nullable: true,
      description: 'How much was found, or how often by the records (实际数值).',
      resolve: ({ value }) => (value === null ? null : Number(value)),
    }),
    unit: t.exposeString('unit', { nullable: true, description: 'Counted in (单位).' }),
    presentDocuments: t.exposeStringList('presentDocuments', {
      description: 'Which of the named documents are there (已有资料).',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What was said with it (说明).' }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description: 'Until when this gap is to be closed (整改期限).',
    }),
    remediedOn: t.expose('remediedOn', {
      type: 'Date',
      nullable: true,
      description:
        'When this gap was closed (整改日期). The result stays what it was: assess the station again.',
    }),
    isOverdue: t.boolean({
      description: 'Whether this is a gap that is open past its day (是否逾期).',
      resolve: ({ verdict, dueOn, remediedOn }) =>
        verdict === 'NOT_MET' && remediedOn === null && dueOn !== null && dueOn < today(),
    }),
  }),
});

const StepType = builder.prismaObject('AssessmentStep', {
  description: 'One step in the life of an assessment (评估过程).',
  fields: (t) => ({
    kind: t.expose('kind', { type: StepKindType, description: 'What was done (环节).' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, or what was said (理由).' }),
    at: t.expose('at', { type: 'DateTime', description: 'When (时间).' }),
    by: t.relation('byDivision', {
      nullable: true,
      description: 'The division of whoever did it (操作区划).',
    }),
  }),
});

/** In the order of the list; the same wherever they are asked for, so that they are read once. */
const items = { orderBy: { id: 'asc' as const } };

export const Assessment = builder.prismaNode('Assessment', {
  id: { field: 'id' },
  nullable: true,
  description: 'A station judged by the standard that was in force for it on a day (家站评估).',
  fields: (t) => ({
    division: t.relation('division', { description: 'The division of the station (所属区划).' }),
    station: t.relation('station', { description: 'The station (家站).' }),
    standard: t.relation('standard', {
      description: 'The version it is judged by (所依标准); the items of what that extends count too.',
    }),
    on: t.expose('onDate', { type: 'Date', description: 'As of this day (评估基准日).' }),
    state: t.expose('state', { type: AssessmentStateType, description: 'How far it has come (状态).' }),
    assessor: t.relation('assessorDivision', {
      nullable: true,
      description: 'The division of whoever judged it (评估方).',
    }),
    items: t.relation('items', { description: 'What was found, item by item (条目评估).', query: items }),
    gaps: t.field({
      type: [AssessmentItem],
      description: 'The items that are not met (缺项), with the day until which each is to be closed.',
      select: { items },
      resolve: ({ items: all }) => all.filter(({ verdict }) => verdict === 'NOT_MET'),
    }),
    history: t.relation('steps', {
      type: StepType,
      description: 'What was done with it, oldest first (评估过程).',
      query: { orderBy: { id: 'asc' } },
    }),
    itemsJudged: t.exposeInt('itemsJudged', {
      nullable: true,
      description: 'How many items were judged (条目数). This and what follows is null until it is verified.',
    }),
    itemsApplicable: t.exposeInt('itemsApplicable', {
      nullable: true,
      description: 'How many of them apply to the station (适用条目数).',
    }),
    itemsMet: t.exposeInt('itemsMet', { nullable: true, description: 'How many are met (达标条目数).' }),
    gapCount: t.exposeInt('gaps', { nullable: true, description: 'How many are not (缺项数).' }),
    score: t.float({
      nullable: true,
      description: 'The percentage of the weight that is met, over the items that apply (得分率).',
      resolve: ({ weightMet, weightApplicable }) => scoreOf(weightMet, weightApplicable),
    }),
    stars: t.exposeInt('stars', {
      nullable: true,
      description: 'The stars that earns (星级); null where the standard gives none.',
    }),
    isCompliant: t.exposeBoolean('isCompliant', {
      nullable: true,
      description: 'Whether every required item that applies is met (是否达标).',
    }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'Counts until before this day (有效期至); null: until the next one.',
    }),
    supersededOn: t.expose('supersededOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the next assessment (被接替日期), from which on this one does not count.',
    }),
    spotCheckedOn: t.expose('spotCheckedOn', {
      type: 'Date',
      nullable: true,
      description: 'When it was looked at again from higher up (抽查日期).',
    }),
    upheld: t.exposeBoolean('upheld', {
      nullable: true,
      description: 'Whether that found it true (抽查是否属实); if not, it never counts.',
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
    isSynthetic: t.exposeBoolean('isSynthetic', {
      description: 'Whether it was made up for the demonstration (是否演示数据).',
    }),
  }),
});

builder.prismaObjectFields('AssessmentItem', (t) => ({
  assessment: t.relation('assessment', { description: 'The assessment it belongs to (所属评估).' }),
}));

const ofStations = perSnapshot((ctx, asked: readonly Asked[]) => holding(ctx.db, asked), keyOf);

builder.prismaObjectFields('Station', (t) => ({
  assessment: t.field({
    type: Assessment,
    nullable: true,
    guard: may.readStation,
    description:
      'The assessment that counts on a day (有效评估): the last one verified and not expired. Null when there is none: then the station counts as not assessed.',
    args: { on: t.arg({ type: 'Date', description: 'On this day, by default today (日期).' }) },
    select: { id: true, divisionId: true, place: true },
    resolve: ({ id, divisionId, place }, { on }, ctx) =>
      ofStations(ctx).load({ id, divisionId, place, on: on ?? today() }),
  }),
}));

export interface Wanted {
  readonly state?: AssessmentState | null | undefined;
  readonly isCompliant?: boolean | null | undefined;
  readonly standard?: string | null | undefined;
}

export const wanted = ({ state, isCompliant, standard }: Wanted): Prisma.AssessmentWhereInput => ({
  ...(state ? { state } : {}),
  ...(isCompliant == null ? {} : { isCompliant }),
  ...(standard == null ? {} : { standardId: numberOf('Standard', standard, 'standard') }),
});
