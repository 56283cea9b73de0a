// A message as it is typed: what is wrong with it is told where it is wrong, and it stays until it has gone out.
import { useState } from 'react';
import { useMutation } from 'urql';
import { LeaveMessageDocument } from '../../gql/graphql.ts';
import { Field } from '../parts/field.tsx';
import { codeOf, fieldOf, reasonOf } from '../refusal.ts';
import { useSettings } from '../settings.tsx';
import { afterLeaving, type Draft, faultsOf, type KeepProps, lengthOf, most, newKey } from './message.ts';
import type { Station } from './station.tsx';
import { Told, useWait } from './told.tsx';

interface Props extends KeepProps {
  readonly code: string;
  readonly station: Station;
}

export function MessageForm({ code, station, kept, keep }: Props) {
  const { t, number } = useSettings();
  const { draft } = kept;
  const [isTried, setTried] = useState(false);
  const [{ fetching, error }, leave] = useMutation(LeaveMessageDocument);
  const wait = useWait(error);
  const faults = faultsOf(draft, t, number);
  const refusedField = error ? fieldOf(error) : null;
  const refused: Partial<Record<string, string>> = {
    content: t.public.tooLong(number(most), number(lengthOf(draft.content))),
    phone: t.public.badPhone,
    deputy: t.public.deputyGone,
  };
  const faultOf = (field: keyof Draft): string | null => {
    if (isTried && field === 'content' && draft.content.trim() === '') return t.public.needed;
    const own = isTried || field === 'content' ? faults[field] : undefined;
    return own ?? (refusedField === field ? (refused[field] ?? null) : null);
  };
  const put = (patch: Partial<Draft>) => keep((now) => ({ draft: { ...now.draft, ...patch } }));
  const send = async () => {
    setTried(true);
    if (fetching || Object.keys(faults).length > 0 || draft.content.trim() === '') return;
    const words = JSON.stringify(draft);
    // The same key as long as the same is sent: pressed twice, or again after the line broke, it is left once.
    const sent = kept.sent.words === words ? kept.sent : { words, key: newKey() };
    keep({ sent });
    const { content, phone, deputy } = draft;
    const answer = await leave({
      input: {
        ...{ code, content, idempotencyKey: sent.key },
        ...(phone.trim() === '' ? {} : { phone }),
        ...(deputy === '' ? {} : { deputy }),
      },
    });
    const made = answer.data?.publicLeaveMessage;
    if (made) keep((before) => afterLeaving(before, draft, made));
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className="quiet">{t.public.leaveLead}</p>
      {station.deputies.length > 0 && (
        <Field label={t.public.to} fault={faultOf('deputy')}>
          {(props) => (
            <select {...props} value={draft.deputy} onChange={(event) => put({ deputy: event.target.value })}>
              <option value="">{t.public.toStation}</option>
              {station.deputies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t.public.content} fault={faultOf('content')}>
        {(props) => (
          <>
            <span className="quiet hint">{t.public.contentHint}</span>
            <textarea
              {...props}
              rows={6}
              value={draft.content}
              onChange={(event) => put({ content: event.target.value })}
            />
            <span className="quiet hint count">
              {t.public.count(number(lengthOf(draft.content)), number(most))}
            </span>
          </>
        )}
      </Field>
      <Field label={t.public.phone} fault={faultOf('phone')}>
        {(props) => (
          <>
            <span className="quiet hint">{t.public.phoneHint}</span>
            <input
              {...props}
              type="tel"
              autoComplete="tel"
              value={draft.phone}
              onChange={(event) => put({ phone: event.target.value })}
            />
          </>
        )}
      </Field>
      {error && (
        <NotSent error={error} wait={wait} isTold={refusedField !== null && refusedField in refused} />
      )}
      <div className="form-end">
        <button type="submit" className="button button-main" aria-disabled={fetching}>
          {fetching ? t.public.sending : t.public.send}
        </button>
      </div>
    </form>
  );
}

interface NotSentProps {
  readonly error: Parameters<typeof codeOf>[0] & object;
  readonly wait: string | null;
  /** Whether it is told at its field already. */
  readonly isTold: boolean;
}

function NotSent({ error, wait, isTold }: NotSentProps) {
  const { t } = useSettings();
  if (isTold) return null;
  if (wait !== null) {
    return <Told title={reasonOf(error) === 'STATION' ? t.public.full(wait) : t.public.many(wait)} />;
  }
  if (fieldOf(error) === 'code') return <Told title={t.public.forged}>{t.public.forgedLead}</Told>;
  const code = codeOf(error);
  if (code === 'DOWN' || code === 'BUSY') {
    return <Told title={t.public.notSent}>{t.public.notSentLead}</Told>;
  }
  // Of a fault of its own the service says by which id it finds it: that is no matter of the network.
  if (code === 'INTERNAL') return <Told title={t.public.notSent} error={error} />;
  return <Told title={t.public.refused} error={error} />;
}
