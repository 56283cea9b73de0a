// A button that opens what takes its place, and has the keyboard again once that is closed.
import { useEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  /** What it is named by besides, where the same stands in several places. */
  readonly named?: string;
  /** Whether one comes back from what it opens: the keyboard then goes on from here. */
  readonly isBack: boolean;
  readonly open: () => void;
}

/** Where one is: before it was opened, in what it opens, or back. */
export type At = 'begin' | 'open' | 'back';

export function Opener({ label, named, isBack, open }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) button.current?.focus();
  }, [isBack]);
  return (
    <button
      ref={button}
      type="button"
      className="button button-small"
      aria-label={named === undefined ? undefined : `${label} · ${named}`}
      onClick={open}
    >
      {label}
    </button>
  );
}
