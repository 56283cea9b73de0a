// Which of the public pages an address means: a station, its sheet to print, or a message to follow.
import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { useDraft } from '../drafts.ts';
import { useOnward } from '../parts/onward.ts';
import { Renewed } from '../parts/renewed.tsx';
import { useSettings } from '../settings.tsx';
import { Follow } from './follow.tsx';
import { type AllKept, type KeepProps, nothingKept, spare } from './message.ts';
import { StationPage } from './station.tsx';

const Sheet = lazy(() => import('./sheet.tsx').then(({ Sheet }) => ({ default: Sheet })));

export function PublicPages() {
  useOnward();
  const [path] = useLocation();
  const [code = '', what] = path.split('/').slice(2);
  const [all, setAll] = useDraft<AllKept>('public', () => ({}), { each: nothingKept, spare });
  const kept = all[code] ?? nothingKept;
  const keep: KeepProps['keep'] = (patch) =>
    setAll((before) => {
      const now = before[code] ?? nothingKept;
      return { ...before, [code]: { ...now, ...(typeof patch === 'function' ? patch(now) : patch) } };
    });
  if (code === 'follow') return <Frame page={<Follow />} />;
  if (what === 'print') {
    return (
      <Suspense>
        <Sheet code={code} />
      </Suspense>
    );
  }
  const receipt = kept.left[0]?.receipt;
  return (
    <Frame
      page={<StationPage key={code} code={code} kept={kept} keep={keep} />}
      follow={receipt === undefined ? '/s/follow' : `/s/follow#${receipt}`}
    />
  );
}

function Frame({ page, follow }: { readonly page: ReactNode; readonly follow?: string }) {
  const { t, language, setLanguage } = useSettings();
  return (
    <>
      <header className="public-top">
        <span className="brand">
          <img src="/favicon.svg" alt="" width="22" height="22" /> {t.public.title}
        </span>
        <nav aria-label={t.nav.menu}>
          {follow !== undefined && <Link href={follow}>{t.public.follow}</Link>}
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
      <Renewed />
      <main className="public">{page}</main>
    </>
  );
}
