// What stands on a public page in place of what was asked for, and why.
import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';
import { Detail } from '../parts/detail.tsx';
import { codeOf } from '../refusal.ts';
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
  return (
    <div className="note note-refused" role="alert">
      <Title>{title}</Title>
      {children}
      {error && <Detail error={error} above={title} />}
    </div>
  );
}

/** Why nothing could be read: nobody answered, or what the service says of it. */
export function useUnread(error: CombinedError | undefined): string {
  const { t } = useSettings();
  const code = codeOf(error) ?? 'DOWN';
  return code === 'DOWN' ? t.down : t.refusals[code];
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
