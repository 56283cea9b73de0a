// The seats that whoever asks may choose among.
import { RoleType, ViewerType } from '../account/schema.ts';
import { builder } from '../../graph/builder.ts';
import { type OwnSeat, ownSeats } from './store.ts';

const OwnSeatType = builder.objectRef<OwnSeat>('OwnSeat').implement({
  description: 'A seat of whoever asks (本人席位).',
  fields: (t) => ({
    number: t.exposeInt('id', {
      description: 'Its number (席位编号), as the header renda-seat names it to ask on this seat.',
    }),
    role: t.expose('role', { type: RoleType, description: 'The role (角色).' }),
    division: t.prismaField({
      type: 'Division',
      description: 'Where it stands (所在区划).',
      resolve: (query, seat, _args, ctx) =>
        ctx.db.division.findUniqueOrThrow({ ...query, where: { id: seat.divisionId } }),
    }),
  }),
});

builder.objectFields(ViewerType, (t) => ({
  seat: t.exposeInt('seatId', { description: 'The number of the seat (席位编号).' }),
  seats: t.field({
    type: [OwnSeatType],
    description:
      'The seats one may choose among (可选席位): all of the account, or the one that the token names.',
    resolve: (viewer, _args, ctx) => ownSeats(ctx.client, viewer),
  }),
}));
