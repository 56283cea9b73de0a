// The steps of appeals that the service says may be taken now: raised, decided, taken back, each with a reason.
import { useMutation } from 'urql';
import {
  type AppealLineFragment,
  type ContestedFragment,
  DecideAppealDocument,
  RaiseAppealDocument,
  WithdrawAppealDocument,
} from '../../gql/graphql.ts';
import type { FieldSpec } from '../parts/fieldsForm.tsx';
import type { Step } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';

/** What may be done with an appeal. */
export function useAppealSteps({ id, version, moves, mayWithdraw }: AppealLineFragment): readonly Step[] {
  const { t } = useSettings();
  const [, decide] = useMutation(DecideAppealDocument);
  const [, withdraw] = useMutation(WithdrawAppealDocument);
  const words = t.appeals;
  const reason: FieldSpec = {
    ...{ name: 'reason', label: words.reason, kind: 'area' },
    ...{ isNeeded: true, most: 200 },
  };
  const steps: Step[] = moves.map((decision) => ({
    ...{ key: decision, label: words.moves[decision], lead: words.leads[decision], fields: [reason] },
    send: (filled) =>
      decide({
        input: {
          ...{ id, version, decision, reason: filled['reason'] ?? '' },
          idempotencyKey: filled.idempotencyKey,
        },
      }),
  }));
  if (mayWithdraw) {
    steps.push({
      ...{ key: 'withdraw', label: words.withdraw, lead: words.withdrawLead, fields: [reason] },
      send: (filled) =>
        withdraw({
          input: { id, version, reason: filled['reason'] ?? '', idempotencyKey: filled.idempotencyKey },
        }),
    });
  }
  return steps;
}

/** What may be said against a record. */
export function useRaising({ id, mayAppeal }: ContestedFragment): readonly Step[] {
  const { t } = useSettings();
  const [, raise] = useMutation(RaiseAppealDocument);
  if (!mayAppeal) return [];
  return [
    {
      ...{ key: 'raise', label: t.appeals.appeal, lead: t.appeals.raiseLead },
      fields: [
        {
          ...{ name: 'ground', label: t.appeals.ground, kind: 'area' },
          ...{ isNeeded: true, most: 5_000 },
        },
      ],
      send: (filled) =>
        raise({
          input: {
            ...{ dutyRecord: id, ground: filled['ground'] ?? '' },
            idempotencyKey: filled.idempotencyKey,
          },
        }),
    },
  ];
}
