// What people left at stations and nobody has looked through yet: taken in as opinions, or declined for a reason.
import { useState } from 'react';
import { useMutation } from 'urql';
import {
  AcceptMessageDocument,
  DeclineMessageDocument,
  type MessageLineFragment,
  type MessageReason,
  type WaitingMessagesQuery,
} from '../../gql/graphql.ts';
import { Field } from '../parts/field.tsx';
import { PlaceName } from '../parts/placeName.tsx';
import { Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';

export type Messages = NonNullable<WaitingMessagesQuery['messages']>;

const reasons: readonly MessageReason[] = [
  'UNRELATED',
  'ABUSIVE',
  'UNCLEAR',
  'DUPLICATE',
  'ELSEWHERE',
  'PRIVATE',
];

export function MessageGroup({ code, messages }: { readonly code: string; readonly messages: Messages }) {
  const { t, number } = useSettings();
  if (messages.totalCount === 0) return null;
  return (
    <section>
      <h2>
        {t.public.waiting} · {number(messages.totalCount)}
      </h2>
      <ul className="lines">
        {messages.edges.map(({ node }) => (
          <MessageItem key={node.id} code={code} message={node} />
        ))}
      </ul>
    </section>
  );
}

function MessageItem({ code, message }: { readonly code: string; readonly message: MessageLineFragment }) {
  const { t, language } = useSettings();
  const [open, setOpen] = useState<'accept' | 'decline' | null>(null);
  const { station, deputy, phone } = message;
  const left = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <li>
      <time className="line-day" dateTime={message.leftAt}>
        {left.format(new Date(message.leftAt))}
      </time>
      <span className="said message-said">{message.content}</span>
      <span className="line-end">
        <span className="quiet">
          {station.name} · <PlaceName place={station.division} beneath={code} />
          {deputy && ` · ${t.public.to1(deputy.name)}`}
          {phone !== null && ` · ${phone}`}{' '}
        </span>
        <button
          type="button"
          className="button button-small"
          aria-expanded={open === 'accept'}
          onClick={() => setOpen(open === 'accept' ? null : 'accept')}
        >
          {t.public.accept}
        </button>{' '}
        <button
          type="button"
          className="button button-small"
          aria-expanded={open === 'decline'}
          onClick={() => setOpen(open === 'decline' ? null : 'decline')}
        >
          {t.public.decline}
        </button>
      </span>
      {open === 'accept' && <Accepting message={message} close={() => setOpen(null)} />}
      {open === 'decline' && <Declining message={message} close={() => setOpen(null)} />}
    </li>
  );
}

interface DecidingProps {
  readonly message: MessageLineFragment;
  readonly close: () => void;
}

function Accepting({ message: { id, version }, close }: DecidingProps) {
  const { t } = useSettings();
  const [{ fetching, error }, accept] = useMutation(AcceptMessageDocument);
  return (
    <div className="form form-inline">
      <p>{t.public.acceptAsk}</p>
      {error && <Refused error={error} />}
      <div className="form-end">
        <button
          type="button"
          className="button button-main button-small"
          aria-disabled={fetching}
          onClick={() => {
            if (!fetching) void accept({ input: { id, version } });
          }}
        >
          {t.public.accept}
        </button>
        <button type="button" className="button button-small" onClick={close}>
          {t.work.cancel}
        </button>
      </div>
    </div>
  );
}

function Declining({ message: { id, version }, close }: DecidingProps) {
  const { t } = useSettings();
  const [reason, setReason] = useState<MessageReason | ''>('');
  const [isTried, setTried] = useState(false);
  const [{ fetching, error }, decline] = useMutation(DeclineMessageDocument);
  return (
    <form
      className="form form-inline"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!fetching && reason !== '') void decline({ input: { id, version, reason } });
      }}
    >
      <Field label={t.public.declineReason} fault={isTried && reason === '' ? t.work.needed : null}>
        {(props) => (
          <select
            {...props}
            value={reason}
            onChange={(event) => setReason(reasons.find((each) => each === event.target.value) ?? '')}
          >
            <option value="">{t.work.choose}</option>
            {reasons.map((each) => (
              <option key={each} value={each}>
                {t.public.reasons[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {error && <Refused error={error} />}
      <div className="form-end">
        <button type="submit" className="button button-main button-small" aria-disabled={fetching}>
          {t.public.decline}
        </button>
        <button type="button" className="button button-small" onClick={close}>
          {t.work.cancel}
        </button>
      </div>
    </form>
  );
}
