// Where divisions are found: a plain field until somebody comes to it, since what finds them is large.
import { type ComponentType, useRef, useState } from 'react';
import { useWords } from '../settings.tsx';

export interface FinderProps {
  /** What was typed so far. */
  readonly typed: string;
  readonly isFocused: boolean;
}

export function Finder() {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [ready, setReady] = useState<{
    readonly Find: ComponentType<FinderProps>;
    readonly isFocused: boolean;
  }>();
  const field = useRef<HTMLInputElement>(null);
  const open = async () => {
    const { FindDivision: Find } = await import('./findDivision.tsx');
    setReady({ Find, isFocused: document.activeElement === field.current });
  };
  if (ready) return <ready.Find typed={typed} isFocused={ready.isFocused} />;
  return (
    <div className="find">
      <input
        ref={field}
        value={typed}
        placeholder={t.search.hint}
        aria-label={t.search.label}
        onFocus={() => void open()}
        onChange={({ target }) => setTyped(target.value)}
      />
    </div>
  );
}
