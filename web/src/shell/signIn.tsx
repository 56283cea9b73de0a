// Signing in with a token: as a page of its own, or over a page whose sign-in has run out.
import { useState } from 'react';
import { Button, Dialog, Form, Heading, Input, Label, Modal, TextField } from 'react-aria-components';
import { useWords } from '../settings.tsx';
import { signIn, signOut } from '../session.ts';
import { Preferences } from './preferences.tsx';

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
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="brand">
          <img src="/favicon.svg" alt="" width="28" height="28" /> {t.name}
        </p>
        <h1>{t.signIn.title}</h1>
        <p>{t.signIn.lead}</p>
        <TokenForm />
        <p className="quiet">{t.signIn.keep}</p>
        <Preferences />
      </div>
    </main>
  );
}

/** Stands over the page and leaves it as it is, with all that was typed. */
export function SignInAgain() {
  const t = useWords();
  return (
    <Modal isOpen className="modal" isDismissable={false} isKeyboardDismissDisabled>
      <Dialog className="dialog">
        <Heading slot="title">{t.signIn.expired}</Heading>
        <p>{t.signIn.expiredLead}</p>
        <TokenForm />
        <Button className="button" onPress={signOut}>
          {t.signIn.signOut}
        </Button>
      </Dialog>
    </Modal>
  );
}
