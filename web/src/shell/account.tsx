// Who one is, how the pages look, and the way out.
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useQuery } from 'urql';
import { ViewerDocument } from '../../gql/graphql.ts';
import { signOut } from '../session.ts';
import { useWords } from '../settings.tsx';
import { Preferences } from './preferences.tsx';

export function Account() {
  const t = useWords();
  const [{ data }] = useQuery({ query: ViewerDocument });
  const viewer = data?.viewer;
  const who = viewer ? `${viewer.division.name} · ${t.roles[viewer.role]}` : '…';
  return (
    <DialogTrigger>
      <Button className="account">{who}</Button>
      <Popover placement="bottom end" className="popover">
        <Dialog className="account-menu" aria-label={who}>
          {viewer && <p className="quiet">{viewer.account}</p>}
          <Preferences />
          <Button className="button" onPress={signOut}>
            {t.signIn.signOut}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
