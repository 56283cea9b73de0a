// Says that what a form is about was changed since the form was opened, and begins it anew from what is there now.
import { useWords } from '../settings.tsx';

export function Changed({ renew }: { readonly renew: () => void }) {
  const t = useWords();
  return (
    <p className="note note-changed" role="status">
      {t.changed}
      <button type="button" className="button button-small" onClick={renew}>
        {t.beginAnew}
      </button>
    </p>
  );
}
