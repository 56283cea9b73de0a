// Gives a deputy a mark: one of those whom the service says marks are given here, in what it says may be given now.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import {
  GiveMarkDocument,
  type MarkToGiveFragment,
  ToAppraiseDocument,
  type ToAppraiseQuery,
} from '../../gql/graphql.ts';
import { goByArrows } from '../parts/arrows.ts';
import { FieldsForm, type FieldSpec, type FormProps, type Sent } from '../parts/fieldsForm.tsx';
import type { Filled } from '../parts/filled.ts';
import { List } from '../parts/list.tsx';
import { type At, Opener } from '../parts/opener.tsx';
import { useSettled } from '../parts/settled.ts';
import { Steps } from '../parts/steps.tsx';
import { gone } from '../refusal.ts';
import { useSettings } from '../settings.tsx';
import { useAmountFields } from './markFields.ts';
import { useMarkWords } from './markWords.ts';
import { today } from './reception.ts';
import { Day } from './scores.tsx';

interface Props {
  readonly code: string;
}

export function Giving({ code }: Props) {
  const words = useMarkWords();
  const [at, setAt] = useState<At>('begin');
  if (at === 'open') return <Search code={code} close={() => setAt('back')} />;
  return <Opener label={words.give} isBack={at === 'back'} open={() => setAt('open')} />;
}

function Search({ code, close }: Props & { readonly close: () => void }) {
  const { t } = useSettings();
  const words = useMarkWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [on, setOn] = useState(today());
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  return (
    <section className="stack registering" aria-label={words.give} onKeyDown={goByArrows}>
      <div className="toolbar">
        <Day day={on} onChange={setOn} />
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
      <List
        query={ToAppraiseDocument}
        asked={{ code, on, ...(search === '' ? {} : { search }) }}
        of={({ division }) => division?.deputiesToAppraise}
        none={search === '' ? words.noMatters : t.registry.nobody}
        label={words.give}
        line={(deputy) => <Line code={code} on={on} deputy={deputy} />}
      />
    </section>
  );
}

type Deputy = NonNullable<
  NonNullable<ToAppraiseQuery['division']>['deputiesToAppraise']
>['edges'][number]['node'];

interface LineProps extends Props {
  readonly on: string;
  readonly deputy: Deputy;
}

/** Where the last mark of a line was given the keyboard goes on from the next line that has any, or from where one types. */
function useNextLine(hasAny: boolean): RefObject<HTMLLIElement | null> {
  const line = useRef<HTMLLIElement>(null);
  const had = useRef(hasAny);
  useEffect(() => {
    const isLost = had.current && !hasAny && document.activeElement === document.body;
    had.current = hasAny;
    const here = line.current;
    const part = isLost ? here?.closest('section') : null;
    if (!part || !here) return;
    const buttons = [...part.querySelectorAll<HTMLButtonElement>('li .line-end > button')];
    const after = buttons.find(
      (button) => (here.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    (after ?? part.querySelector<HTMLInputElement>('input[type="search"]'))?.focus();
  }, [hasAny]);
  return line;
}

function Line({ code, on, deputy }: LineProps) {
  const { t } = useSettings();
  const words = useMarkWords();
  const { name, level, division, electoralUnit, appraisalsToGive: open } = deputy;
  const line = useNextLine(open.length > 0);
  return (
    <li ref={line}>
      <strong>{name}</strong>
      <span className="quiet">
        {division.code !== code && `${t.levels[level]} · ${division.name} · `}
        {electoralUnit}
      </span>
      {open.length > 0 ? (
        <Give code={code} on={on} deputy={deputy} />
      ) : (
        <span className="quiet line-end">{words.nothingLeft}</span>
      )}
    </li>
  );
}

/** What a mark is chosen by: the list of those that may be given changes while one chooses. */
const keyOf = ({ matter, assessor }: MarkToGiveFragment): string => JSON.stringify([matter, assessor]);

interface FormOf extends FormProps {
  readonly open: readonly MarkToGiveFragment[];
}

/** What is asked for, by what was chosen; where there was but one mark to give when it was opened, that is. */
function GiveForm({ open, ...form }: FormOf) {
  const words = useMarkWords();
  const amountFields = useAmountFields();
  const [only] = useState(() => (open.length === 1 ? open.map(keyOf).join() : ''));
  const fields = (chosen: Readonly<Record<string, string>>): readonly FieldSpec[] => {
    const matter: FieldSpec = {
      ...{ name: 'matter', label: words.matter, kind: 'select', isNeeded: true, isWide: true },
      value: only,
      options: open.map((mark) => ({
        value: keyOf(mark),
        label: `${mark.matter} · ${words.assessors[mark.assessor]}${words.range(mark.from, mark.to)}`,
      })),
    };
    const mark = open.find((each) => keyOf(each) === (chosen['matter'] ?? only));
    if (!mark) return [matter];
    const { mostAssessors, occasions } = mark;
    const occasion: FieldSpec = {
      ...{ name: 'occasion', label: words.occasion, isNeeded: occasions.includes(''), most: 100 },
      check: (value) => (occasions.includes(value) ? words.given : null),
    };
    return [
      matter,
      ...amountFields({ bounds: mark, mostAssessors }, chosen),
      ...(mostAssessors > 1 ? [occasion] : []),
    ];
  };
  return <FieldsForm {...form} fields={fields} />;
}

function Give({ code, on, deputy: { id, name, appraisalsToGive: open } }: LineProps) {
  const words = useMarkWords();
  const [, give] = useMutation(GiveMarkDocument);
  const send = async (filled: Filled): Promise<Sent> => {
    const mark = open.find((each) => keyOf(each) === filled['matter']);
    if (!mark) return { error: gone() };
    const { matter, assessor } = mark;
    return give({
      input: {
        ...{ division: code, deputy: id, on, matter, assessor, points: filled['points'] ?? '' },
        ...{ assessors: Number(filled['assessors'] ?? 1), occasion: filled['occasion'] ?? '' },
        idempotencyKey: filled.idempotencyKey,
      },
    });
  };
  const form = (props: FormProps) => <GiveForm open={open} {...props} />;
  return (
    <Steps
      of={`mark/${id}`}
      named={name}
      steps={[{ key: 'give', label: words.give, lead: words.giveLead, form, send }]}
    />
  );
}
