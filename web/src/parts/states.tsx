// What stands where content would: it is being read, it was refused, there is none.
import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { codeOf } from '../refusal.ts';
import { useSettings, useWords } from '../settings.tsx';
import { Detail } from './detail.tsx';

/** Keeps the place of what is being read, so that nothing jumps when it comes. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const t = useWords();
  return (
    <div className="loading" role="status" aria-label={t.loading}>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className="loading-line" />
      ))}
    </div>
  );
}

interface RefusedProps {
  readonly error: CombinedError;
  /** Asks once more, by reading all of the page anew: the cache may hold back a question that failed, and its repeat alone goes nowhere then. */
  readonly retry?: () => void;
  /** Whether it is all that is on the page. */
  readonly isPage?: boolean;
}

/** A refusal in the reader's language, with the service's own sentence beneath. */
export function Refused({ error, retry, isPage = false }: RefusedProps) {
  const t = useWords();
  const Title = isPage ? 'h1' : 'strong';
  const title = t.refusals[codeOf(error) ?? 'INTERNAL'];
  return (
    <div className="note note-refused" role="alert">
      <Title>{title}</Title>
      <Detail error={error} above={title} />
      {retry && (
        <Button className="button" onPress={retry}>
          {t.retry}
        </Button>
      )}
    </div>
  );
}

export function Note({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="note">
      <strong>{title}</strong>
      {children}
    </div>
  );
}

export function NotHere() {
  const t = useWords();
  return (
    <section className="page-note">
      <h1>{t.notHere.title}</h1>
      <p>{t.notHere.lead}</p>
      <Link className="button" href="/">
        {t.notHere.home}
      </Link>
    </section>
  );
}

/** A moment in the reader's own words and time. */
export function Moment({ at }: { readonly at: string }) {
  const { language, t } = useSettings();
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <time dateTime={at} className="as-of">
      {t.dashboard.asOf(format.format(new Date(at)))}
    </time>
  );
}
