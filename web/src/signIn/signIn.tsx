// Signing in, at an identity provider or with a token: as a page of its own, or over a page whose sign-in has run out.
import { useState } from 'react';
import { Button, Dialog, Form, Heading, Input, Label, Modal, TextField } from 'react-aria-components';
import { chooseSeat, enter, type Grant, signIn, useSession } from '../session.ts';
import { useWords } from '../settings.tsx';
import { Loading } from '../parts/states.tsx';
import { Preferences } from '../shell/preferences.tsx';
import { type Provider, useProvider } from './provider.ts';
import { signOut } from './signOut.ts';

function TokenForm() {
  const t = useWords();
  const [token, setToken] = useState('');
  return (
    <Form
      className="token-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (token.trim() !== '') signIn(token);
      }}
    >
      <TextField value={token} onChange={setToken} isRequired type="password">
        <Label>{t.signIn.token}</Label>
        <Input autoComplete="off" spellCheck={false} />
      </TextField>
      <Button type="submit" className="button button-main">
        {t.signIn.submit}
      </Button>
    </Form>
  );
}

export function SignIn() {
  const t = useWords();
  const provider = useProvider();
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="brand">
          <img src="/favicon.svg" alt="" width="28" height="28" /> {t.name}
        </p>
        <h1>{t.signIn.title}</h1>
        {provider === undefined && <Loading lines={3} />}
        {provider === null && (
          <>
            <p>{t.signIn.lead}</p>
            <TokenForm />
            <p className="quiet">{t.signIn.keep}</p>
          </>
        )}
        {provider && <Leave provider={provider} />}
        <Preferences />
      </div>
    </main>
  );
}

function Leave({ provider }: { readonly provider: Provider }) {
  const t = useWords();
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    const { begin } = await import('./oidc.ts');
    await begin(provider, location.pathname + location.search, null);
  };
  return (
    <>
      <p>{t.signIn.providerLead}</p>
      <Button className="button button-main" onPress={() => void leave().catch(() => setFailed(true))}>
        {t.signIn.atProvider}
      </Button>
      {failed && (
        <p className="fault" role="alert">
          {t.signIn.unreachable}
        </p>
      )}
    </>
  );
}

/** Stands over the page and leaves it as it is, with all that was typed. */
export function SignInAgain() {
  const t = useWords();
  const { refused, idToken, seat } = useSession();
  const provider = useProvider();
  const hasNoSeat = refused?.why === 'NO_SEAT';
  return (
    <Modal isOpen className="modal" isDismissable={false} isKeyboardDismissDisabled>
      <Dialog className="dialog">
        <Heading slot="title">{hasNoSeat ? t.signIn.noSeat : t.signIn.expired}</Heading>
        <p>{hasNoSeat ? t.signIn.noSeatLead(refused.account) : t.signIn.expiredLead}</p>
        {hasNoSeat && (
          <Button className="button" onPress={() => chooseSeat(null)}>
            {seat === null ? t.retry : t.signIn.otherSeat}
          </Button>
        )}
        {provider ? <Beside /> : <TokenForm />}
        <Button className="button" onPress={() => void signOut(idToken)}>
          {t.signIn.signOut}
        </Button>
      </Dialog>
    </Modal>
  );
}

/** Signs in in a window beside the page, which hears of it on a channel that nobody else knows. */
function Beside() {
  const t = useWords();
  const [isBlocked, setBlocked] = useState(false);
  const open = () => {
    const name = `renda.${crypto.randomUUID()}`;
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }: MessageEvent<Grant>) => {
      channel.close();
      enter(data);
    });
    const beside = window.open(`/sign-in?channel=${name}`, '_blank', 'popup,width=520,height=680');
    setBlocked(beside === null);
    if (!beside) channel.close();
  };
  return (
    <>
      <Button className="button button-main" onPress={open}>
        {t.signIn.again}
      </Button>
      {isBlocked && (
        <p className="fault" role="alert">
          {t.signIn.blocked}
        </p>
      )}
    </>
  );
}
