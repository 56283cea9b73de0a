// Finds a division by name, pinyin or initials, and goes there.
import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { FindDivisionsDocument } from '../../gql/graphql.ts';
import { useSettled } from '../parts/settled.ts';
import { useWords } from '../settings.tsx';
import { pathTo, searchOf, useParams } from '../view.ts';
import type { FinderProps } from './finder.tsx';

export function FindDivision({ typed, isFocused }: FinderProps) {
  const t = useWords();
  const [, navigate] = useLocation();
  const [{ period }] = useParams();
  const [text, setText] = useState(typed);
  const search = useSettled(text.trim());
  const [{ data }] = useQuery({
    query: FindDivisionsDocument,
    variables: { search },
    pause: search === '',
  });
  const found = search === '' ? [] : (data?.divisions?.edges.map(({ node }) => node) ?? []);
  return (
    <ComboBox
      className="find"
      aria-label={t.search.label}
      inputValue={text}
      onInputChange={setText}
      items={found}
      selectedKey={null}
      allowsEmptyCollection={search !== '' && data !== undefined}
      menuTrigger="input"
      onSelectionChange={(key) => {
        const division = found.find(({ id }) => id === key);
        if (!division) return;
        setText('');
        navigate(pathTo(division.ancestors, division) + searchOf({ period }));
      }}
    >
      <Label className="hidden">{t.search.label}</Label>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- only where one stood in the field that this one replaces */}
      <Input autoFocus={isFocused} placeholder={t.search.hint} />
      <Popover className="popover">
        <ListBox className="list" renderEmptyState={() => <p className="quiet">{t.search.none}</p>}>
          {(division: (typeof found)[number]) => (
            <ListBoxItem id={division.id} className="list-item" textValue={division.name}>
              <strong>{division.name}</strong>
              <span className="quiet">{division.ancestors.map(({ name }) => name).join(' › ')}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
