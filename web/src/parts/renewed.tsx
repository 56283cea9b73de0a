// Says that the service is of a newer release than the page, and loads the page anew when the reader is ready for it.
import { useReach } from '../client.ts';
import { useWords } from '../settings.tsx';

export function Renewed() {
  const t = useWords();
  const { isOld } = useReach();
  if (!isOld) return null;
  return (
    <p className="banner" role="alert">
      {t.renewed}{' '}
      <button type="button" className="button" onClick={() => location.reload()}>
        {t.reload}
      </button>
    </p>
  );
}
