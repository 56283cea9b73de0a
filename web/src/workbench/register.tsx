// Registers a deputy with a division: one of its own congress, or of those above it, found by name.
import { useEffect, useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { DeskDocument, ElectableDocument, RegisterDeputyDocument } from '../../gql/graphql.ts';
import { goByArrows } from '../parts/arrows.ts';
import { type At, Opener } from '../parts/opener.tsx';
import { Pick } from '../parts/pick.tsx';
import { useSettled } from '../parts/settled.ts';
import { Loading, Refused } from '../parts/states.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { today } from './reception.ts';

export function Register({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const [at, setAt] = useState<At>('begin');
  if (at === 'open') return <Search code={code} close={() => setAt('back')} />;
  return <Opener label={t.registry.register} isBack={at === 'back'} open={() => setAt('open')} />;
}

function Search({ code, close }: { readonly code: string; readonly close: () => void }) {
  const { t } = useSettings();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [congress, setCongress] = useState(code);
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const [, register] = useMutation(RegisterDeputyDocument);
  const [desk] = useQuery({ query: DeskDocument, variables: { code } });
  const [{ data, error }] = useQuery({
    query: ElectableDocument,
    variables: { code: congress, ...(search === '' ? {} : { search }) },
  });
  const division = desk.data?.division;
  const congresses = division ? [division, ...division.ancestors.toReversed()] : [];
  const stepOf = (deputy: string): Step => ({
    ...{ key: 'register', label: t.registry.register },
    fields: [
      { name: 'since', label: t.registry.since, kind: 'date', isNeeded: true, usual: today() },
      { name: 'village', label: t.registry.village },
    ],
    send: async ({ since, village, idempotencyKey }) => {
      const done = await register({
        input: { deputy, division: code, since: since ?? '', village, idempotencyKey },
      });
      if (!done.error) close();
      return done;
    },
  });
  const elected = data?.division?.deputies;
  const found = elected?.edges.map(({ node }) => node);
  return (
    <section className="stack registering" aria-label={t.registry.register} onKeyDown={goByArrows}>
      <div className="toolbar">
        <Pick
          label={t.registry.congress}
          value={congress}
          options={congresses.map((each) => ({ value: each.code ?? '', label: each.name }))}
          onChange={setCongress}
        />
        <input
          ref={field}
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
      {error && !found && <Refused error={error} />}
      {!error && !found && <Loading lines={3} />}
      {found?.length === 0 && <p className="quiet">{t.registry.nobody}</p>}
      <ul className="lines" aria-label={t.registry.register}>
        {found?.map(({ id, name, electoralUnit, servings }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span className="quiet">{electoralUnit}</span>
            {servings?.edges.some(({ node }) => node.division.code === code) ? (
              <span className="quiet line-end">{t.registry.registered}</span>
            ) : (
              <Steps of={`register/${id}`} named={name} steps={[stepOf(id)]} />
            )}
          </li>
        ))}
      </ul>
      {(elected?.totalCount ?? 0) > 30 && <p className="quiet">{t.work.tooMany}</p>}
    </section>
  );
}
