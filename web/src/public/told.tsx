// What stands on a public page in place of what was asked for, and why.
import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';
import { codeOf, sentenceOf } from '../refusal.ts';
import { useSettings } from '../settings.tsx';

interface ToldProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly error?: CombinedError;
  /** Whether it is all that is on the page. */
  readonly isPage?: boolean;
}

export function Told({ title, children, error, isPage = false }: ToldProps) {
  const Title = isPage ? 'h1' : 'strong';
  const sentence = error ? sentenceOf(error) : null;
  return (
    <div className="note note-refused" role="alert">
      <Title>{title}</Title>
      {children}
      {sentence !== null && (
        <span className="note-detail" lang="en">
          {sentence}
        </span>
      )}
    </div>
  );
}

/** Why nothing could be read: nobody answered, or the page is older than the service. */
export function useUnread(error: CombinedError | undefined): string {
  const { t } = useSettings();
  return codeOf(error) === 'DOCUMENT_UNKNOWN' ? t.refusals.DOCUMENT_UNKNOWN : t.down;
}

/** How long the service says to wait, in words; null where it does not say. */
export function useWait(error: CombinedError | undefined): string | null {
  const { t, number } = useSettings();
  const seconds = error?.graphQLErrors[0]?.extensions['retryAfter'];
  if (typeof seconds !== 'number') return null;
  return seconds < 120
    ? t.public.seconds(number(seconds))
    : t.public.minutes(number(Math.ceil(seconds / 60)));
}
