// What was refused, told above the page where its form is gone: what somebody else dealt with meanwhile takes its forms along.
import type { CombinedError } from '@urql/core';
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useWords } from '../settings.tsx';
import { Refused } from './states.tsx';

interface Refusal {
  /** The step that was refused. */
  readonly label: string;
  readonly error: CombinedError;
}

/** A refusal, and where the reader was. */
interface Placed extends Refusal {
  readonly at: string;
}

const Telling = createContext<(refusal: Placed) => void>(() => undefined);

const here = (): string => location.pathname + location.search;

/**
 * Takes what was refused of a form, or null once that is settled; tells it when the form goes while the reader stays, and at once
 * where another form stands in its place already.
 */
export function useUntold(isShown: boolean): (refused: Refusal | null, isReplaced?: boolean) => void {
  const tell = use(Telling);
  const last = useRef<Placed | null>(null);
  const tellLast = useCallback(() => {
    // To whoever went on it is nothing any more.
    if (last.current?.at === here()) tell(last.current);
    last.current = null;
  }, [tell]);
  const hasForm = useRef(isShown);
  useEffect(() => {
    hasForm.current = isShown;
    if (!isShown) tellLast();
  }, [isShown, tellLast]);
  useEffect(
    () => () => {
      hasForm.current = false;
      tellLast();
    },
    [tellLast],
  );
  return useCallback(
    (refused, isReplaced = false) => {
      const placed = refused && { ...refused, at: here() };
      if (isReplaced) return void (placed && tell(placed));
      last.current = placed;
      // Its form went while it was sent: nothing else would tell it.
      if (!hasForm.current) tellLast();
    },
    [tell, tellLast],
  );
}

/** Wherever forms are: what none of them tells any more stands above, until the reader goes on. */
export function Untold({ children }: { readonly children: ReactNode }) {
  const t = useWords();
  useLocation();
  useSearch();
  const button = useRef<HTMLButtonElement>(null);
  const [untold, tell] = useState<Placed | null>(null);
  useEffect(() => {
    // The keyboard was in what is gone.
    if (untold && document.activeElement === document.body) button.current?.focus();
  }, [untold]);
  const dismiss = () => {
    document.querySelector<HTMLElement>('#content')?.focus();
    tell(null);
  };
  return (
    <Telling value={tell}>
      {untold?.at === here() && (
        <div className="untold">
          <strong>{t.untold(untold.label)}</strong>
          <button ref={button} type="button" className="button button-small" onClick={dismiss}>
            {t.dismiss}
          </button>
          <Refused error={untold.error} />
        </div>
      )}
      {children}
    </Telling>
  );
}
