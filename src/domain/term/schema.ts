// Terms and sessions in the language.
import { today } from '../../core/day.ts';
import { act } from '../../graph/act.ts';
import { builder } from '../../graph/builder.ts';
import { numberOf } from '../../graph/ids.ts';
import { keyField, versionField } from '../../graph/inputs.ts';
import { congressOf } from '../congress/store.ts';
import { divisionToWrite } from '../division/store.ts';
import { may } from './card.ts';
import { usualEnd } from './rules.ts';
import { correct, hold, inForce, open } from './store.ts';

const Term = builder.prismaNode('Term', {
  id: { field: 'id' },
  nullable: true,
  description: 'A term of a congress (届): five years, as a rule.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which term it is (第几届).' }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'Its first day (起始日期).' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      description: 'The day the next term begins, or is to begin (届满日期); not part of this one.',
    }),
    seatQuota: t.exposeInt('seatQuota', { description: 'How many deputies it has by law (代表名额).' }),
    congress: t.relation('congress', { description: 'Whose term it is (所属人大).' }),
    sessions: t.relation('sessions', {
      description: 'The sessions held in it, in order (历次会议).',
      query: () => ({ orderBy: { number: 'asc' as const } }),
    }),
    version: t.exposeInt('version', { description: 'Goes up with each change (版本号).' }),
  }),
});

const Session = builder.prismaNode('Session', {
  id: { field: 'id' },
  nullable: true,
  description: 'A session of a congress (次): 五届人大四次会议 is the fourth of the fifth term.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Which session of the term it is (第几次会议).' }),
    opensOn: t.expose('opensOn', { type: 'Date', description: 'The day it opens (开幕日期).' }),
    closesOn: t.expose('closesOn', { type: 'Date', description: 'The day it closes (闭幕日期).' }),
    term: t.relation('term', { description: 'The term it belongs to (所属届次).' }),
  }),
});

builder.prismaObjectFields('Congress', (t) => ({
  terms: t.relation('terms', {
    description: 'Its terms on record, latest first (历届).',
    query: () => ({ orderBy: { number: 'desc' as const } }),
  }),
  currentTerm: t.field({
    type: Term,
    nullable: true,
    description: 'The term in force on a day (本届); null when none is on record.',
    args: { on: t.arg({ type: 'Date', description: 'The day, by default today (日期).' }) },
    select: ({ on }, _ctx, nested) => ({ terms: nested({ where: inForce(on ?? today()), take: 1 }) }),
    resolve: (congress) => congress.terms[0] ?? null,
  }),
}));

const OpenTermInput = builder.inputType('OpenTermInput', {
  description: 'A term to open (换届).',
  fields: (t) => ({
    division: t.field({ type: 'DivisionCode', required: true, description: 'Whose congress (区划代码).' }),
    number: t.int({ required: true, description: 'Which term it is (第几届).' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'Its first day (起始日期).' }),
    endsOn: t.field({
      type: 'Date',
      description: 'The day the next one begins, by default five years on (届满日期).',
    }),
    seatQuota: t.int({ required: true, description: 'How many deputies it has by law (代表名额).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('openTerm', (t) =>
  t.prismaField({
    type: Term,
    nullable: true,
    guard: may.open,
    description: 'Opens a term of a congress (换届). Terms follow each other and do not overlap.',
    args: { input: t.arg({ type: OpenTermInput, required: true, description: 'The term (届次).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'openTerm', target: 'Term', input }, async (db, viewer) => {
        const at = await divisionToWrite(db, input.division, viewer.scope.write);
        const { number, startsOn, seatQuota } = input;
        const endsOn = input.endsOn ?? usualEnd(startsOn);
        return open(db, await congressOf(db, at), { number, startsOn, endsOn, seatQuota });
      });
      return ctx.db.term.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const CorrectTermInput = builder.inputType('CorrectTermInput', {
  description: 'What to correct of a term (更正届次). What is left out stays as it is.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The term (届次).' }),
    version: t.int(versionField),
    startsOn: t.field({ type: 'Date', description: 'Its first day (起始日期).' }),
    endsOn: t.field({ type: 'Date', description: 'The day the next one begins (届满日期).' }),
    seatQuota: t.int({ description: 'How many deputies it has by law (代表名额).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('correctTerm', (t) =>
  t.prismaField({
    type: Term,
    nullable: true,
    guard: may.correct,
    description:
      "Corrects a term's dates or seats (更正届次). Mandates that began or end with the term move with it.",
    args: { input: t.arg({ type: CorrectTermInput, required: true, description: 'The correction (更正).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await act(ctx, { name: 'correctTerm', target: 'Term', input }, (db, viewer) =>
        correct(db, viewer.scope.write, {
          id: numberOf('Term', input.id, 'id'),
          version: input.version,
          startsOn: input.startsOn ?? null,
          endsOn: input.endsOn ?? null,
          seatQuota: input.seatQuota ?? null,
        }),
      );
      return ctx.db.term.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const HoldSessionInput = builder.inputType('HoldSessionInput', {
  description: 'A session that is held (召开会议).',
  fields: (t) => ({
    term: t.id({ required: true, description: 'The term it belongs to (届次).' }),
    number: t.int({ required: true, description: 'Which session of the term it is (第几次会议).' }),
    opensOn: t.field({ type: 'Date', required: true, description: 'The day it opens (开幕日期).' }),
    closesOn: t.field({ type: 'Date', required: true, description: 'The day it closes (闭幕日期).' }),
    idempotencyKey: t.string(keyField),
  }),
});

builder.mutationField('holdSession', (t) =>
  t.prismaField({
    type: Session,
    nullable: true,
    guard: may.hold,
    description: 'Puts a session of a congress on record (召开会议). It lies within its term.',
    args: { input: t.arg({ type: HoldSessionInput, required: true, description: 'The session (会议).' }) },
    resolve: async (query, _root, { input }, ctx) => {
      const { number, opensOn, closesOn } = input;
      const id = await act(ctx, { name: 'holdSession', target: 'Session', input }, (db, viewer) =>
        hold(db, viewer.scope.write, numberOf('Term', input.term, 'term'), {
          number,
          opensOn,
          closesOn,
        }),
      );
      return ctx.db.session.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
