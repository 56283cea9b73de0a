// Corrects an activity where it is shown, and takes it back: for whoever the service says may.
import type { CombinedError } from '@urql/core';
import { useMutation, useQuery } from 'urql';
import {
  CorrectActivityDocument,
  DeskPeopleDocument,
  type RecordPageQuery,
  WithdrawActivityDocument,
} from '../../gql/graphql.ts';
import { FieldsForm, type FieldSpec, fieldsOf, type FormProps } from '../parts/fieldsForm.tsx';
import { useLast } from '../parts/last.ts';
import { Loading, Refused } from '../parts/states.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';

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
  const { id, version, title, heldOn, votersReceived, remark } = node;
  return {
    ...{ key: 'correct', label: t.records.correct, lead: t.records.correctLead, version },
    fields: [
      { name: 'title', label: t.work.title, isNeeded: true, most: 200, value: title },
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
          // Left out where the form had no list.
          ...('attendees' in filled ? { attendees: [...ticked] } : {}),
          idempotencyKey: filled.idempotencyKey,
        },
      }),
  };
}

/** The form, once those are known who may have been there: a list that could not be read is not an empty one. */
function Correcting({ node, ...form }: FormProps & { readonly node: Activity }) {
  const { t } = useSettings();
  const { attendees, error, retry } = useAttendees(node);
  if (attendees === undefined) {
    return error ? <Refused error={error} retry={retry} /> : <Loading lines={3} />;
  }
  if (attendees === null) {
    return <FieldsForm {...form} lead={`${form.lead ?? ''}${t.records.attendeesElsewhere}`} />;
  }
  return <FieldsForm {...form} fields={(chosen) => [...fieldsOf(form.fields, chosen), attendees]} />;
}

interface Attendees {
  /** Null where they are too many to show, undefined while they are not known. */
  readonly attendees: FieldSpec | null | undefined;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** Those who may have been there: whoever is on the list, and whoever is registered there. */
function useAttendees({ division, heldOn, attendances }: Activity): Attendees {
  const { t } = useSettings();
  const code = division.code ?? '';
  const [{ data, error }, again] = useQuery({
    ...{ query: DeskPeopleDocument, variables: { code, on: heldOn }, pause: code === '' },
  });
  const known = useLast(data ?? undefined);
  const read = { error, retry: () => again({ requestPolicy: 'network-only' }) };
  if (!known && code !== '') return { ...read, attendees: undefined };
  const registered = known?.division?.servedDeputies;
  const there = attendances.edges.map(({ node: { deputy } }) => deputy);
  const areFew = registered && registered.totalCount <= 100 && there.length === attendances.totalCount;
  if (!areFew) return { ...read, attendees: null };
  const all = [...there, ...registered.edges.map(({ node: { deputy } }) => deputy)];
  const distinct = new Map(all.map(({ id, name, level }) => [id, `${name} ${t.levels[level]}`]));
  const attendees: FieldSpec = {
    ...{ name: 'attendees', label: t.work.attendees, kind: 'checks' },
    options: [...distinct].map(([value, label]) => ({ value, label })),
    ticked: there.map(({ id }) => id),
  };
  return { ...read, attendees };
}

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
