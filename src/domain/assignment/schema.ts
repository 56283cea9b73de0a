// Assignments in the language: the deputies of a station, and the mutations that assign and unassign.
import { today } from '../../core/day.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField } from '../../graph/inputs.ts';
import { Deputy } from '../deputy/schema.ts';
import { may } from '../station/card.ts';
import { Station } from '../station/schema.ts';
import { mayAssign } from './rules.ts';
import { assign, holdingOn, unassign } from './store.ts';

const StationAssignment = builder.prismaNode('StationAssignment', {
  id: { field: 'id' },
  nullable: true,
  description: 'A deputy who comes to a station (代表进站安排).',
  fields: (t) => ({
    station: t.relation('station', { description: 'The station (家站).' }),
    deputy: t.field({
      type: Deputy,
      description: 'The deputy (代表).',
      select: (_args, _ctx, nested) => ({ serving: { select: { card: nested(true) } } }),
      resolve: ({ serving }) => serving.card,
    }),
    since: t.expose('since', { type: 'Date', description: 'From which day (开始日期).' }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'From which day no more (结束日期); null while it holds.',
    }),
  }),
});

builder.prismaObjectFields('Station', (t) => ({
  assignments: t.relatedConnection('assignments', {
    cursor: 'id',
    totalCount: true,
    description: 'The deputies assigned to this station (进站代表), those of former days included.',
    args: { on: t.arg({ type: 'Date', description: 'Only those assigned on this day (日期).' }) },
    query: ({ on }) => ({ where: on ? holdingOn(on) : {}, orderBy: { id: 'asc' as const } }),
  }),
  mayAssign: t.boolean({
    description:
      'Whether you may assign deputies to it now, and end what assigns them (可否安排代表进站): assignDeputy, unassignDeputy.',
    resolve: (station, _args, ctx) => mayAssign(station, ctx.viewer),
  }),
}));

builder.prismaObjectFields('DeputyCard', (t) => ({
  stations: t.field({
    type: [Station],
    description: 'The stations this deputy is assigned to now (进站安排), in your part of the tree.',
    select: (_args, _ctx, nested) => ({
      servings: {
        // Whose it is, which is not who seated the deputy: it goes on record.
        select: {
          divisionId: true,
          assignments: { where: holdingOn(today()), select: { station: nested(true) } },
        },
      },
    }),
    resolve: ({ servings }) =>
      servings.flatMap(({ assignments }) => assignments.map(({ station }) => station)),
  }),
}));

const AssignDeputyInput = builder.inputType('AssignDeputyInput', {
  description: 'A deputy to assign to a station (安排代表进站).',
  fields: (t) => ({
    station: t.id({ required: true, description: 'The station (家站).' }),
    deputy: t.id({
      required: true,
      description: "The deputy (代表), registered with the station's division on that day.",
    }),
    since: t.field({ type: 'Date', required: true, description: 'From which day (开始日期).' }),
    idempotencyKey: t.string(keyField),
  }),
});

const UnassignDeputyInput = builder.inputType('UnassignDeputyInput', {
  description: 'An assignment to end (结束代表进站安排).',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assignment (进站安排).' }),
    until: t.field({ type: 'Date', required: true, description: 'From which day no more (结束日期).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationFields((t) => ({
  assignDeputy: t.prismaField({
    type: StationAssignment,
    nullable: true,
    guard: may.assign,
    description: "Assigns a deputy who is registered with the station's division (安排代表进站).",
    args: {
      input: t.arg({ type: AssignDeputyInput, required: true, description: 'Who, and where (安排).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const request = { name: 'assignDeputy', target: 'StationAssignment', input };
      const id = await act(ctx, request, (db, viewer) =>
        assign(db, viewer.scope.write, {
          stationId: numberOf('Station', input.station, 'station'),
          cardId: numberOf('Deputy', input.deputy, 'deputy'),
          since: input.since,
        }),
      );
      return ctx.db.stationAssignment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  unassignDeputy: t.prismaField({
    type: StationAssignment,
    nullable: true,
    guard: may.assign,
    description: 'Ends the assignment of a deputy to a station (结束代表进站安排).',
    args: {
      input: t.arg({ type: UnassignDeputyInput, required: true, description: 'What ends, and when (结束).' }),
    },
    resolve: async (query, _root, { input }, ctx) => {
      const request = { name: 'unassignDeputy', target: 'StationAssignment', input };
      const id = await act(ctx, request, (db, viewer) =>
        unassign(db, viewer.scope.write, {
          id: numberOf('StationAssignment', input.id, 'id'),
          until: input.until,
        }),
      );
      return ctx.db.stationAssignment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
