// What is sent of a duty record as it was filled in.
import type { DeclareDutyInput, DutyKind, DutyOutcome, DutyRole } from '../../gql/graphql.ts';
import type { Filled } from '../parts/filled.ts';

/** Whether it is a number of half-days as the service takes it, written as everybody writes it. */
export const areHalfDays = (typed: string): boolean => /^(?:[1-9]|[1-5]\d|60)$/.test(typed);

const weighed = (filled: Filled, ticked: readonly string[]) => ({
  role: (filled['role'] ?? null) as DutyRole | null,
  quantity: filled['quantity'] ?? '1',
  halfDays: Number(filled['halfDays'] ?? 1),
  outcomes: [...ticked] as DutyOutcome[],
});

/** What a reviewer sets right: points that were taken out are taken back. */
export const reviewed = (filled: Filled, ticked: readonly string[]) => ({
  ...weighed(filled, ticked),
  amount: filled['amount'] ?? null,
  idempotencyKey: filled.idempotencyKey,
});

export const said = (
  filled: Filled,
  ticked: readonly string[],
): Omit<DeclareDutyInput, 'deputy' | 'division' | 'group' | 'activity'> => ({
  kind: filled['kind'] as DutyKind,
  title: filled['title'] ?? '',
  happenedOn: filled['happenedOn'] ?? '',
  matter: filled['matter'] || null,
  note: filled['note'] ?? null,
  ...weighed(filled, ticked),
  idempotencyKey: filled.idempotencyKey,
});
