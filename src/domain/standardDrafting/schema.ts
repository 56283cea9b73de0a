// The mutations that draft a standard, write a draft anew, and give it up.
import { demand } from '../../core/refusal.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf, numberOrNull } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { divisionToWrite } from '../division/store.ts';
import { may } from '../standard/card.ts';
import { Standard } from '../standard/schema.ts';
import { ItemInput, TopicType } from '../standardItem/schema.ts';
import { StationKindType } from '../station/schema.ts';
import { demandDraft, type Draft, type Item } from './rules.ts';
import { discard, draft, revise } from './store.ts';

type Fields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** What a version says, whether it is new or written anew. */
const body = (t: Fields) => ({
  label: t.string({ required: true, description: 'What it is called in short (简称), like 七有.' }),
  title: t.string({ required: true, description: 'What it is called (名称).' }),
  isModel: t.boolean({
    defaultValue: false,
    description: 'Whether it is a list to draft from, which applies to no station itself (是否范本).',
  }),
  document: t.string({ description: 'By which document (依据文件).' }),
  publisher: t.string({ description: 'Who made it known (发布者).' }),
  publishedOn: t.field({ type: 'Date', description: 'When the source is from (发布日期).' }),
  url: t.string({ description: 'Where to read it (来源网址).' }),
  note: t.string({ description: 'What a reader should know of it (说明).' }),
  kinds: t.field({
    type: [StationKindType],
    description: 'Which kinds of stations it covers (适用家站类型); needed when it is published.',
  }),
  effectiveFrom: t.field({
    type: 'Date',
    description: 'In force from this day (施行日期); needed when it is published.',
  }),
  effectiveTo: t.field({ type: 'Date', description: 'In force until before this day (失效日期).' }),
  extends: t.id({
    description: 'The version of a division above that it adds to (补充对象); left out, it stands alone.',
  }),
  extensionTopics: t.field({
    type: [TopicType],
    description:
      'In which topics divisions beneath may add items to it (允许下级补充的主题); left out, in none.',
  }),
  starBands: t.intList({
    description:
      'The least percentage of the weight for one star, for two, … at most five (各星级最低得分率).',
  }),
  validityMonths: t.int({
    description: 'For how many months an assessment holds (评估有效期); left out: until the next one.',
  }),
  villageDeputies: t.int({
    description:
      'From how many deputies on a village or community must have a station (村、社区必建站点的代表人数), 1 to 100; a standard that covers rooms alone may say it.',
  }),
  items: t.field({ type: [ItemInput], description: 'What it asks for (条目), in order.' }),
});

const DraftStandardInput = builder.inputType('DraftStandardInput', {
  description: 'A version of a standard to draft (起草标准).',
  fields: (t) => ({
    division: t.field({ type: 'DivisionCode', required: true, description: 'Whose standard (区划代码).' }),
    ...body(t),
    copyOf: t.id({
      description:
        'A standard that can be read here, whose items it takes over (照录对象), in place of items of its own.',
    }),
    idempotencyKey: t.string(keyField),
  }),
});

const ReviseStandardInput = builder.inputType('ReviseStandardInput', {
  description: 'A draft as it is to read from now on, as a whole (修改草案).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The draft (草案).' }),
    version: t.int(versionField),
    ...body(t),
    idempotencyKey: t.string(keyField),
  }),
});

const DiscardStandardInput = builder.inputType('DiscardStandardInput', {
  description: 'A draft to give up (放弃草案).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The draft (草案).' }),
    version: t.int(versionField),
    idempotencyKey: t.string(keyField),
  }),
});

const itemOf = ({ quantity, frequency, ...said }: typeof ItemInput.$inferInput): Item => ({
  section: said.section ?? null,
  text: said.text,
  topic: said.topic ?? null,
  kind: said.kind,
  weight: said.weight ?? 1,
  isRequired: said.isRequired ?? true,
  note: said.note ?? null,
  unit: quantity?.unit ?? null,
  comparison: quantity?.comparison ?? null,
  threshold: quantity?.threshold ?? null,
  thresholdTo: quantity?.thresholdTo ?? null,
  measure: frequency?.measure ?? null,
  activityTypes: frequency?.activityTypes ?? [],
  count: frequency?.count ?? null,
  per: frequency?.per ?? null,
  documents: said.documents ?? [],
});

const draftOf = (said: Omit<typeof ReviseStandardInput.$inferInput, 'id' | 'version'>): Draft =>
  demandDraft({
    label: said.label,
    title: said.title,
    isModel: said.isModel ?? false,
    document: said.document ?? null,
    publisher: said.publisher ?? null,
    publishedOn: said.publishedOn ?? null,
    url: said.url ?? null,
    note: said.note ?? null,
    kinds: said.kinds ?? [],
    effectiveFrom: said.effectiveFrom ?? null,
    effectiveTo: said.effectiveTo ?? null,
    extensionTopics: said.extensionTopics ?? [],
    starBands: said.starBands ?? [],
    validityMonths: said.validityMonths ?? null,
    villageDeputies: said.villageDeputies ?? null,
    items: (said.items ?? []).map(itemOf),
  });

builder.mutationFields((t) => ({
  draftStandard: t.prismaField({
    type: Standard,
    nullable: true,
    guard: may.draft,
    description: "Drafts the next version of a division's standard for its stations (起草建设标准).",
    args: { input: t.arg({ type: DraftStandardInput, required: true, description: 'The draft (草案).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'draftStandard', target: 'Standard', input }, async (db, viewer) => {
        demand(
          input.copyOf == null || input.items == null,
          'A draft has items of its own or takes those of another over',
          'copyOf',
        );
        const at = await divisionToWrite(db, input.division, viewer.scope.write);
        return draft(db, at, draftOf(input), {
          extendsId: numberOrNull('Standard', input.extends, 'extends'),
          copyOf: numberOrNull('Standard', input.copyOf, 'copyOf'),
        });
      });
      return ctx.db.standard.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  reviseStandard: t.prismaField({
    type: Standard,
    nullable: true,
    guard: may.revise,
    description:
      'Writes a draft anew (修改标准草案). What is published never changes: draft the next version.',
    args: { input: t.arg({ type: ReviseStandardInput, required: true, description: 'The draft (草案).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'reviseStandard', target: 'Standard', input }, (db, viewer) =>
        revise(db, viewer.scope.write, draftOf(input), {
          id: numberOf('Standard', input.id, 'id'),
          version: input.version,
          extendsId: numberOrNull('Standard', input.extends, 'extends'),
        }),
      );
      return ctx.db.standard.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  discardStandard: t.prismaField({
    type: 'Division',
    nullable: true,
    guard: may.discard,
    description:
      'Gives a draft up (放弃标准草案) and answers the division. What is published is never deleted: it can be ended.',
    args: { input: t.arg({ type: DiscardStandardInput, required: true, description: 'Which (草案).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'discardStandard', target: 'Division', input }, (db, viewer) =>
        discard(db, viewer.scope.write, {
          id: numberOf('Standard', input.id, 'id'),
          version: input.version,
        }),
      );
      return ctx.db.division.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
