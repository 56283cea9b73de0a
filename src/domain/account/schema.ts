// Who I am, who else holds a seat, and what was done by whom.
import { type Role } from '../../core/role.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { described } from '../../graph/described.ts';
import { type Viewer, viewerOf } from '../../graph/context.ts';
import { permitsOf } from '../../graph/guard.ts';
import { numberOf, numberOrNull } from '../../graph/ids.ts';
import { demand } from '../../core/refusal.ts';
import { divisionToWrite } from '../division/store.ts';
import { may } from './card.ts';
import { demandAccountName, demandAnother, demandGrant } from './rules.ts';
import { grant, personOf, withdraw } from './store.ts';

const roleTerms: Readonly<Record<Role, string>> = {
  ANALYST: 'Reads statistics and records of the subtree (分析员).',
  CLERK: 'Keeps the records of a division (代工委工作人员); in a county or township of all beneath it too.',
  KEEPER: 'Records what happens at stations (站点管理员).',
  DEPUTY: 'A deputy, who sees the own record (代表).',
  AUDITOR: 'Reads who did what, and no business data (审计员).',
};

export const RoleType = builder.enumType('Role', {
  description: 'What a seat lets its holder do (角色).',
  values: described(roleTerms),
});

export const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Whoever asks, on the seat the token names (当前用户).',
  fields: (t) => ({
    account: t.exposeString('account', { description: 'The account (账号).' }),
    role: t.expose('role', { type: RoleType, description: 'The role (角色).' }),
    division: t.prismaField({
      type: 'Division',
      description: 'Where the seat stands (所在区划).',
      resolve: (query, viewer, _args, ctx) =>
        ctx.db.division.findUniqueOrThrow({ ...query, where: { id: viewer.division.id } }),
    }),
    permissions: t.stringList({
      description: 'What this seat may do, as noun:verb (权限). Where it may do it is the range of the seat.',
      resolve: (viewer, _args, _ctx, info) => {
        const permits = [...permitsOf(info.schema).values()].flatMap((fields) => [...fields.values()]);
        const allowed = permits
          .filter((permit) => permit.allows(viewer) === true)
          .map((permit) => permit.name);
        return [...new Set(allowed)].sort();
      },
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    nullable: true,
    guard: may.self,
    description: 'Whoever asks (当前用户).',
    resolve: (_root, _args, ctx) => viewerOf(ctx),
  }),
);

const Seat = builder.prismaNode('Seat', {
  id: { field: 'id' },
  nullable: true,
  description: "One account's role at one division (席位).",
  fields: (t) => ({
    account: t.string({
      description: 'The account (账号).',
      select: { account: { select: { name: true } } },
      resolve: (seat) => seat.account.name,
    }),
    role: t.expose('role', { type: RoleType, description: 'The role (角色).' }),
    division: t.relation('division', { description: 'Where (所在区划).' }),
    grantedAt: t.expose('grantedAt', { type: 'DateTime', description: 'When it was given (授予时间).' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back (收回时间).',
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
  }),
});

builder.prismaObjectFields('Division', (t) => ({
  seats: t.relatedConnection('seats', {
    cursor: 'id',
    totalCount: true,
    guard: may.list,
    nullable: true,
    description: 'The seats held at this division (本级席位).',
    query: () => ({ orderBy: { id: 'asc' as const } }),
  }),
}));

const GrantSeatInput = builder.inputType('GrantSeatInput', {
  description: 'A seat to give (授予席位).',
  fields: (t) => ({
    account: t.string({ required: true, description: 'The account; made when it is new (账号).' }),
    role: t.field({ type: RoleType, required: true, description: 'The role (角色).' }),
    division: t.field({ type: 'DivisionCode', required: true, description: 'Where (区划代码).' }),
    deputy: t.id({ description: "For a deputy's seat: the deputy (代表)." }),
    idempotencyKey: t.string({
      description:
        'Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天).',
    }),
  }),
});

const WithdrawSeatInput = builder.inputType('WithdrawSeatInput', {
  description: 'A seat to take back (收回席位).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The seat (席位).' }),
    version: t.int({ required: true, description: 'The version that was read (版本号).' }),
    reason: t.string({ required: true, description: 'Why (原因).' }),
    idempotencyKey: t.string({
      description:
        'Sent again with the same key within thirty days, nothing more is done (幂等键，保留三十天).',
    }),
  }),
});

builder.mutationField('grantSeat', (t) =>
  t.prismaField({
    type: Seat,
    nullable: true,
    guard: may.grant,
    description:
      'Gives an account a seat within your subtree (授予席位). Nobody gives more, or higher, than they hold.',
    args: { input: t.arg({ type: GrantSeatInput, required: true, description: 'The seat (席位).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'grantSeat', target: 'Seat', input }, async (db, viewer) => {
        demandAccountName(input.account);
        demandAnother(viewer.account, input.account);
        const at = await divisionToWrite(db, input.division, viewer.scope.grant);
        const card = numberOrNull('Deputy', input.deputy, 'deputy');
        demandGrant(viewer.role, input.role, at, card !== null);
        const personId = card === null ? null : await personOf(db, card);
        return grant(db, { account: input.account, role: input.role, at, personId, by: viewer });
      });
      return ctx.db.seat.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('withdrawSeat', (t) =>
  t.prismaField({
    type: Seat,
    nullable: true,
    guard: may.withdraw,
    description: "Takes a seat back (收回席位); it bites on the holder's next operation.",
    args: { input: t.arg({ type: WithdrawSeatInput, required: true, description: 'The seat (席位).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'withdrawSeat', target: 'Seat', input }, (db, viewer) => {
        demand(input.reason.trim().length > 0, 'Say why the seat is taken back', 'reason');
        return withdraw(db, {
          id: numberOf('Seat', input.id, 'id'),
          version: input.version,
          reason: input.reason,
          by: viewer,
        });
      });
      return ctx.db.seat.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
