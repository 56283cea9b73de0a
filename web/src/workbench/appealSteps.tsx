// The steps of appeals that the service says may be taken now: raised, decided, taken back, each with a reason.
import { useMutation } from 'urql';
import {
  AppealAttendanceDocument,
  type AppealDecision,
  type AppealLineFragment,
  AppealMarksDocument,
  DecideAppealDocument,
  RaiseAppealDocument,
  WithdrawAppealDocument,
} from '../../gql/graphql.ts';
import type { FieldSpec } from '../parts/fieldsForm.tsx';
import { optionsOf } from '../parts/options.ts';
import type { Step } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import type { Against } from './against.ts';
import { Upholding } from './upholding.tsx';

/** What may be done with an appeal. */
export function useAppealSteps(appeal: AppealLineFragment): readonly Step[] {
  const { t } = useSettings();
  const [, decide] = useMutation(DecideAppealDocument);
  const [, withdraw] = useMutation(WithdrawAppealDocument);
  const { id, version, subject, moves, mayWithdraw, wasCorrected } = appeal;
  const words = t.appeals;
  const reason: FieldSpec = {
    ...{ name: 'reason', label: words.reason, kind: 'area' },
    ...{ isNeeded: true, most: 200 },
  };
  const found: FieldSpec = {
    ...{ name: 'wasAbsent', label: words.found, kind: 'select', isNeeded: true, isWide: true },
    options: optionsOf(words.findings),
  };
  const isFound = (decision: AppealDecision) => decision === 'UPHOLD' && subject === 'ATTENDANCE';
  const steps: Step[] = moves.map((decision) => ({
    ...{ key: decision, label: words.moves[decision], version },
    lead:
      decision === 'UPHOLD'
        ? words.leads.UPHOLD[subject] + (wasCorrected ? words.correctedLead : '')
        : words.leads.REJECT,
    fields: isFound(decision) ? [found, reason] : [reason],
    ...(decision === 'UPHOLD' && subject === 'MARKS'
      ? { form: (form) => <Upholding appeal={id} {...form} /> }
      : {}),
    send: (filled, ticked, opened) =>
      decide({
        input: {
          ...{ id, version: opened, decision, reason: filled['reason'] ?? '', marks: [...ticked] },
          wasAbsent: filled['wasAbsent'] === 'ABSENT',
          idempotencyKey: filled.idempotencyKey,
        },
      }),
  }));
  if (mayWithdraw) {
    steps.push({
      ...{
        key: 'withdraw',
        label: words.withdraw,
        lead: words.withdrawLead[subject],
        fields: [reason],
        version,
      },
      send: (filled, _, opened) =>
        withdraw({
          input: {
            id,
            version: opened,
            reason: filled['reason'] ?? '',
            idempotencyKey: filled.idempotencyKey,
          },
        }),
    });
  }
  return steps;
}

/** What may be said against something. */
export function useRaising(against: Against): readonly Step[] {
  const { t } = useSettings();
  const [, raise] = useMutation(RaiseAppealDocument);
  const [, raiseAgainstAttendance] = useMutation(AppealAttendanceDocument);
  const [, raiseAgainstMarks] = useMutation(AppealMarksDocument);
  return [
    {
      ...{ key: 'raise', label: t.appeals.appeal },
      lead: t.appeals.raiseLead + ('matter' in against ? t.appeals.raiseMarksLead : ''),
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
