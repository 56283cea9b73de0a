// Who is in which deputy group, in the language.
import { today } from '../../core/day.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField } from '../../graph/inputs.ts';
import { Deputy } from '../deputy/schema.ts';
import { Group } from '../group/schema.ts';
import { existing } from '../group/store.ts';
import { heldOn } from '../serving/store.ts';
import { may } from './card.ts';
import { join, leave, present } from './store.ts';

const GroupMember = builder.prismaObject('GroupMember', {
  description: 'A deputy in a group (小组成员).',
  fields: (t) => ({
    isLeader: t.exposeBoolean('isLeader', { description: 'Whether the deputy leads the group (是否组长).' }),
    deputy: t.field({
      type: Deputy,
      description: 'The deputy (代表).',
      select: (_args, _ctx, nested) => ({ serving: { select: { card: nested() } } }),
      resolve: ({ serving }) => serving.card,
    }),
  }),
});

builder.prismaObjectFields('DeputyGroup', (t) => ({
  members: t.relatedConnection('members', {
    type: GroupMember,
    cursor: 'id',
    totalCount: true,
    description: 'Who is in it (成员): those registered with its division today.',
    query: () => ({ where: present(today()), orderBy: { id: 'asc' as const } }),
  }),
}));

builder.prismaObjectFields('DeputyCard', (t) => ({
  groups: t.field({
    type: [Group],
    nullable: true,
    guard: may.read,
    description: 'The groups the deputy is in, within your range (所在小组).',
    select: (_args, _ctx, nested) => ({
      servings: {
        where: heldOn(today()),
        // Whose it is, which is not who seated the deputy: it goes on record.
        select: {
          divisionId: true,
          memberships: { where: { group: { is: existing(today()) } }, select: { group: nested() } },
        },
      },
    }),
    resolve: ({ servings }) => servings.flatMap((serving) => serving.memberships.map(({ group }) => group)),
  }),
}));

const member = {
  group: { required: true, description: 'The group (小组).' },
  deputy: { required: true, description: "The deputy, registered with the group's division (代表)." },
} as const;

const JoinGroupInput = builder.inputType('JoinGroupInput', {
  description: 'A deputy to take into a group (加入代表小组).',
  fields: (t) => ({
    group: t.id(member.group),
    deputy: t.id(member.deputy),
    isLeader: t.boolean({ defaultValue: false, description: 'Whether as its leader (是否组长).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('joinGroup', (t) =>
  t.prismaField({
    type: Group,
    nullable: true,
    guard: may.join,
    description: 'Takes a deputy of whatever level into a group (加入代表小组).',
    args: { input: t.arg({ type: JoinGroupInput, required: true, description: 'Who, and where (成员).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'joinGroup', target: 'DeputyGroup', input }, (db, viewer) =>
        join(db, viewer.scope.write, {
          group: numberOf('DeputyGroup', input.group, 'group'),
          cardId: numberOf('Deputy', input.deputy, 'deputy'),
          isLeader: input.isLeader ?? false,
        }),
      );
      return ctx.db.deputyGroup.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const LeaveGroupInput = builder.inputType('LeaveGroupInput', {
  description: 'A deputy who leaves a group (退出代表小组).',
  fields: (t) => ({
    group: t.id(member.group),
    deputy: t.id({ required: true, description: 'The deputy, who is in the group (代表).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('leaveGroup', (t) =>
  t.prismaField({
    type: Group,
    nullable: true,
    guard: may.leave,
    description: 'Lets a deputy leave a group (退出代表小组).',
    args: { input: t.arg({ type: LeaveGroupInput, required: true, description: 'Who, and which (成员).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'leaveGroup', target: 'DeputyGroup', input }, (db, viewer) => {
        const [group, cardId] = [numberOf('DeputyGroup', input.group), numberOf('Deputy', input.deputy)];
        return leave(db, viewer.scope.write, group, cardId);
      });
      return ctx.db.deputyGroup.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
