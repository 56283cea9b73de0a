// Registers a deputy with a division: one of its own congress, or of those above it, found by name.
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { DeskDocument, ElectableDocument, RegisterDeputyDocument } from '../../gql/graphql.ts';
import { Pick } from '../parts/pick.tsx';
import { useSettled } from '../parts/settled.ts';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { today } from './reception.ts';

export function Register({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Search code={code} close={() => setOpen(false)} />;
  return (
    <button type="button" className="button button-small" onClick={() => setOpen(true)}>
      {t.registry.register}
    </button>
  );
}

function Search({ code, close }: { readonly code: string; readonly close: () => void }) {
  const { t } = useSettings();
  const [congress, setCongress] = useState(code);
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const [, register] = useMutation(RegisterDeputyDocument);
  const [desk] = useQuery({ query: DeskDocument, variables: { code } });
  const [{ data }] = useQuery({
    query: ElectableDocument,
    variables: { code: congress, ...(search === '' ? {} : { search }) },
  });
  const division = desk.data?.division;
  const congresses = division ? [division, ...division.ancestors.toReversed()] : [];
  const found = data?.division?.deputies.edges.map(({ node }) => node) ?? [];
  return (
    <section className="stack registering" aria-label={t.registry.register}>
      <div className="toolbar">
        <Pick
          label={t.registry.congress}
          value={congress}
          options={congresses.map((each) => ({ value: each.code ?? '', label: each.name }))}
          onChange={setCongress}
        />
        <input
          type="search"
          className="search"
          value={text}
          placeholder={t.work.search}
          aria-label={t.registry.find}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="button" className="button button-small" onClick={close}>
          {t.work.cancel}
        </button>
      </div>
      <ul className="lines">
        {found.map(({ id, name, electoralUnit }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span className="quiet">{electoralUnit}</span>
            <Steps
              of={`register/${id}`}
              steps={[
                {
                  key: 'register',
                  label: t.registry.register,
                  fields: [
                    { name: 'since', label: t.registry.since, kind: 'date', isNeeded: true, value: today() },
                    { name: 'village', label: t.registry.village },
                  ],
                  send: async (filled) => {
                    const { idempotencyKey } = filled;
                    const done = await register({
                      input: {
                        ...{ deputy: id, division: code, since: filled['since'] ?? '' },
                        ...{ village: filled['village'], idempotencyKey },
                      },
                    });
                    if (!done.error) close();
                    return done;
                  },
                },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
