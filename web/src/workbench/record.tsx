// Records a reception: who came, whom they received, what was said. By keyboard alone, and on a telephone.
import { useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import {
  type ActivityType,
  DeskPeopleDocument,
  RecordActivityDocument,
  type RecordActivityMutation,
} from '../../gql/graphql.ts';
import { tryAgain } from '../client.ts';
import { useDraft } from '../drafts.ts';
import { Field } from '../parts/field.tsx';
import { useLast } from '../parts/last.ts';
import { stillIn } from '../parts/offered.ts';
import { optionsOf } from '../parts/options.ts';
import { Loading, Refused } from '../parts/states.tsx';
import { fieldOf, toldOf } from '../refusal.ts';
import { useSettings } from '../settings.tsx';
import { Attendees } from './attendees.tsx';
import { Done } from './done.tsx';
import { Opinions } from './opinionFields.tsx';
import { afterwards, emptyReception, faultsOf, inputOf, type Reception } from './reception.ts';

export type Recorded = NonNullable<RecordActivityMutation['recordActivity']>;

interface Draft extends Reception {
  /** The same until it went through: pressing twice, or again after the line broke, records once. */
  readonly key: string;
}

export function RecordReception({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const [{ key, ...reception }, setReception] = useDraft<Draft>(`record/${code}`, () => ({
    ...emptyReception(code, t.work.usualTitle),
    key: crypto.randomUUID(),
  }));
  const [isTried, setTried] = useState(false);
  const [done, setDone] = useState<Recorded | null>(null);
  const [{ fetching, error }, record] = useMutation(RecordActivityDocument);
  const first = useRef<HTMLSelectElement>(null);
  const put = (patch: Partial<Reception>) => setReception((before) => ({ ...before, ...patch }));
  const { heldOn } = reception;
  const [people] = useQuery({
    query: DeskPeopleDocument,
    variables: { code, on: heldOn },
    pause: heldOn === '',
  });
  const desk = useLast(people.data ?? undefined);
  const places = desk?.division?.stations.edges.map(({ node }) => node) ?? [];
  const stations = [
    { value: '', label: t.work.noStation },
    ...places.map(({ id, name }) => ({ value: id, label: name })),
  ];
  // One that was not open on the day that is chosen now is not chosen.
  const station = stillIn({ kind: 'select', options: stations }, reception.station);
  const faults = faultsOf(reception, t);
  const refusedField = error && fieldOf(error);
  const faultOf = (field: keyof Reception): string | null =>
    (isTried ? faults[field] : undefined) ??
    (error && refusedField === field ? toldOf(error, t.refusals) : null);
  const send = async () => {
    setTried(true);
    if (fetching || Object.keys(faults).length > 0) return;
    const year = { year: Number(heldOn.slice(0, 4)) };
    const answer = await record({ input: inputOf({ ...reception, station, division: code }, key), year });
    if (!answer.data?.recordActivity) return;
    setDone(answer.data.recordActivity);
    setTried(false);
    setReception((now) => ({ ...afterwards(now, reception), key: crypto.randomUUID() }));
    first.current?.focus();
  };
  // A list that could not be read is not an empty one.
  if (!desk && heldOn !== '') {
    return people.error ? <Refused error={people.error} retry={tryAgain} /> : <Loading lines={10} />;
  }
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
      }}
    >
      {done && <Done key={done.id} recorded={done} />}
      <div className="form-row">
        <Field label={t.work.station} fault={faultOf('station')}>
          {(props) => (
            <select
              {...props}
              ref={first}
              value={station}
              onChange={(event) => put({ station: event.target.value })}
            >
              {stations.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.work.type} fault={faultOf('type')}>
          {(props) => (
            <select
              {...props}
              value={reception.type}
              onChange={(event) => put({ type: event.target.value as ActivityType })}
            >
              {optionsOf(t.activityTypes).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.work.heldOn} fault={faultOf('heldOn')}>
          {(props) => (
            <input
              {...props}
              type="date"
              value={heldOn}
              onChange={(event) => put({ heldOn: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="form-row">
        <Field label={t.work.title} fault={faultOf('title')}>
          {(props) => (
            <input
              {...props}
              value={reception.title}
              onChange={(event) => put({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.work.voters} fault={faultOf('votersReceived')}>
          {(props) => (
            <input
              {...props}
              inputMode="numeric"
              value={reception.votersReceived}
              onChange={(event) => put({ votersReceived: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Attendees
        code={code}
        on={heldOn}
        chosen={reception.attendees}
        fault={faultOf('attendees')}
        onChange={(attendees) => put({ attendees })}
      />
      <Opinions
        opinions={reception.opinions}
        fault={faultOf('opinions')}
        onChange={(opinions) => put({ opinions })}
      />
      <Field label={t.work.remark} fault={faultOf('remark')}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            value={reception.remark}
            onChange={(event) => put({ remark: event.target.value })}
          />
        )}
      </Field>
      {error && !(refusedField !== null && refusedField !== undefined && refusedField in reception) && (
        <Refused error={error} />
      )}
      <div className="form-end">
        <button type="submit" className="button button-main" aria-disabled={fetching}>
          {fetching ? t.work.sending : t.work.submit}
        </button>
        <span className="quiet">{t.work.submitHint}</span>
      </div>
    </form>
  );
}
