// A station as anybody sees it who scans its code: where it is, when deputies receive, who they are, and a way to write.
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { PublicStationDocument, type PublicStationQuery } from '../../gql/graphql.ts';
import { useSettings } from '../settings.tsx';
import { MessageForm } from './form.tsx';
import type { KeepProps } from './message.ts';
import { Receipt, Receipts } from './receipt.tsx';
import { Told, useUnread } from './told.tsx';

export type Station = NonNullable<PublicStationQuery['publicStation']>;

export function StationPage({ code, kept, keep }: KeepProps & { readonly code: string }) {
  const { t } = useSettings();
  const [{ data, error }, ask] = useQuery({ query: PublicStationDocument, variables: { code } });
  const unread = useUnread(error);
  const [known, setKnown] = useState<Station | null>(null);
  const read = data?.publicStation ?? null;
  // A station that is gone since it was read is told at the form, which stays with what was typed.
  if (read && read !== known) setKnown(read);
  const station = read ?? known;
  const left = kept.isAgain ? undefined : kept.left[0];
  const name = station?.name;
  useEffect(() => {
    document.title = name ?? t.public.title;
  }, [name, t]);
  if (error && !station) {
    return (
      <Told title={unread} error={error} isPage>
        <button type="button" className="button" onClick={() => ask({ requestPolicy: 'network-only' })}>
          {t.retry}
        </button>
      </Told>
    );
  }
  if (!data && !station) return <p role="status">{t.loading}</p>;
  if (!station) {
    return (
      <section className="page-note">
        <h1>{t.public.forged}</h1>
        <p>{t.public.forgedLead}</p>
      </section>
    );
  }
  return (
    <>
      <header className="public-head">
        <p className="quiet">{station.division}</p>
        <h1>{station.name}</h1>
        <p>
          <span className="tag">{t.stationKinds[station.kind]}</span>{' '}
          {station.isSynthetic && <span className="tag">{t.public.synthetic}</span>}
        </p>
      </header>
      <Facts station={station} />
      <section className="panel">
        <h2>{left ? t.public.left : t.public.leave}</h2>
        {left ? (
          <Receipt left={left} again={() => keep({ isAgain: true })} />
        ) : (
          <MessageForm code={code} station={station} kept={kept} keep={keep} />
        )}
        {kept.isAgain && <Receipts left={kept.left} />}
      </section>
      <Deputies station={station} />
    </>
  );
}

function Facts({ station }: { readonly station: Station }) {
  const { t, language } = useSettings();
  const { address, hours, monthDays, weekdays, nextReceptions, topics } = station;
  const join = (parts: readonly string[]) => parts.join(t.public.and);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
  const usual = [
    ...(monthDays.length > 0 ? [t.public.monthDays(join(monthDays.map(String)))] : []),
    ...(weekdays.length > 0
      ? [t.public.weekdays(join(weekdays.map((each) => t.public.weekday[each - 1] ?? '')))]
      : []),
  ];
  const facts: readonly (readonly [string, string])[] = [
    [t.public.where, address ?? ''],
    [t.public.hours, hours ?? ''],
    [t.public.reception, usual.length > 0 ? join(usual) : t.public.notPosted],
    [t.public.next, nextReceptions.map((each) => day.format(new Date(each))).join('\n')],
    [t.public.topics, join(topics)],
  ];
  return (
    <dl className="public-facts panel">
      {facts.map(([label, value]) =>
        value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Deputies({ station: { deputies } }: { readonly station: Station }) {
  const { t } = useSettings();
  return (
    <section className="panel">
      <h2>{t.public.deputies}</h2>
      {deputies.length === 0 && <p className="quiet">{t.public.noDeputies}</p>}
      <ul className="public-deputies">
        {deputies.map(({ id, name, level, electoralUnit, post }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span className="quiet">
              {t.levels[level]} · {electoralUnit}
            </span>
            {post !== null && <span className="quiet">{post}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
