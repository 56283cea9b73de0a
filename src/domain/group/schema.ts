// Deputy groups in the language.
import { demandHappened, today } from '../../core/day.ts';
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { divisionToWrite } from '../division/store.ts';
import { may } from './card.ts';
import { dissolve, existing, form } from './store.ts';

export const Group = builder.prismaNode('DeputyGroup', {
  id: { field: 'id' },
  nullable: true,
  description: 'Deputies who act together between sessions (代表小组), by area or by field, levels mixed.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called (名称).' }),
    division: t.relation('division', { description: 'Whose group it is (所属区划).' }),
    formedOn: t.expose('formedOn', { type: 'Date', description: 'Since when (成立日期).' }),
    dissolvedOn: t.expose('dissolvedOn', {
      type: 'Date',
      nullable: true,
      description: 'Until when (解散日期); null while it exists.',
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  groups: t.relatedConnection('groups', {
    type: Group,
    cursor: 'id',
    totalCount: true,
    nullable: true,
    guard: may.read,
    description: "The division's deputy groups (代表小组).",
    args: {
      on: t.arg({ type: 'Date', description: 'Those that exist on this day, by default today (日期).' }),
    },
    query: ({ on }) => ({ where: existing(on ?? today()), orderBy: { id: 'asc' as const } }),
  }),
}));

const FormGroupInput = builder.inputType('FormGroupInput', {
  description: 'A group to form (成立代表小组).',
  fields: (t) => ({
    division: t.field({ type: 'DivisionCode', required: true, description: 'Whose group (区划代码).' }),
    name: t.string({ required: true, description: 'What it is called (名称).' }),
    formedOn: t.field({ type: 'Date', required: true, description: 'Since when (成立日期).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('formGroup', (t) =>
  t.prismaField({
    type: Group,
    nullable: true,
    guard: may.form,
    description: 'Forms a deputy group (成立代表小组).',
    args: { input: t.arg({ type: FormGroupInput, required: true, description: 'The group (小组).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'formGroup', target: 'DeputyGroup', input }, async (db, viewer) => {
        const at = await divisionToWrite(db, input.division, viewer.scope.write);
        demandHappened(input.formedOn, 'formedOn');
        return form(db, at, demandText(input.name, 'name', 'The name of a group', 'name'), input.formedOn);
      });
      return ctx.db.deputyGroup.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const DissolveGroupInput = builder.inputType('DissolveGroupInput', {
  description: 'A group to dissolve (解散代表小组).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The group (小组).' }),
    version: t.int(versionField),
    on: t.field({ type: 'Date', required: true, description: 'The first day without it (解散日期).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('dissolveGroup', (t) =>
  t.prismaField({
    type: Group,
    nullable: true,
    guard: may.dissolve,
    description: 'Dissolves a group (解散代表小组). What it did stays on record.',
    args: {
      input: t.arg({ type: DissolveGroupInput, required: true, description: 'Which, and when (小组).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const { on, version } = input;
      const id = await act(ctx, { name: 'dissolveGroup', target: 'DeputyGroup', input }, (db, viewer) => {
        demandHappened(on, 'on');
        return dissolve(db, viewer.scope.write, { id: numberOf('DeputyGroup', input.id, 'id'), on, version });
      });
      return ctx.db.deputyGroup.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
