// Attendances in the language: the deputies at an activity.
import { builder } from '../../graph/builder.ts';
import { Deputy } from '../deputy/schema.ts';

export const Attendance = builder.prismaNode('Attendance', {
  id: { field: 'id' },
  nullable: true,
  description: 'One deputy at one activity (出席).',
  fields: (t) => ({
    activity: t.relation('activity', { description: 'The activity (活动).' }),
    deputy: t.field({
      type: Deputy,
      description: 'The deputy (代表).',
      select: (_args, _ctx, nested) => ({ serving: { select: { card: nested(true) } } }),
      resolve: ({ serving }) => serving.card,
    }),
  }),
});

builder.prismaObjectFields('Activity', (t) => ({
  attendances: t.relatedConnection('attendances', {
    cursor: 'id',
    totalCount: true,
    description: 'The deputies who took part (出席代表).',
    query: () => ({ orderBy: { id: 'asc' as const } }),
  }),
}));
