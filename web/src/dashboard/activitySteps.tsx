// Corrects an activity where it is shown, and takes it back: for whoever the service says may.
import { useMutation, useQuery } from 'urql';
import {
  CorrectActivityDocument,
  DeskPeopleDocument,
  type RecordPageQuery,
  WithdrawActivityDocument,
} from '../../gql/graphql.ts';
import type { FieldSpec } from '../parts/fieldsForm.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';

type Activity = Extract<NonNullable<RecordPageQuery['node']>, { title: string }>;

export function ActivitySteps({ node }: { readonly node: Activity }) {
  const correct = useCorrecting(node);
  const withdraw = useWithdrawing(node);
  const steps = [...(correct ? [correct] : []), ...(node.mayWithdraw ? [withdraw] : [])];
  if (steps.length === 0) return null;
  // What others changed meanwhile is not written over: a form is of the version that it was opened with.
  return (
    <div className="record-steps" key={node.version}>
      <Steps of={`activity/${node.id}`} steps={steps} />
    </div>
  );
}

/** Those who may have been there: whoever is on the list, and whoever is registered there; null where these are too many to show, undefined while they are read. */
function useAttendees({ mayCorrect, division, heldOn, attendances }: Activity): FieldSpec | null | undefined {
  const { t } = useSettings();
  const code = division.code ?? '';
  const [{ data, fetching }] = useQuery({
    query: DeskPeopleDocument,
    variables: { code, on: heldOn },
    pause: !mayCorrect || code === '',
  });
  if (fetching && !data) return undefined;
  const registered = data?.division?.servedDeputies;
  const there = attendances.edges.map(({ node: { deputy } }) => deputy);
  if (!registered || registered.totalCount > 100 || there.length < attendances.totalCount) return null;
  const all = [...there, ...registered.edges.map(({ node: { deputy } }) => deputy)];
  const distinct = new Map(all.map(({ id, name, level }) => [id, `${name} ${t.levels[level]}`]));
  return {
    ...{ name: 'attendees', label: t.work.attendees, kind: 'checks' },
    options: [...distinct].map(([value, label]) => ({ value, label })),
    ticked: there.map(({ id }) => id),
  };
}

function useCorrecting(node: Activity): Step | null {
  const { t } = useSettings();
  const attendees = useAttendees(node);
  const [, correct] = useMutation(CorrectActivityDocument);
  if (!node.mayCorrect || attendees === undefined) return null;
  const { id, version, title, heldOn, votersReceived, remark } = node;
  return {
    ...{ key: 'correct', label: t.records.correct, lead: t.records.correctLead },
    fields: [
      { name: 'title', label: t.work.title, isNeeded: true, most: 200, value: title },
      { name: 'heldOn', label: t.work.heldOn, kind: 'date', isNeeded: true, value: heldOn },
      {
        ...{ name: 'votersReceived', label: t.work.voters, kind: 'number', isNeeded: true },
        value: String(votersReceived),
        check: (value) => (/^\d{1,6}$/.test(value) ? null : t.work.wholeNumber),
      },
      { name: 'remark', label: t.work.remark, kind: 'area', isWide: true, most: 5_000, value: remark ?? '' },
      ...(attendees ? [attendees] : []),
    ],
    send: (filled, ticked) =>
      correct({
        input: {
          ...{ id, version, title: filled['title'], heldOn: filled['heldOn'], remark: filled['remark'] },
          ...{ votersReceived: Number(filled['votersReceived']), idempotencyKey: filled.idempotencyKey },
          ...(attendees ? { attendees: [...ticked] } : {}),
        },
      }),
  };
}

function useWithdrawing({ id, version, title }: Activity): Step {
  const { t } = useSettings();
  const [, withdraw] = useMutation(WithdrawActivityDocument);
  return {
    ...{ key: 'withdraw', label: t.records.withdraw, lead: t.work.confirm(title) },
    fields: [{ name: 'reason', label: t.records.withdrawReason, isNeeded: true, most: 200 }],
    send: (filled) =>
      withdraw({
        input: { id, version, reason: filled['reason'] ?? '', idempotencyKey: filled.idempotencyKey },
      }),
  };
}
