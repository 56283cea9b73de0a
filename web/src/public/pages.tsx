// Which of the public pages an address means: a station, its sheet to print, or a message to follow.
import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { useSettings } from '../settings.tsx';
import { Follow } from './follow.tsx';
import { StationPage } from './station.tsx';

const Sheet = lazy(() => import('./sheet.tsx').then(({ Sheet }) => ({ default: Sheet })));

export function PublicPages() {
  const [path] = useLocation();
  const [code = '', what] = path.split('/').slice(2);
  if (code === 'follow') return <Frame page={<Follow />} />;
  if (what === 'print') {
    return (
      <Suspense>
        <Sheet code={code} />
      </Suspense>
    );
  }
  return <Frame page={<StationPage key={code} code={code} />} canFollow />;
}

function Frame({ page, canFollow = false }: { readonly page: ReactNode; readonly canFollow?: boolean }) {
  const { t, language, setLanguage } = useSettings();
  return (
    <>
      <header className="public-top">
        <span className="brand">
          <img src="/favicon.svg" alt="" width="22" height="22" /> {t.public.title}
        </span>
        <nav aria-label={t.nav.menu}>
          {canFollow && <Link href="/s/follow">{t.public.follow}</Link>}
          <button
            type="button"
            className="plain"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
          >
            {t.public.other}
          </button>
        </nav>
      </header>
      <main className="public">{page}</main>
    </>
  );
}
