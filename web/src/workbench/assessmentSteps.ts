// The steps of an assessment that the service says may be taken now, and what each needs.
import { useMutation } from 'urql';
import {
  SendBackAssessmentDocument,
  SpotCheckAssessmentDocument,
  SubmitAssessmentDocument,
  VerifyAssessmentDocument,
  WithdrawAssessmentDocument,
} from '../../gql/graphql.ts';
import type { FieldSpec, Sent } from '../parts/fieldsForm.tsx';
import type { Filled } from '../parts/filled.ts';
import type { Step } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import type { Assessment } from './assessment.tsx';

/** Which assessment, as the form was opened with. */
interface Of {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey: string;
}

/** `own` is by how much one's own judgements raised the version: they are no reason to refuse a form that is open. */
export function useAssessmentSteps({ id, version, moves }: Assessment, own: number): readonly Step[] {
  const { t } = useSettings();
  const [, submit] = useMutation(SubmitAssessmentDocument);
  const [, withdraw] = useMutation(WithdrawAssessmentDocument);
  const [, verify] = useMutation(VerifyAssessmentDocument);
  const [, sendBack] = useMutation(SendBackAssessmentDocument);
  const [, spotCheck] = useMutation(SpotCheckAssessmentDocument);
  const { moves: names, leads } = t.assessing;
  const reason = { name: 'reason', label: t.assessing.reason, kind: 'area', isNeeded: true } as const;
  const upheld: FieldSpec = {
    ...{ name: 'upheld', label: t.assessing.upheld, kind: 'select', isNeeded: true },
    options: [
      { value: 'yes', label: t.assessing.isTrue },
      { value: 'no', label: t.assessing.isUntrue },
    ],
  };
  /** Sends what was filled in with which version of which assessment it is of. */
  const step = (
    move: Assessment['moves'][number],
    fields: readonly FieldSpec[],
    send: (of: Of, filled: Filled) => Promise<Sent>,
  ): Omit<Step, 'key' | 'label'> => ({
    ...{ lead: leads[move], fields },
    send: (filled, _, opened) =>
      send({ id, version: opened + own, idempotencyKey: filled.idempotencyKey }, filled),
  });
  const why = (filled: Filled) => ({ reason: filled['reason'] ?? '' });
  const all: Readonly<Record<Assessment['moves'][number], Omit<Step, 'key' | 'label'>>> = {
    SUBMIT: step(
      'SUBMIT',
      [{ name: 'gapsDueOn', label: t.assessing.gapsDueOn, kind: 'date' }],
      (of, { gapsDueOn }) => submit({ input: { ...of, gapsDueOn } }),
    ),
    WITHDRAW: step('WITHDRAW', [reason], (of, filled) => withdraw({ input: { ...of, ...why(filled) } })),
    VERIFY: step('VERIFY', [], (of) => verify({ input: of })),
    SEND_BACK: step('SEND_BACK', [reason], (of, filled) => sendBack({ input: { ...of, ...why(filled) } })),
    SPOT_CHECK: step('SPOT_CHECK', [upheld, reason], (of, filled) =>
      spotCheck({ input: { ...of, ...why(filled), upheld: filled['upheld'] === 'yes' } }),
    ),
  };
  return moves.map((move) => ({ key: move, label: names[move], version: version - own, ...all[move] }));
}
