// A division's own congress in the language.
import { demandText } from '../../core/text.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { keyField } from '../../graph/inputs.ts';
import { LevelType } from '../division/schema.ts';
import { divisionToWrite } from '../division/store.ts';
import { may } from './card.ts';
import { constitute } from './store.ts';

const Congress = builder.prismaNode('Congress', {
  id: { field: 'id' },
  nullable: true,
  description: "A division's own people's congress (本级人民代表大会).",
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called (名称).' }),
    level: t.expose('level', { type: LevelType, description: 'Its level, that of its division (层级).' }),
    division: t.relation('division', { description: 'Whose congress it is (所属区划).' }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  congress: t.field({
    type: Congress,
    nullable: true,
    guard: may.read,
    description:
      "The division's own congress (本级人大); null where there is none by law, none on record, or outside your range.",
    select: (_args, _ctx, nested) => ({ congresses: nested() }),
    resolve: (division) => division.congresses[0] ?? null,
  }),
}));

const ConstituteCongressInput = builder.inputType('ConstituteCongressInput', {
  description: 'A congress to put on record (设立本级人大).',
  fields: (t) => ({
    division: t.field({
      type: 'DivisionCode',
      required: true,
      description: 'Whose congress it is (区划代码).',
    }),
    name: t.string({ description: 'What it is called, by default like 瓦窑镇人民代表大会 (名称).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('constituteCongress', (t) =>
  t.prismaField({
    type: Congress,
    nullable: true,
    guard: may.constitute,
    description: "Puts a division's own congress on record (设立本级人大). 街道, 地区 and 开发区 have none.",
    args: {
      input: t.arg({ type: ConstituteCongressInput, required: true, description: 'The congress (人大).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(
        ctx,
        { name: 'constituteCongress', target: 'Congress', input },
        async (db, viewer) => {
          const at = await divisionToWrite(db, input.division, viewer.scope.write);
          const name =
            input.name == null ? null : demandText(input.name, 'name', 'The name of a congress', 'name');
          return constitute(db, at, name);
        },
      );
      return ctx.db.congress.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
