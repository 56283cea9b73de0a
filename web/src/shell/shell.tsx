// What stands around every page: where one can go, what is looked for, who one is.
import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { tryAgain, useReach } from '../client.ts';
import { useOnward } from '../parts/onward.ts';
import { Renewed } from '../parts/renewed.tsx';
import { Untold } from '../parts/untold.tsx';
import { useWords } from '../settings.tsx';
import { searchOf, trailOf, useParams } from '../view.ts';
import { useArrival } from './arrival.ts';
import { Finder } from './finder.tsx';

// What is not looked at first comes after what is.
const Account = lazy(() => import('./account.tsx').then(({ Account }) => ({ default: Account })));

/** The comparison of what one looks at, over the same time. */
function comparing(path: string, period: string | undefined): string {
  const trail = trailOf(path);
  return `/compare${trail ? `/${trail.code}` : ''}${searchOf({ period })}`;
}

export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useWords();
  const [path] = useLocation();
  const [{ period }] = useParams();
  useArrival();
  useOnward();
  const { isDown } = useReach();
  return (
    <>
      <a className="skip" href="#content">
        {t.nav.skip}
      </a>
      <header className="top">
        <Link className="brand" href="/" title={t.fullName}>
          <img src="/favicon.svg" alt="" width="22" height="22" /> {t.name}
        </Link>
        <nav aria-label={t.nav.menu} className="top-nav">
          <Link href="/" aria-current={path === '/' || path.startsWith('/d/') ? 'page' : undefined}>
            {t.nav.dashboard}
          </Link>
          <Link
            href={comparing(path, period)}
            aria-current={path.startsWith('/compare') ? 'page' : undefined}
          >
            {t.compare.title}
          </Link>
          <Link href="/workbench" aria-current={path.startsWith('/workbench') ? 'page' : undefined}>
            {t.work.work}
          </Link>
        </nav>
        <Finder />
        <Suspense>
          <Account />
        </Suspense>
      </header>
      {isDown && (
        <p className="banner" role="alert">
          {t.down}{' '}
          <button type="button" className="button" onClick={tryAgain}>
            {t.retry}
          </button>
        </p>
      )}
      <Renewed />
      <main id="content" className="content" tabIndex={-1}>
        <Untold>{children}</Untold>
      </main>
    </>
  );
}
