// The steps of appeals that the service says may be taken now: raised, decided, taken back, each with a reason.
import { useMutation } from 'urql';
import {
  AppealAttendanceDocument,
  type AppealLineFragment,
  AppealMarksDocument,
  DecideAppealDocument,
  RaiseAppealDocument,
  WithdrawAppealDocument,
} from '../../gql/graphql.ts';
import type { FieldSpec } from '../parts/fieldsForm.tsx';
import type { Step } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { Upholding } from './upholding.tsx';

/** What may be done with an appeal. */
export function useAppealSteps(appeal: AppealLineFragment): readonly Step[] {
  const { t } = useSettings();
  const [, decide] = useMutation(DecideAppealDocument);
  const [, withdraw] = useMutation(WithdrawAppealDocument);
  const { id, version, subject, moves, mayWithdraw } = appeal;
  const words = t.appeals;
  const reason: FieldSpec = {
    ...{ name: 'reason', label: words.reason, kind: 'area' },
    ...{ isNeeded: true, most: 200 },
  };
  const steps: Step[] = moves.map((decision) => ({
    ...{
      key: decision,
      label: words.moves[decision],
      lead: decision === 'UPHOLD' ? words.leads.UPHOLD[subject] : words.leads.REJECT,
    },
    fields: [reason],
    ...(decision === 'UPHOLD' && subject === 'MARKS'
      ? { form: (form) => <Upholding appeal={id} {...form} /> }
      : {}),
    send: (filled, ticked) =>
      decide({
        input: {
          ...{ id, version, decision, reason: filled['reason'] ?? '', marks: [...ticked] },
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

/** What is appealed against: a duty record, an attendance, or the marks in a matter over the cycle of a day. */
export type Against =
  | { readonly dutyRecord: string }
  | { readonly attendance: string }
  | { readonly deputy: string; readonly matter: string; readonly on: string };

/** What may be said against something. */
export function useRaising(against: Against): readonly Step[] {
  const { t } = useSettings();
  const [, raise] = useMutation(RaiseAppealDocument);
  const [, raiseAgainstAttendance] = useMutation(AppealAttendanceDocument);
  const [, raiseAgainstMarks] = useMutation(AppealMarksDocument);
  return [
    {
      ...{ key: 'raise', label: t.appeals.appeal, lead: t.appeals.raiseLead },
      fields: [
        {
          ...{ name: 'ground', label: t.appeals.ground, kind: 'area' },
          ...{ isNeeded: true, most: 5_000 },
        },
      ],
      send: (filled) => {
        const said = { ground: filled['ground'] ?? '', idempotencyKey: filled.idempotencyKey };
        if ('dutyRecord' in against) return raise({ input: { ...against, ...said } });
        if ('attendance' in against) return raiseAgainstAttendance({ input: { ...against, ...said } });
        return raiseAgainstMarks({ input: { ...against, ...said } });
      },
    },
  ];
}
