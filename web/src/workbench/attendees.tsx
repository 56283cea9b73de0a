// Which deputies took part: those registered here on that day, found by name where there are many.
import { useState } from 'react';
import { useQuery } from 'urql';
import { DeskPeopleDocument } from '../../gql/graphql.ts';
import { tryAgain } from '../client.ts';
import { Loading, Refused } from '../parts/states.tsx';
import { useSettled } from '../parts/settled.ts';
import { useSettings } from '../settings.tsx';
import type { Attendee } from './attendance.ts';

interface Props {
  readonly code: string;
  readonly on: string;
  readonly chosen: readonly string[];
  /** Those who are on the list already, whether or not they are registered still. */
  readonly there?: readonly Attendee[];
  readonly fault: string | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

const searchedFrom = 12;

/** As the service finds deputies: by part of a name, or by the start of its pinyin. */
const isOf = ({ name, pinyin }: Attendee, search: string): boolean =>
  name.includes(search) || pinyin.startsWith(search.toLowerCase());

const nobody: readonly Attendee[] = [];

type Offered = Pick<Attendee, 'id' | 'name' | 'level'>;

export function Attendees({ code, on, chosen, there = nobody, fault, onChange }: Props) {
  const { t, number } = useSettings();
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const [{ data, error }] = useQuery({
    query: DeskPeopleDocument,
    variables: { code, on, ...(search === '' ? {} : { search }) },
    pause: on === '',
  });
  const deputies = data?.division?.servedDeputies;
  const total = deputies?.totalCount ?? 0;
  const offered = deputies?.edges.map(({ node }) => node.deputy) ?? [];
  /** Those who were ticked, whoever is offered since: on another day others are registered. */
  const [ticked, setTicked] = useState<readonly Offered[]>([]);
  const kept = ticked.filter(({ id, name }) => chosen.includes(id) && name.includes(search));
  const found = [...there.filter((deputy) => isOf(deputy, search)), ...kept, ...offered];
  const distinct = [...new Map(found.map((deputy) => [deputy.id, deputy])).values()];
  return (
    <fieldset className="field attendees">
      <legend>
        {t.work.attendees} <span className="quiet">{t.work.chosen(number(chosen.length))}</span>
      </legend>
      {(Math.max(total, there.length) > searchedFrom || text !== '') && (
        <input
          type="search"
          value={text}
          placeholder={t.work.search}
          aria-label={t.work.search}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            // It finds; it does not send the form.
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
          }}
        />
      )}
      {error && <Refused error={error} retry={tryAgain} />}
      {!data && !error && on !== '' && <Loading lines={3} />}
      <div className="checks">
        {distinct.map((deputy) => (
          <label key={deputy.id} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(deputy.id)}
              onChange={({ target }) => {
                if (target.checked) setTicked((before) => [...before, deputy]);
                onChange(target.checked ? [...chosen, deputy.id] : chosen.filter((id) => id !== deputy.id));
              }}
            />
            {deputy.name} <span className="quiet">{t.levels[deputy.level]}</span>
          </label>
        ))}
      </div>
      {total > 100 && <span className="quiet">{t.work.tooMany}</span>}
      {fault !== null && (
        <span className="fault" role="alert">
          {fault}
        </span>
      )}
    </fieldset>
  );
}
