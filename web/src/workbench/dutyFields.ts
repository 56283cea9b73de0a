// The fields of a duty record, for whoever declares it, declares it anew, or reviews it.
import type {
  DeclareDutyInput,
  DutyKind,
  DutyLineFragment,
  DutyOutcome,
  DutyRole,
} from '../../gql/graphql.ts';
import type { FieldSpec, Filled } from '../parts/fieldsForm.tsx';
import type { Words } from '../words/zh.ts';
import { today } from './reception.ts';

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** What a duty record says of itself. */
export const dutyFields = (t: Words, of?: DutyLineFragment): readonly FieldSpec[] => [
  {
    name: 'kind',
    label: t.duties.kind,
    kind: 'select',
    isNeeded: true,
    options: options(t.duties.kinds),
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
    options: [{ value: '', label: t.duties.noRole }, ...options(t.duties.roles)],
  },
  { name: 'quantity', label: t.duties.quantity, kind: 'number', value: of?.quantity ?? '1' },
  { name: 'halfDays', label: t.duties.halfDays, kind: 'number', value: String(of?.halfDays ?? 1) },
  {
    name: 'outcomes',
    label: t.duties.outcome,
    kind: 'checks',
    ticked: of?.outcomes ?? [],
    options: options(t.duties.outcomes),
  },
];

export const weighed = (filled: Filled, ticked: readonly string[]) => ({
  role: (filled['role'] ?? null) as DutyRole | null,
  quantity: filled['quantity'] ?? '1',
  halfDays: Number(filled['halfDays'] ?? 1) || 1,
  outcomes: [...ticked] as DutyOutcome[],
});

export const said = (
  filled: Filled,
  ticked: readonly string[],
): Omit<DeclareDutyInput, 'deputy' | 'division' | 'group' | 'activity'> => ({
  kind: filled['kind'] as DutyKind,
  title: filled['title'] ?? '',
  happenedOn: filled['happenedOn'] ?? '',
  note: filled['note'] ?? null,
  ...weighed(filled, ticked),
  idempotencyKey: filled.idempotencyKey,
});
