// What is shown for which address, to whoever is signed in.
import { lazy, Suspense, useMemo } from 'react';
import { Provider } from 'urql';
import { useLocation } from 'wouter';
import { openClient, useReach } from './client.ts';
import { Dashboard } from './dashboard/dashboard.tsx';
import { Loading, NotHere } from './parts/states.tsx';
import { useSession } from './session.ts';
import { SettingsProvider } from './settings.tsx';
import { Home } from './shell/home.tsx';
import { Shell } from './shell/shell.tsx';
import { trailOf } from './view.ts';

const StationPage = lazy(() =>
  import('./dashboard/station.tsx').then(({ StationPage }) => ({ default: StationPage })),
);
const RecordPage = lazy(() =>
  import('./dashboard/record.tsx').then(({ RecordPage }) => ({ default: RecordPage })),
);
const Records = lazy(() => import('./dashboard/records.tsx').then(({ Records }) => ({ default: Records })));
const Compare = lazy(() => import('./compare/compare.tsx').then(({ Compare }) => ({ default: Compare })));
const Workbench = lazy(() =>
  import('./workbench/workbench.tsx').then(({ Workbench }) => ({ default: Workbench })),
);
const SignIn = lazy(() => import('./signIn/signIn.tsx').then(({ SignIn }) => ({ default: SignIn })));
const SignInAgain = lazy(() =>
  import('./signIn/signIn.tsx').then(({ SignInAgain }) => ({ default: SignInAgain })),
);
const Leaving = lazy(() => import('./signIn/passing.tsx').then(({ Leaving }) => ({ default: Leaving })));
const SignedIn = lazy(() => import('./signIn/passing.tsx').then(({ SignedIn }) => ({ default: SignedIn })));

export function App() {
  const { token, refused, reader, holder } = useSession();
  const [path] = useLocation();
  const { attempt } = useReach();
  // oxlint-disable-next-line react/exhaustive-deps -- each reader and attempt begins with nothing read
  const client = useMemo(() => openClient(), [reader, attempt]);
  return (
    <SettingsProvider>
      <Provider value={client}>
        {path === '/sign-in' || path === '/signed-in' ? (
          <Suspense>{path === '/sign-in' ? <Leaving /> : <SignedIn />}</Suspense>
        ) : token === null ? (
          <Suspense>
            <SignIn />
          </Suspense>
        ) : (
          <Shell key={holder}>
            <Suspense fallback={<Loading />}>
              <Page />
            </Suspense>
            <Suspense>{refused && <SignInAgain />}</Suspense>
          </Shell>
        )}
      </Provider>
    </SettingsProvider>
  );
}

function Page() {
  const [path] = useLocation();
  const trail = trailOf(path);
  if (path === '/') return <Home />;
  if (trail?.kind === 'station') return <StationPage key={path} id={trail.id ?? ''} />;
  if (trail?.kind === 'record') return <RecordPage key={path} trail={trail} id={trail.id ?? ''} />;
  if (trail?.kind === 'records') return <Records trail={trail} metric={trail.id ?? ''} />;
  if (trail) return <Dashboard trail={trail} />;
  const [start, ...parts] = path.split('/').filter(Boolean);
  if (start === 'compare') return <Compare code={parts[0]} />;
  if (start === 'workbench') return <Workbench parts={parts} />;
  return <NotHere />;
}
