// Which deputies it is about: those registered here on that day, found by name where there are many; several, or one of them.
import { type KeyboardEvent, useId, useState } from 'react';
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
  /** What they are asked for as, where that is not whether they took part. */
  readonly label?: string;
  /** Whether it is about one alone. */
  readonly isOne?: boolean;
  readonly fault: string | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

const searchedFrom = 12;

/** As the service finds deputies: by part of a name, or by the start of its pinyin. */
const isOf = ({ name, pinyin }: Attendee, search: string): boolean =>
  name.includes(search) || pinyin.startsWith(search.toLowerCase());

const nobody: readonly Attendee[] = [];

type Offered = Pick<Attendee, 'id' | 'name' | 'level'>;

/** It finds; it does not send the form. From where one types the arrow leads to whom it found. */
function find(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
  if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
  event.preventDefault();
  if (event.key === 'Enter') return;
  const first = event.currentTarget.closest('fieldset')?.querySelector<HTMLInputElement>('.checks input');
  first?.focus();
  // Among those of whom one is chosen, an arrow chooses.
  if (first?.type === 'radio') first.click();
}

export function Attendees({
  code,
  on,
  chosen,
  there = nobody,
  label,
  isOne = false,
  fault,
  onChange,
}: Props) {
  const { t, number } = useSettings();
  const group = useId();
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
        {label ?? t.work.attendees} <span className="quiet">{t.work.chosen(number(chosen.length))}</span>
      </legend>
      {(Math.max(total, there.length) > searchedFrom || text !== '') && (
        <input
          type="search"
          value={text}
          placeholder={t.work.search}
          aria-label={t.work.search}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={find}
        />
      )}
      {error && <Refused error={error} retry={tryAgain} />}
      {!data && !error && on !== '' && <Loading lines={3} />}
      <div className="checks">
        {distinct.map((deputy) => (
          <label key={deputy.id} className="check">
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={group}
              checked={chosen.includes(deputy.id)}
              onChange={({ target }) => {
                const others = isOne ? [] : chosen.filter((id) => id !== deputy.id);
                if (target.checked) setTicked((before) => [...before, deputy]);
                onChange(target.checked ? [...others, deputy.id] : others);
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
