// The fields of a duty record, for whoever declares it, declares it anew, or reviews it.
import type { DutyLineFragment } from '../../gql/graphql.ts';
import type { FieldSpec } from '../parts/fieldsForm.tsx';
import { optionsOf } from '../parts/options.ts';
import type { Words } from '../words/zh.ts';
import { areHalfDays } from './dutySaid.ts';
import { today } from './reception.ts';

/** What a duty record says of itself. */
export const dutyFields = (t: Words, of?: DutyLineFragment): readonly FieldSpec[] => [
  {
    name: 'kind',
    label: t.duties.kind,
    kind: 'select',
    isNeeded: true,
    options: optionsOf(t.duties.kinds),
    value: of?.kind ?? '',
  },
  { name: 'title', label: t.work.title, isNeeded: true, value: of?.title ?? '' },
  {
    name: 'happenedOn',
    label: t.work.heldOn,
    kind: 'date',
    isNeeded: true,
    value: of?.happenedOn ?? today(),
  },
  { name: 'matter', label: t.duties.matter, value: of?.matter ?? '' },
  ...weight(t, of),
  { name: 'note', label: t.work.remark, value: of?.note ?? '' },
];

/** What it is worth by. */
export const weight = (t: Words, of?: DutyLineFragment): readonly FieldSpec[] => [
  {
    name: 'role',
    label: t.duties.role,
    kind: 'select',
    value: of?.role ?? '',
    options: [{ value: '', label: t.duties.noRole }, ...optionsOf(t.duties.roles)],
  },
  { name: 'quantity', label: t.duties.quantity, kind: 'number', value: of?.quantity ?? '1' },
  {
    ...{ name: 'halfDays', label: t.duties.halfDays, kind: 'number', value: String(of?.halfDays ?? 1) },
    check: (value) => (areHalfDays(value) ? null : t.duties.fromOneTo60),
  },
  {
    name: 'outcomes',
    label: t.duties.outcome,
    kind: 'checks',
    ticked: of?.outcomes ?? [],
    options: optionsOf(t.duties.outcomes),
  },
];
