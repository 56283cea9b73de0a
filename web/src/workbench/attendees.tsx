// Which deputies took part: those registered here on that day, found by name where there are many.
import { useState } from 'react';
import { useQuery } from 'urql';
import { DeskPeopleDocument } from '../../gql/graphql.ts';
import { useSettled } from '../parts/settled.ts';
import { useSettings } from '../settings.tsx';

interface Props {
  readonly code: string;
  readonly on: string;
  readonly chosen: readonly string[];
  readonly fault: string | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

const searchedFrom = 12;

export function Attendees({ code, on, chosen, fault, onChange }: Props) {
  const { t, number } = useSettings();
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const [{ data }] = useQuery({
    query: DeskPeopleDocument,
    variables: { code, on, ...(search === '' ? {} : { search }) },
    pause: on === '',
  });
  const deputies = data?.division?.servedDeputies;
  const total = deputies?.totalCount ?? 0;
  return (
    <fieldset className="field attendees">
      <legend>
        {t.work.attendees} <span className="quiet">{t.work.chosen(number(chosen.length))}</span>
      </legend>
      {(total > searchedFrom || text !== '') && (
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
      <div className="checks">
        {deputies?.edges.map(({ node: { deputy } }) => (
          <label key={deputy.id} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(deputy.id)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, deputy.id] : chosen.filter((id) => id !== deputy.id),
                )
              }
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
