// Corrects an activity where it is shown, and takes it back: for whoever the service says may.
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import {
  CorrectActivityDocument,
  DeskPeopleDocument,
  type RecordPageQuery,
  WithdrawActivityDocument,
} from '../../gql/graphql.ts';
import { tryAgain } from '../client.ts';
import { FieldsForm, type FieldSpec, fieldsOf, type FormProps } from '../parts/fieldsForm.tsx';
import { useLast } from '../parts/last.ts';
import { Loading, Refused } from '../parts/states.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useAttendance } from '../workbench/attendance.ts';
import { Attendees } from '../workbench/attendees.tsx';

type Activity = Extract<NonNullable<RecordPageQuery['node']>, { title: string }>;

export function ActivitySteps({ node }: { readonly node: Activity }) {
  const correct = useCorrecting(node);
  const withdraw = useWithdrawing(node);
  const steps = [...(node.mayCorrect ? [correct] : []), ...(node.mayWithdraw ? [withdraw] : [])];
  if (steps.length === 0) return null;
  return (
    <div className="record-steps">
      <Steps of={`activity/${node.id}`} steps={steps} />
    </div>
  );
}

function useCorrecting(node: Activity): Step {
  const { t } = useSettings();
  const [, correct] = useMutation(CorrectActivityDocument);
  const { id, version, title, type, heldOn, station, votersReceived, remark } = node;
  return {
    ...{ key: 'correct', label: t.records.correct, lead: t.records.correctLead, version },
    fields: [
      { name: 'title', label: t.work.title, isNeeded: true, most: 200, value: title },
      {
        ...{ name: 'type', label: t.work.type, kind: 'select', isNeeded: true, value: type },
        options: Object.entries(t.activityTypes).map(([value, label]) => ({ value, label })),
      },
      { name: 'heldOn', label: t.work.heldOn, kind: 'date', isNeeded: true, value: heldOn },
      {
        ...{ name: 'votersReceived', label: t.work.voters, kind: 'number', isNeeded: true },
        value: String(votersReceived),
        check: (value) => (/^\d{1,6}$/.test(value) ? null : t.work.wholeNumber),
      },
      { name: 'remark', label: t.work.remark, kind: 'area', isWide: true, most: 5_000, value: remark ?? '' },
    ],
    form: (form) => <Correcting node={node} {...form} />,
    send: (filled, ticked, opened) =>
      correct({
        input: {
          ...{ id, version: opened, title: filled['title'], heldOn: filled['heldOn'] },
          ...{ votersReceived: Number(filled['votersReceived']), remark: filled['remark'] },
          type: filled['type'] as Activity['type'],
          // Where it may be at none, none is said; one that stays need not be said again.
          ...(filled['station'] === (station?.id ?? null) ? {} : { station: filled['station'] }),
          // Left out where nobody was added to the list or struck off.
          ...('attendees' in filled ? { attendees: [...ticked] } : {}),
          idempotencyKey: filled.idempotencyKey,
        },
      }),
  };
}

/** The form, once it is known who may have been there, and where: a list that could not be read is not an empty one. */
function Correcting({ node, ...form }: FormProps & { readonly node: Activity }) {
  const { t } = useSettings();
  const { id, division, heldOn, station } = node;
  const code = division.code ?? '';
  const { attendance, error } = useAttendance(id, node.version);
  /** The day that it is said to have been, as far as the form says one. */
  const [said, setSaid] = useState<string>();
  const day = said ?? heldOn;
  const registered = useQuery({
    ...{ query: DeskPeopleDocument, variables: { code, on: day }, pause: code === '' || day === '' },
  })[0];
  const desk = useLast(registered.data ?? undefined);
  const refused = error ?? registered.error;
  if (!attendance || (!desk && code !== '')) {
    return refused ? <Refused error={refused} retry={tryAgain} /> : <Loading lines={3} />;
  }
  const stations = [
    // The one on record is open on the day on record, and on another day where it is among those that are.
    ...(station && day === heldOn ? [station] : []),
    ...(desk?.division?.stations.edges ?? []).map((at) => at.node),
  ];
  const where: FieldSpec = {
    ...{ name: 'station', label: t.work.station, kind: 'select', value: station?.id ?? '' },
    options: [
      { value: '', label: t.work.noStation },
      ...new Map(stations.map((at) => [at.id, { value: at.id, label: at.name }])).values(),
    ],
  };
  const there = attendance.deputies.map((deputy) => deputy.id);
  /** Those who were registered on the day that it is said to have been. */
  const attendees = (on: string): FieldSpec => ({
    ...{ name: 'attendees', label: t.work.attendees, kind: 'checks', ticked: there },
    boxes: ({ ticked, ...boxes }) => (
      <Attendees {...boxes} code={code} on={on} there={attendance.deputies} chosen={ticked} />
    ),
  });
  return (
    <>
      {error && <Refused error={error} retry={tryAgain} />}
      <FieldsForm
        {...form}
        filled={(chosen) => setSaid(chosen['heldOn'])}
        fields={(chosen) => [
          ...[...fieldsOf(form.fields, chosen), where],
          attendees(chosen['heldOn'] ?? heldOn),
        ]}
        send={({ attendees: _, ...filled }, ticked, opened) =>
          isSame(ticked, there)
            ? form.send(filled, [], opened)
            : // The list that was changed may be of another version than the rest: the older of them is refused.
              form.send({ ...filled, attendees: '' }, ticked, Math.min(opened, attendance.version))
        }
      />
    </>
  );
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

function useWithdrawing({ id, version, title }: Activity): Step {
  const { t } = useSettings();
  const [, withdraw] = useMutation(WithdrawActivityDocument);
  return {
    ...{ key: 'withdraw', label: t.records.withdraw, lead: t.work.confirm(title), version },
    fields: [{ name: 'reason', label: t.records.withdrawReason, isNeeded: true, most: 200 }],
    send: (filled, _, opened) =>
      withdraw({
        input: { id, version: opened, reason: filled['reason'] ?? '', idempotencyKey: filled.idempotencyKey },
      }),
  };
}
