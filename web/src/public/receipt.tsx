// The receipt of a message that was left: large, to be copied, and to be kept.
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../settings.tsx';
import type { Left } from './message.ts';

export function Receipt({ left, again }: { readonly left: Left; readonly again: () => void }) {
  const t = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const code = useRef<HTMLOutputElement>(null);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(left.receipt);
      setCopied(true);
    } catch {
      // Where the browser lets no page write, the reader does.
      if (code.current) getSelection()?.selectAllChildren(code.current);
      setCopied(false);
    }
  };
  return (
    <div className="receipt" ref={told} tabIndex={-1} role="status">
      <p>{t.public.leftLead(left.station)}</p>
      <p className="quiet">{t.public.receipt}</p>
      <output className="receipt-code" ref={code}>
        {left.receipt}
      </output>
      <p>
        <strong>{t.public.keep}</strong>
      </p>
      <p className="form-end">
        <button type="button" className="button button-main" onClick={() => void copy()}>
          {copied ? t.public.copied : t.public.copy}
        </button>
        <Link className="button" href={`/s/follow#${left.receipt}`}>
          {t.public.follow}
        </Link>
        <button type="button" className="button" onClick={again}>
          {t.public.again}
        </button>
      </p>
      {copied === false && <p className="quiet">{t.public.copyByHand}</p>}
    </div>
  );
}

/** Those of what was left before, while another is written. */
export function Receipts({ left }: { readonly left: readonly Left[] }) {
  const t = useWords();
  return (
    <div className="quiet">
      <p>{t.public.receipts}</p>
      <ul className="public-receipts">
        {left.map(({ receipt }) => (
          <li key={receipt}>
            <Link href={`/s/follow#${receipt}`}>{receipt}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
