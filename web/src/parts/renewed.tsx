// Says that the service is of a newer release than the page, and loads it anew, with what was typed, when the reader is ready.
import { useReach } from '../client.ts';
import { keepDrafts } from '../drafts.ts';
import { useWords } from '../settings.tsx';

export function Renewed() {
  const t = useWords();
  const { isOld } = useReach();
  if (!isOld) return null;
  return (
    <p className="banner" role="alert">
      {t.renewed}{' '}
      <button
        type="button"
        className="button"
        onClick={() => {
          keepDrafts();
          location.reload();
        }}
      >
        {t.reload}
      </button>
    </p>
  );
}
