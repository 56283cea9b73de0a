// Who one is, how the pages look, and the way out.
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useQuery } from 'urql';
import { OwnSeatsDocument, ViewerDocument } from '../../gql/graphql.ts';
import { useLocation } from 'wouter';
import { Pick } from '../parts/pick.tsx';
import { chooseSeat, useSession } from '../session.ts';
import { signOut } from '../signIn/signOut.ts';
import { useWords } from '../settings.tsx';
import { Preferences } from './preferences.tsx';

export function Account() {
  const t = useWords();
  const { idToken } = useSession();
  const [{ data }] = useQuery({ query: ViewerDocument });
  const viewer = data?.viewer;
  const who = viewer ? `${viewer.division.name} · ${t.roles[viewer.role]}` : '…';
  return (
    <DialogTrigger>
      <Button className="account">{who}</Button>
      <Popover placement="bottom end" className="popover">
        <Dialog className="account-menu" aria-label={who}>
          {({ close }) => (
            <>
              {viewer && <p className="quiet">{viewer.account}</p>}
              <Seats chosen={close} />
              <Preferences />
              <Button className="button" onPress={() => void signOut(idToken)}>
                {t.signIn.signOut}
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The seats one may change to. */
function Seats({ chosen }: { readonly chosen: () => void }) {
  const t = useWords();
  const [, navigate] = useLocation();
  const [{ data }] = useQuery({ query: OwnSeatsDocument });
  const viewer = data?.viewer;
  if (!viewer || viewer.seats.length < 2) return null;
  return (
    <Pick
      label={t.signIn.seat}
      value={String(viewer.seat)}
      options={viewer.seats.map(({ number, role, division }) => ({
        value: String(number),
        label: `${division.name} · ${t.roles[role]}`,
      }))}
      onChange={(seat) => {
        chosen();
        chooseSeat(seat);
        navigate('/');
      }}
    />
  );
}
