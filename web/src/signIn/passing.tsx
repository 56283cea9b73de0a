// The two pages one only passes through: on the way to the identity provider, and back from it.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { enter } from '../session.ts';
import { useWords } from '../settings.tsx';
import { Loading } from '../parts/states.tsx';
import { begin, finish } from './oidc.ts';
import { providerOf } from './provider.ts';

let leaving: Promise<void> | undefined;

async function leave(): Promise<void> {
  const provider = await providerOf();
  const channel = new URLSearchParams(location.search).get('channel');
  if (provider) await begin(provider, '/', channel);
}

/** Opened beside a page that waits: goes on to the provider at once, and once. */
export function Leaving() {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    leaving ??= leave();
    leaving.catch(() => setFailed(true));
  }, []);
  return <Passing failed={failed} />;
}

export function SignedIn() {
  const [, navigate] = useLocation();
  const [state, setState] = useState<'busy' | 'failed' | 'done'>('busy');
  useEffect(() => {
    const arrive = async () => {
      const provider = await providerOf();
      if (!provider) throw new Error('There is no provider');
      const { grant, from, channel, keep } = await finish(provider);
      if (channel === null) {
        enter(grant);
        keep();
        navigate(from, { replace: true });
        return;
      }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin alone
      new BroadcastChannel(channel).postMessage(grant);
      setState('done');
      close();
    };
    arrive().catch(() => setState('failed'));
  }, [navigate]);
  return <Passing failed={state === 'failed'} done={state === 'done'} />;
}

function Passing({ failed, done = false }: { readonly failed: boolean; readonly done?: boolean }) {
  const t = useWords();
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>{t.signIn.title}</h1>
        {failed ? (
          <>
            <p role="alert">{t.signIn.failed}</p>
            <a className="button" href="/">
              {t.retry}
            </a>
          </>
        ) : done ? (
          <p role="status">{t.signIn.closeMe}</p>
        ) : (
          <Loading lines={3} />
        )}
      </div>
    </main>
  );
}
