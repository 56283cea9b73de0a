// What stands at a station's door: its public page, the code to print, and what is put up there.
import { useState } from 'react';
import { useMutation } from 'urql';
import { RenewStationCodeDocument, StationDoorDocument, type StationDoorQuery } from '../../gql/graphql.ts';
import { useNode } from '../parts/node.ts';
import { Panel } from '../parts/pick.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useWords } from '../settings.tsx';
import { useMay } from '../viewer.ts';
import { NoticeForm } from './notice.tsx';

type Door = Extract<NonNullable<StationDoorQuery['node']>, { version: number }>;

export function DoorPanel({ id }: { readonly id: string }) {
  const t = useWords();
  const may = useMay()('station:readCode');
  const { data } = useNode(StationDoorDocument, id, !may);
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
  const [isRenewed, setRenewed] = useState(false);
  const [, renew] = useMutation(RenewStationCodeDocument);
  const step: Step = {
    ...{ key: 'renew', label: t.public.renew, lead: t.public.renewAsk, version },
    send: async ({ idempotencyKey }, _, opened) => {
      const done = await renew({ input: { id, version: opened, idempotencyKey } });
      setRenewed(!done.error);
      return done;
    },
  };
  return (
    <div className="toolbar">
      <Steps of={`door/${id}`} steps={[step]} />
      {isRenewed && <p role="status">{t.public.renewed}</p>}
    </div>
  );
}
