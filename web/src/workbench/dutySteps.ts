// The steps of a duty record that the service says may be taken now, and what each needs.
import { useMutation } from 'urql';
import {
  type DutyLineFragment,
  FinaliseDutyDocument,
  PublishDutyDocument,
  RedeclareDutyDocument,
  ReviewDutyDocument,
  SendDutyBackDocument,
  WithdrawDutyDocument,
} from '../../gql/graphql.ts';
import type { Step } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { dutyFields, said, weighed, weight } from './dutyFields.ts';

export function useDutySteps(duty: DutyLineFragment): readonly Step[] {
  const { t } = useSettings();
  const [, review] = useMutation(ReviewDutyDocument);
  const [, publish] = useMutation(PublishDutyDocument);
  const [, finalise] = useMutation(FinaliseDutyDocument);
  const [, sendBack] = useMutation(SendDutyBackDocument);
  const [, withdraw] = useMutation(WithdrawDutyDocument);
  const [, redeclare] = useMutation(RedeclareDutyDocument);
  const { id, version, moves } = duty;
  const { leads } = t.duties;
  const reason = { name: 'reason', label: t.assessing.reason, kind: 'area', isNeeded: true } as const;
  const reviewing: Omit<Step, 'key' | 'label'> = {
    lead: leads.REVIEW,
    fields: [
      ...weight(t, duty),
      { name: 'amount', label: t.duties.amount, kind: 'number', value: duty.amount ?? '' },
    ],
    send: (filled, ticked) =>
      review({
        input: {
          ...{ id, version, ...weighed(filled, ticked), idempotencyKey: filled.idempotencyKey },
          ...(filled['amount'] ? { amount: filled['amount'] } : {}),
        },
      }),
  };
  const all: Readonly<Record<DutyLineFragment['moves'][number], Omit<Step, 'key' | 'label'>>> = {
    FIRST_REVIEW: reviewing,
    SECOND_REVIEW: reviewing,
    PUBLISH: {
      lead: leads.PUBLISH,
      send: ({ idempotencyKey }) => publish({ input: { id, version, idempotencyKey } }),
    },
    FINALISE: {
      lead: leads.FINALISE,
      send: ({ idempotencyKey }) => finalise({ input: { id, version, idempotencyKey } }),
    },
    SEND_BACK: {
      lead: leads.SEND_BACK,
      fields: [reason],
      send: (filled) =>
        sendBack({
          input: { id, version, reason: filled['reason'] ?? '', idempotencyKey: filled.idempotencyKey },
        }),
    },
    WITHDRAW: {
      lead: leads.WITHDRAW,
      fields: [reason],
      send: (filled) =>
        withdraw({
          input: { id, version, reason: filled['reason'] ?? '', idempotencyKey: filled.idempotencyKey },
        }),
    },
    REDECLARE: {
      fields: dutyFields(t, duty),
      send: (filled, ticked) => redeclare({ input: { id, version, ...said(filled, ticked) } }),
    },
  };
  return moves.map((move) => ({ key: move, label: t.duties.moves[move], ...all[move] }));
}
