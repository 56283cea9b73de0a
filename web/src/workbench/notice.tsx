// What a station puts up for everybody: when it is open, when deputies receive, on what.
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { PostNoticeDocument } from '../../gql/graphql.ts';
import { useDraft } from '../drafts.ts';
import { Changed } from '../parts/changed.tsx';
import { Field } from '../parts/field.tsx';
import type { Sent } from '../parts/fieldsForm.tsx';
import { Refused } from '../parts/states.tsx';
import { fieldOf, toldOf } from '../refusal.ts';
import { useWords } from '../settings.tsx';
import { type Draft, draftOf, type Notice, split, stillTyped } from './noticeDraft.ts';

interface Props {
  readonly station: string;
  readonly notice: Notice;
}

export function NoticeForm({ station, notice }: Props) {
  const t = useWords();
  const [draft, put] = useDraft<Draft>(`notice/${station}`, () => draftOf(notice));
  const { version, hours, days, weekdays, topics } = draft;
  const change = (patch: Partial<Draft>) => put((before) => ({ ...before, ...patch }));
  const [{ fetching }, post] = useMutation(PostNoticeDocument);
  const [sent, setSent] = useState<Sent | null>(null);
  const monthDays = split(days).map(Number);
  const areDays = monthDays.every((day) => Number.isInteger(day) && day >= 1 && day <= 31);
  const error = sent?.error;
  const field = error ? fieldOf(error) : null;
  const faultOf = (name: string) => (error && field === name ? toldOf(error, t.refusals) : null);
  const send = async () => {
    if (fetching || !areDays) return;
    const done = await post({
      input: {
        ...{ station, monthDays, weekdays: [...weekdays], topics: split(topics) },
        ...(hours.trim() === '' ? {} : { hours: hours.trim() }),
        ...(version > 0 ? { version } : {}),
      },
    });
    setSent(done);
    const posted = done.data?.postNotice?.notice;
    if (posted) put((now) => stillTyped(now, draft, draftOf(posted)));
  };
  const isPast = (notice?.version ?? 0) > version;
  const form = useRef<HTMLFormElement>(null);
  const renew = () => {
    put(draftOf(notice));
    setSent(null);
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form
      ref={form}
      className="form form-inline"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={t.public.hours} fault={faultOf('hours')}>
        {(props) => (
          <input {...props} value={hours} onChange={({ target }) => change({ hours: target.value })} />
        )}
      </Field>
      <fieldset className="field">
        <legend>{t.public.reception}</legend>
        <div className="weekdays">
          {t.public.weekday.map((name, at) => (
            <label key={name} className="check">
              <input
                type="checkbox"
                checked={weekdays.includes(at + 1)}
                onChange={({ target }) =>
                  change({
                    weekdays: target.checked
                      ? [...weekdays, at + 1]
                      : weekdays.filter((day) => day !== at + 1),
                  })
                }
              />
              {t.public.weekdays(name)}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={t.public.monthDaysHint} fault={areDays ? faultOf('monthDays') : t.public.badDays}>
        {(props) => (
          <input
            {...props}
            inputMode="numeric"
            value={days}
            onChange={({ target }) => change({ days: target.value })}
          />
        )}
      </Field>
      <Field label={`${t.public.topics} · ${t.public.topicsHint}`} fault={faultOf('topics')}>
        {(props) => (
          <input {...props} value={topics} onChange={({ target }) => change({ topics: target.value })} />
        )}
      </Field>
      {error && field === null && <Refused error={error} />}
      {sent && !error && !isPast && <p role="status">{t.public.posted}</p>}
      {isPast && <Changed renew={renew} />}
      <div className="form-end">
        <button type="submit" className="button button-small" aria-disabled={fetching}>
          {fetching ? t.work.sending : t.public.post}
        </button>
      </div>
    </form>
  );
}
