// What a station puts up for everybody: when it is open, when deputies receive, on what.
import { useMutation } from 'urql';
import { PostNoticeDocument, type StationDoorQuery } from '../../gql/graphql.ts';
import { useDraft } from '../drafts.ts';
import { Field } from '../parts/field.tsx';
import { Refused } from '../parts/states.tsx';
import { fieldOf, sentenceOf } from '../refusal.ts';
import { useWords } from '../settings.tsx';

type Door = Extract<NonNullable<StationDoorQuery['node']>, { version: number }>;

interface Draft {
  readonly hours: string;
  readonly days: string;
  readonly weekdays: readonly number[];
  readonly topics: string;
}

interface Props {
  readonly station: string;
  readonly notice: Door['notice'];
}

const split = (typed: string): string[] =>
  typed
    .split(/[、，,;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

export function NoticeForm({ station, notice }: Props) {
  const t = useWords();
  const [{ hours, days, weekdays, topics }, put] = useDraft<Draft>(`notice/${station}`, () => ({
    hours: notice?.hours ?? '',
    days: notice?.monthDays.join('、') ?? '',
    weekdays: notice?.weekdays ?? [],
    topics: notice?.topics.join('、') ?? '',
  }));
  const change = (patch: Partial<Draft>) => put((before) => ({ ...before, ...patch }));
  const [{ data, error, fetching }, post] = useMutation(PostNoticeDocument);
  const monthDays = split(days).map(Number);
  const areDays = monthDays.every((day) => Number.isInteger(day) && day >= 1 && day <= 31);
  const field = error ? fieldOf(error) : null;
  const faultOf = (name: string) => (error && field === name ? sentenceOf(error) : null);
  const send = async () => {
    if (fetching || !areDays) return;
    await post({
      input: {
        ...{ station, monthDays, weekdays: [...weekdays], topics: split(topics) },
        ...(hours.trim() === '' ? {} : { hours: hours.trim() }),
        ...(notice ? { version: notice.version } : {}),
      },
    });
  };
  return (
    <form
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
      {data?.postNotice && !error && <p role="status">{t.public.posted}</p>}
      <div className="form-end">
        <button type="submit" className="button button-small" aria-disabled={fetching}>
          {fetching ? t.work.sending : t.public.post}
        </button>
      </div>
    </form>
  );
}
