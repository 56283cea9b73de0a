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
import { dutyFields, weight } from './dutyFields.ts';
import { reviewed, said } from './dutySaid.ts';

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
    send: (filled, ticked, opened) => review({ input: { id, version: opened, ...reviewed(filled, ticked) } }),
  };
  const all: Readonly<Record<DutyLineFragment['moves'][number], Omit<Step, 'key' | 'label'>>> = {
    FIRST_REVIEW: reviewing,
    SECOND_REVIEW: reviewing,
    PUBLISH: {
      lead: leads.PUBLISH,
      send: ({ idempotencyKey }, _, opened) => publish({ input: { id, version: opened, idempotencyKey } }),
    },
    FINALISE: {
      lead: leads.FINALISE,
      send: ({ idempotencyKey }, _, opened) => finalise({ input: { id, version: opened, idempotencyKey } }),
    },
    SEND_BACK: {
      lead: leads.SEND_BACK,
      fields: [reason],
      send: (filled, _, opened) =>
        sendBack({
          input: {
            id,
            version: opened,
            reason: filled['reason'] ?? '',
            idempotencyKey: filled.idempotencyKey,
          },
        }),
    },
    WITHDRAW: {
      lead: leads.WITHDRAW,
      fields: [reason],
      send: (filled, _, opened) =>
        withdraw({
          input: {
            id,
            version: opened,
            reason: filled['reason'] ?? '',
            idempotencyKey: filled.idempotencyKey,
          },
        }),
    },
    REDECLARE: {
      fields: dutyFields(t, duty),
      send: (filled, ticked, opened) =>
        redeclare({ input: { id, version: opened, ...said(filled, ticked) } }),
    },
  };
  return moves.map((move) => ({ key: move, label: t.duties.moves[move], version, ...all[move] }));
}
