// Assigns a deputy to a station: one who is registered with its division, found by name.
import { useEffect, useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import {
  AssignableDocument,
  AssignDeputyDocument,
  AssignedDocument,
  AssignedNowDocument,
} from '../../gql/graphql.ts';
import { type At, Opener } from '../parts/opener.tsx';
import { useSettled } from '../parts/settled.ts';
import { Loading, Refused } from '../parts/states.tsx';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { today } from './reception.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

export function Assign({ id, name, code }: Props) {
  const { t } = useSettings();
  const [at, setAt] = useState<At>('begin');
  const [{ data }] = useQuery({ query: AssignedDocument, variables: { id, after: null } });
  const station = data?.node && 'mayAssign' in data.node ? data.node : null;
  if (!station?.mayAssign) return null;
  if (at === 'open') return <Search id={id} name={name} code={code} close={() => setAt('back')} />;
  return (
    <div className="toolbar">
      <Opener label={t.registry.assign} named={name} isBack={at === 'back'} open={() => setAt('open')} />
    </div>
  );
}

interface SearchProps extends Props {
  readonly close: () => void;
}

function Search({ id, name: station, code, close }: SearchProps) {
  const { t } = useSettings();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const [, assign] = useMutation(AssignDeputyDocument);
  const on = today();
  // What the cache kept of it is from before the last deputy was assigned here.
  const [now] = useQuery({
    query: AssignedNowDocument,
    variables: { id, on },
    requestPolicy: 'network-only',
  });
  const [assignable] = useQuery({
    query: AssignableDocument,
    variables: { code, on, ...(search === '' ? {} : { search }) },
  });
  const error = assignable.error ?? now.error;
  const served = assignable.data?.division?.servedDeputies;
  const node = now.data?.node;
  const there =
    node && 'assignments' in node ? node.assignments.edges.map((each) => each.node.deputy.id) : null;
  const found =
    there && served?.edges.map((each) => each.node.deputy).filter((deputy) => !there.includes(deputy.id));
  return (
    <section className="stack registering" aria-label={`${t.registry.assign} · ${station}`}>
      <div className="toolbar">
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
      <ul className="lines" aria-label={`${t.registry.assign} · ${station}`}>
        {found?.map(({ id: deputy, name, level, electoralUnit }) => (
          <li key={deputy}>
            <strong>{name}</strong>
            <span className="quiet">
              {t.levels[level]} · {electoralUnit}
            </span>
            <Steps
              of={`assign/${id}/${deputy}`}
              named={name}
              steps={[
                {
                  key: 'assign',
                  label: t.registry.assignHere,
                  fields: [
                    { name: 'since', label: t.registry.since, kind: 'date', isNeeded: true, usual: today() },
                  ],
                  send: async ({ since, idempotencyKey }) => {
                    const done = await assign({
                      input: { station: id, deputy, since: since ?? '', idempotencyKey },
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
      {(served?.totalCount ?? 0) > 30 && <p className="quiet">{t.work.tooMany}</p>}
    </section>
  );
}
