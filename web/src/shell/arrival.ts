// Whoever follows a link within the pages arrives at the top of the next one, with the keyboard too; whoever goes back is where they were.
import { useEffect } from 'react';

export function useArrival(): void {
  useEffect(() => {
    let path = location.pathname;
    const went = () => (path = location.pathname);
    const followed = () => {
      const was = path;
      if (went() === was) return;
      // The link that was followed goes with its page: the keyboard would be lost.
      document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
      scrollTo(0, 0);
    };
    addEventListener('pushState', followed);
    addEventListener('replaceState', went);
    addEventListener('popstate', went);
    return () => {
      removeEventListener('pushState', followed);
      removeEventListener('replaceState', went);
      removeEventListener('popstate', went);
    };
  }, []);
}
