// Assigns a deputy to a station: one who is registered with its division, found by name.
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { AssignableDocument, AssignDeputyDocument, AssignedDocument } from '../../gql/graphql.ts';
import { useSettled } from '../parts/settled.ts';
import { Loading, Refused } from '../parts/states.tsx';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { today } from './reception.ts';

interface Props {
  readonly id: string;
  readonly code: string;
}

export function Assign({ id, code }: Props) {
  const { t } = useSettings();
  const [isOpen, setOpen] = useState(false);
  const [{ data }] = useQuery({ query: AssignedDocument, variables: { id, after: null } });
  const station = data?.node && 'mayAssign' in data.node ? data.node : null;
  if (!station?.mayAssign) return null;
  const there = station.assignments.edges.filter(({ node }) => node.until === null);
  if (isOpen) {
    return (
      <Search
        id={id}
        code={code}
        there={there.map(({ node }) => node.deputy.id)}
        close={() => setOpen(false)}
      />
    );
  }
  return (
    <div className="toolbar">
      <button type="button" className="button button-small" onClick={() => setOpen(true)}>
        {t.registry.assign}
      </button>
    </div>
  );
}

interface SearchProps extends Props {
  /** Who comes there already. */
  readonly there: readonly string[];
  readonly close: () => void;
}

function Search({ id, code, there, close }: SearchProps) {
  const { t } = useSettings();
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const [, assign] = useMutation(AssignDeputyDocument);
  const [{ data, error }] = useQuery({
    query: AssignableDocument,
    variables: { code, on: today(), ...(search === '' ? {} : { search }) },
  });
  const served = data?.division?.servedDeputies;
  const found = served?.edges.map(({ node }) => node.deputy).filter((deputy) => !there.includes(deputy.id));
  return (
    <section className="stack registering" aria-label={t.registry.assign}>
      <div className="toolbar">
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
      {error && !found && <Refused error={error} />}
      {!error && !found && <Loading lines={3} />}
      {found?.length === 0 && <p className="quiet">{t.registry.nobody}</p>}
      <ul className="lines">
        {found?.map(({ id: deputy, name, level, electoralUnit }) => (
          <li key={deputy}>
            <strong>{name}</strong>
            <span className="quiet">
              {t.levels[level]} · {electoralUnit}
            </span>
            <Steps
              of={`assign/${id}/${deputy}`}
              steps={[
                {
                  key: 'assign',
                  label: t.registry.assignHere,
                  fields: [
                    { name: 'since', label: t.registry.since, kind: 'date', isNeeded: true, value: today() },
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
