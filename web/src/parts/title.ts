// What the tab of the browser is called: what is on the page, and whose pages these are.
import { useEffect } from 'react';
import { useWords } from '../settings.tsx';

/** While it is not known what is on the page, and when that is gone, the tab is called as it was. */
export function useTitle(of: string | null | undefined): void {
  const { name } = useWords();
  useEffect(() => {
    if (!of) return;
    const before = document.title;
    document.title = `${of} · ${name}`;
    return () => {
      document.title = before;
    };
  }, [of, name]);
}
