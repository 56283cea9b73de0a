// What has come of a message, for whoever holds its receipt.
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { FollowMessageDocument, type FollowMessageQuery } from '../../gql/graphql.ts';
import { Field } from '../parts/field.tsx';
import { useSettings } from '../settings.tsx';
import { canBeReceipt } from './message.ts';
import { Told, useUnread, useWait } from './told.tsx';

type Followed = NonNullable<FollowMessageQuery['publicMessage']>;

/** A receipt that a link brought behind its #, which no server sees. */
const fromLink = (): string => location.hash.slice(1).replace(/[^\w-]/g, '');

export function Follow() {
  const { t } = useSettings();
  const [typed, setTyped] = useState(fromLink);
  const [asked, setAsked] = useState(() => (canBeReceipt(typed) ? typed : ''));
  const [isTried, setTried] = useState(false);
  const [{ data, error, fetching }, read] = useQuery({
    query: FollowMessageDocument,
    variables: { receipt: asked },
    requestPolicy: 'network-only',
    pause: asked === '',
  });
  const wait = useWait(error);
  const unread = useUnread(error);
  useEffect(() => {
    document.title = t.public.follow;
  }, [t]);
  const isWrong = isTried && !canBeReceipt(typed);
  const found = asked === '' ? undefined : data?.publicMessage;
  return (
    <>
      <header className="public-head">
        <h1>{t.public.follow}</h1>
        <p>{t.public.followLead}</p>
      </header>
      <form
        className="form panel"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!canBeReceipt(typed)) return;
          if (typed === asked) read({ requestPolicy: 'network-only' });
          else setAsked(typed);
        }}
      >
        <Field label={t.public.typeReceipt} fault={isWrong ? t.public.badReceipt : null}>
          {(props) => (
            <input
              {...props}
              className="receipt-input"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <div className="form-end">
          <button type="submit" className="button button-main" aria-disabled={fetching}>
            {fetching ? t.public.looking : t.public.look}
          </button>
        </div>
      </form>
      {error &&
        (wait === null ? (
          <Told title={unread} error={error}>
            {unread === t.down && t.public.retryLead}
          </Told>
        ) : (
          <Told title={t.public.later(wait)} />
        ))}
      {!error && !fetching && found === null && (
        <Told title={t.public.noReceipt}>{t.public.noReceiptLead}</Told>
      )}
      {!error && !fetching && found && <Standing message={found} />}
    </>
  );
}

function Standing({ message }: { readonly message: Followed }) {
  const { t, language } = useSettings();
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const told = (at: string | null): string | null => (at === null ? null : moment.format(new Date(at)));
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const dated = (on: string | null): string | null => (on === null ? null : day.format(new Date(on)));
  const facts: readonly (readonly [string, string | null])[] = [
    [t.public.at, message.station],
    [t.public.leftAt, told(message.leftAt)],
    [t.public.decidedAt, told(message.decidedAt)],
    [t.public.reason, message.reason && t.public.reasons[message.reason]],
    [t.public.answer, message.answer],
    [t.public.answeredOn, dated(message.answeredOn)],
    [t.public.outcome, message.outcome],
    [t.public.resolvedOn, dated(message.resolvedOn)],
  ];
  return (
    <section className="panel" role="status">
      <h2 className={`public-state public-state-${message.state.toLowerCase()}`}>
        {t.public.states[message.state]}
      </h2>
      <dl className="public-facts">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
