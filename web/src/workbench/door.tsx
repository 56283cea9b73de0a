// What stands at a station's door: its public page, the code to print, and what is put up there.
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { RenewStationCodeDocument, StationDoorDocument, type StationDoorQuery } from '../../gql/graphql.ts';
import { Panel } from '../parts/pick.tsx';
import { Refused } from '../parts/states.tsx';
import { useWords } from '../settings.tsx';
import { useMay } from '../viewer.ts';
import { NoticeForm } from './notice.tsx';

type Door = Extract<NonNullable<StationDoorQuery['node']>, { version: number }>;

export function DoorPanel({ id }: { readonly id: string }) {
  const t = useWords();
  const may = useMay()('station:readCode');
  const [{ data }] = useQuery({ query: StationDoorDocument, variables: { id }, pause: !may });
  const node = data?.node;
  const door: Door | null = node && 'version' in node ? node : null;
  const code = door?.closedOn === null ? door.publicCode : null;
  if (!door || code === null) return null;
  return (
    <Panel title={t.public.door}>
      <p className="form-end">
        <a className="button button-small" href={`/s/${code}`} target="_blank" rel="noreferrer">
          {t.public.open}
        </a>
        <a className="button button-small" href={`/s/${code}/print`} target="_blank" rel="noreferrer">
          {t.public.sheet}
        </a>
      </p>
      {door.mayPost && <NoticeForm key={id} station={id} notice={door.notice} />}
      {door.mayRenewCode && <Renewing id={id} version={door.version} />}
    </Panel>
  );
}

function Renewing({ id, version }: { readonly id: string; readonly version: number }) {
  const t = useWords();
  const [isAsking, setAsking] = useState(false);
  const [{ data, error, fetching }, renew] = useMutation(RenewStationCodeDocument);
  const send = async () => {
    if (fetching) return;
    const { error: refusal } = await renew({ input: { id, version } });
    if (!refusal) setAsking(false);
  };
  return (
    <div>
      {isAsking ? (
        <p>
          {t.public.renewAsk}{' '}
          <button
            type="button"
            className="button button-main button-small"
            aria-disabled={fetching}
            onClick={() => void send()}
          >
            {t.public.renew}
          </button>{' '}
          <button type="button" className="button button-small" onClick={() => setAsking(false)}>
            {t.work.cancel}
          </button>
        </p>
      ) : (
        <button type="button" className="button button-small" onClick={() => setAsking(true)}>
          {t.public.renew}
        </button>
      )}
      {data?.renewStationCode && !isAsking && <p role="status">{t.public.renewed}</p>}
      {error && <Refused error={error} />}
    </div>
  );
}
