// Elections in the language: who was elected, and corrections of that.
import { demandText } from '../../core/text.ts';
import type { Seal } from '../../store/seal.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf, numberOrNull } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { mayAt } from '../../graph/permit.ts';
import { congressOf } from '../congress/store.ts';
import { Deputy, GenderType } from '../deputy/schema.ts';
import { LevelType } from '../division/schema.ts';
import { divisionToWrite } from '../division/store.ts';
import { MannerType } from '../mandate/schema.ts';
import { may } from './card.ts';
import { demandIdentityNumber, demandLevel, demandPhone, demandPinyin } from './rules.ts';
import { correct, elect } from './store.ts';

const ElectDeputyInput = builder.inputType('ElectDeputyInput', {
  description: 'A deputy who was elected (当选代表).',
  fields: (t) => ({
    division: t.field({
      type: 'DivisionCode',
      required: true,
      description: "The congress's division (区划代码).",
    }),
    level: t.field({ type: LevelType, description: 'The level of the congress, to make sure (代表层级).' }),
    term: t.id({ description: 'The term, by default the one in force on the first day (届次).' }),
    name: t.string({ required: true, description: 'The name (姓名).' }),
    pinyin: t.string({ description: 'The name in letters, to search by (姓名拼音).' }),
    gender: t.field({ type: GenderType, required: true, description: 'Female or male (性别).' }),
    electoralUnit: t.string({
      required: true,
      description: 'The constituency or the electing body (选区或选举单位).',
    }),
    manner: t.field({ type: MannerType, required: true, description: 'How elected (当选方式).' }),
    startsOn: t.field({
      type: 'Date',
      description: "The first day in office, by default the term's (任职起始日期).",
    }),
    post: t.string({ description: 'Work and post (工作单位及职务).' }),
    phone: t.string({ description: 'Telephone; stays with the owner (电话).' }),
    identityNumber: t.string({
      description:
        'The identity number (公民身份号码), to recognise the person by; it is not kept, only a keyed hash of it.',
    }),
    sameAs: t.id({ description: 'Another mandate of the same person within your range (同一人的其他任职).' }),
    idempotencyKey: t.string(keyField),
  }),
});

type Elect = typeof ElectDeputyInput.$inferInput;

/** The input without the identity number: from here on, nothing holds more than its keyed hash. */
const sealed = (input: Elect, seal: Seal): Elect => ({
  ...input,
  identityNumber: input.identityNumber == null ? null : seal(demandIdentityNumber(input.identityNumber)),
});

builder.mutationField('electDeputy', (t) =>
  t.prismaField({
    type: Deputy,
    nullable: true,
    guard: may.elect,
    description:
      'Puts an elected deputy on record (登记当选代表). A person may be a deputy in several divisions only if each lies in the next (选举法 Art. 48).',
    args: {
      input: t.arg({ type: ElectDeputyInput, required: true, description: 'Who was elected (当选代表).' }),
    },
    resolve: async (query, _root, args, ctx) => {
      const input = sealed(args.input, ctx.seal);
      const id = await act(ctx, { name: 'electDeputy', target: 'Deputy', input }, async (db, viewer) => {
        const at = await divisionToWrite(db, input.division, viewer.scope.write);
        const congress = await congressOf(db, at);
        demandLevel(input.level, congress.level, at.name);
        return elect(db, congress, electedOf(input));
      });
      return ctx.db.deputyCard.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

function electedOf(input: Elect) {
  const { gender, manner, startsOn, phone } = input;
  if (phone != null) demandPhone(phone);
  return {
    term: numberOrNull('Term', input.term, 'term'),
    name: demandText(input.name, 'name', 'A name', 'name'),
    pinyin: input.pinyin == null ? '' : demandPinyin(input.pinyin),
    electoralUnit: demandText(input.electoralUnit, 'name', 'An electoral unit', 'electoralUnit'),
    post: input.post == null ? null : demandText(input.post, 'name', 'A post', 'post'),
    gender,
    manner,
    phone: phone ?? null,
    startsOn: startsOn ?? null,
    identityHash: input.identityNumber ?? null,
    sameAs: numberOrNull('Deputy', input.sameAs, 'sameAs'),
  };
}

builder.prismaObjectField('DeputyCard', 'mayCorrect', (t) =>
  t.boolean({
    description: 'Whether you may correct what is on record of the deputy (可否更正代表信息): correctDeputy.',
    resolve: ({ place }, _args, ctx) => mayAt(may.correct, ctx.viewer, place),
  }),
);

const CorrectDeputyInput = builder.inputType('CorrectDeputyInput', {
  description: 'What to correct of a deputy (更正代表信息). What is left out stays as it is.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The deputy (代表).' }),
    version: t.int(versionField),
    name: t.string({ description: 'The name (姓名).' }),
    pinyin: t.string({ description: 'The name in letters (姓名拼音).' }),
    gender: t.field({ type: GenderType, description: 'Female or male (性别).' }),
    post: t.string({ description: 'Work and post, null to take it out (工作单位及职务).' }),
    electoralUnit: t.string({ description: 'The constituency or the electing body (选区或选举单位).' }),
    manner: t.field({ type: MannerType, description: 'How elected (当选方式).' }),
    startsOn: t.field({ type: 'Date', description: 'The first day in office (任职起始日期).' }),
    endedOn: t.field({
      type: 'Date',
      description: 'The day it ended, where that was before the term did (终止日期).',
    }),
    phone: t.string({ description: 'Telephone, null to take it out (电话).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('correctDeputy', (t) =>
  t.prismaField({
    type: Deputy,
    nullable: true,
    guard: may.correct,
    description: 'Corrects what is on record of a deputy (更正代表信息). The counts follow.',
    args: {
      input: t.arg({ type: CorrectDeputyInput, required: true, description: 'The correction (更正).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'correctDeputy', target: 'Deputy', input }, (db, viewer) =>
        correct(db, viewer, correctionOf(input)),
      );
      return ctx.db.deputyCard.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

function correctionOf(input: typeof CorrectDeputyInput.$inferInput) {
  const { post, phone } = input;
  if (phone) demandPhone(phone);
  const unit = input.electoralUnit;
  return {
    id: numberOf('Deputy', input.id, 'id'),
    version: input.version,
    card: {
      ...(input.name == null ? {} : { name: demandText(input.name, 'name', 'A name', 'name') }),
      ...(input.pinyin == null ? {} : { pinyin: demandPinyin(input.pinyin) }),
      ...(input.gender == null ? {} : { gender: input.gender }),
      ...(post === undefined ? {} : { post: post && demandText(post, 'name', 'A post', 'post') }),
    },
    ...(unit == null
      ? {}
      : { electoralUnit: demandText(unit, 'name', 'An electoral unit', 'electoralUnit') }),
    ...(input.manner == null ? {} : { manner: input.manner }),
    ...(input.startsOn == null ? {} : { startsOn: input.startsOn }),
    ...(input.endedOn == null ? {} : { endedOn: input.endedOn }),
    ...(phone === undefined ? {} : { phone }),
  };
}
