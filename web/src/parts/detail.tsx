// The service's own sentence about what it refused, and the id by which it finds a fault of its own again.
import type { CombinedError } from '@urql/core';
import { detailOf, faultIdOf, languageOf } from '../refusal.ts';
import { useSettings } from '../settings.tsx';

interface DetailProps {
  readonly error: CombinedError;
  /** What is said above it already. */
  readonly above: string;
}

export function Detail({ error, above }: DetailProps) {
  const { language } = useSettings();
  const sentence = detailOf(error, above);
  const id = faultIdOf(error);
  if (sentence === null && id === null) return null;
  return (
    <span className="note-detail" lang={sentence === null ? undefined : languageOf(sentence, language)}>
      {sentence}
      {id !== null && <code>{id}</code>}
    </span>
  );
}
