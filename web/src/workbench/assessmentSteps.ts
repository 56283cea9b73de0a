// The steps of an assessment that the service says may be taken now, and what each needs.
import { useMutation } from 'urql';
import {
  SendBackAssessmentDocument,
  SpotCheckAssessmentDocument,
  SubmitAssessmentDocument,
  VerifyAssessmentDocument,
  WithdrawAssessmentDocument,
} from '../../gql/graphql.ts';
import type { Step } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import type { Assessment } from './assessment.tsx';

export function useAssessmentSteps({ id, version, moves }: Assessment): readonly Step[] {
  const { t } = useSettings();
  const [, submit] = useMutation(SubmitAssessmentDocument);
  const [, withdraw] = useMutation(WithdrawAssessmentDocument);
  const [, verify] = useMutation(VerifyAssessmentDocument);
  const [, sendBack] = useMutation(SendBackAssessmentDocument);
  const [, spotCheck] = useMutation(SpotCheckAssessmentDocument);
  const { moves: names, leads } = t.assessing;
  const reason = { name: 'reason', label: t.assessing.reason, kind: 'area', isNeeded: true } as const;
  const all: Readonly<Record<Assessment['moves'][number], Omit<Step, 'key' | 'label'>>> = {
    SUBMIT: {
      lead: leads.SUBMIT,
      fields: [{ name: 'gapsDueOn', label: t.assessing.gapsDueOn, kind: 'date' }],
      send: ({ gapsDueOn, idempotencyKey }) => submit({ input: { id, version, gapsDueOn, idempotencyKey } }),
    },
    WITHDRAW: {
      lead: leads.WITHDRAW,
      fields: [reason],
      send: (filled) =>
        withdraw({
          input: { id, version, reason: filled['reason'] ?? '', idempotencyKey: filled.idempotencyKey },
        }),
    },
    VERIFY: {
      lead: leads.VERIFY,
      send: ({ idempotencyKey }) => verify({ input: { id, version, idempotencyKey } }),
    },
    SEND_BACK: {
      lead: leads.SEND_BACK,
      fields: [reason],
      send: (filled) =>
        sendBack({
          input: { id, version, reason: filled['reason'] ?? '', idempotencyKey: filled.idempotencyKey },
        }),
    },
    SPOT_CHECK: {
      lead: leads.SPOT_CHECK,
      fields: [
        {
          name: 'upheld',
          label: t.assessing.upheld,
          kind: 'select',
          isNeeded: true,
          options: [
            { value: 'yes', label: t.assessing.isTrue },
            { value: 'no', label: t.assessing.isUntrue },
          ],
        },
        reason,
      ],
      send: (filled) =>
        spotCheck({
          input: {
            ...{ id, version, upheld: filled['upheld'] === 'yes', reason: filled['reason'] ?? '' },
            idempotencyKey: filled.idempotencyKey,
          },
        }),
    },
  };
  return moves.map((move) => ({ key: move, label: names[move], ...all[move] }));
}
