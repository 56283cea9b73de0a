// Gives a deputy a mark: the deputy found by name, then in which matter, as whom, and how much.
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import {
  type AssessorKind,
  DeskDocument,
  ElectableDocument,
  GiveMarkDocument,
  MarkMattersDocument,
  type MarkMattersQuery,
} from '../../gql/graphql.ts';
import type { FieldSpec, Filled } from '../parts/fieldsForm.tsx';
import { Pick } from '../parts/pick.tsx';
import { useSettled } from '../parts/settled.ts';
import { Note, Refused } from '../parts/states.tsx';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useMay } from '../viewer.ts';
import { today } from './reception.ts';
import { useMarkWords } from './markWords.ts';
import { Day } from './scores.tsx';

interface Props {
  readonly code: string;
}

export function Giving({ code }: Props) {
  const words = useMarkWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Search code={code} close={() => setOpen(false)} />;
  return (
    <button type="button" className="button button-small" onClick={() => setOpen(true)}>
      {words.give}
    </button>
  );
}

/** What marks are given in: a matter, by a kind of assessors, within a range. */
interface Matter {
  readonly matter: string;
  readonly kind: AssessorKind;
  readonly range: string;
}

/** Those that deputies give themselves are for deputies, all others for staff. */
const byDeputies: readonly AssessorKind[] = ['SELF', 'PEER'];
const atCongress: readonly AssessorKind[] = ['SELF', 'PEER', 'COMMITTEE'];

function mattersOf(data: MarkMattersQuery | undefined): readonly Matter[] {
  const chain = data?.division?.scoringRules?.chain ?? [];
  const items = chain.filter(({ counts }) => counts).flatMap(({ ruleSet }) => ruleSet.items);
  const all = items.flatMap(({ matter, source, assessors, amountFrom, amountTo }) =>
    source === 'MARKS' && matter !== null
      ? assessors.map(({ kind }) => ({ matter, kind, range: `${amountFrom}–${amountTo}` }))
      : [],
  );
  return all.filter(
    (each, at) => all.findIndex(({ matter, kind }) => matter === each.matter && kind === each.kind) === at,
  );
}

function Search({ code, close }: Props & { readonly close: () => void }) {
  const { t } = useSettings();
  const words = useMarkWords();
  const isDeputy = useMay()('deputy:own');
  const [congress, setCongress] = useState(code);
  const [on, setOn] = useState(today());
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const [desk] = useQuery({ query: DeskDocument, variables: { code } });
  const [rules] = useQuery({ query: MarkMattersDocument, variables: { code: congress, on } });
  const [{ data, error }] = useQuery({
    query: ElectableDocument,
    variables: { code: congress, ...(search === '' ? {} : { search }) },
  });
  const division = desk.data?.division;
  const congresses = division ? [division, ...division.ancestors.toReversed()] : [];
  const found = data?.division?.deputies.edges.map(({ node }) => node) ?? [];
  const matters = mattersOf(rules.data).filter(({ kind }) =>
    isDeputy ? byDeputies.includes(kind) : !byDeputies.includes(kind) && mayHere(kind),
  );
  function mayHere(kind: AssessorKind): boolean {
    if (kind === 'COMMITTEE') return congress === code;
    return kind !== 'TOWNSHIP' || division?.level === 'TOWNSHIP';
  }
  const refused = error ?? rules.error;
  return (
    <section className="stack registering" aria-label={words.give}>
      <div className="toolbar">
        <Pick
          label={t.registry.congress}
          value={congress}
          options={congresses.map((each) => ({ value: each.code ?? '', label: each.name }))}
          onChange={setCongress}
        />
        <Day day={on} onChange={setOn} />
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
      {refused && <Refused error={refused} />}
      {rules.data && matters.length === 0 && <Note title={words.noMatters} />}
      {matters.length > 0 && (
        <ul className="lines">
          {found.map(({ id, name, electoralUnit }) => (
            <li key={id}>
              <strong>{name}</strong>
              <span className="quiet">{electoralUnit}</span>
              <Give deputy={{ id, name }} matters={matters} congress={congress} code={code} on={on} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface GiveProps extends Props {
  readonly deputy: { readonly id: string; readonly name: string };
  readonly matters: readonly Matter[];
  readonly congress: string;
  readonly on: string;
}

function Give({ deputy, matters, congress, code, on }: GiveProps) {
  const words = useMarkWords();
  const [, give] = useMutation(GiveMarkDocument);
  const isByStaff = matters.some(({ kind }) => !byDeputies.includes(kind));
  const staffFields: readonly FieldSpec[] = isByStaff
    ? [
        { name: 'assessors', label: words.many, kind: 'number', isNeeded: true, value: '1' },
        { name: 'occasion', label: words.occasion },
      ]
    : [];
  const send = async (filled: Filled) => {
    const chosen = matters[Number(filled['matter'])];
    if (!chosen) return {};
    const { matter, kind: assessor } = chosen;
    return give({
      input: {
        ...{ division: atCongress.includes(assessor) ? congress : code, deputy: deputy.id, on },
        ...{ matter, assessor, points: filled['points'] ?? '', assessors: Number(filled['assessors'] ?? 1) },
        ...{ occasion: filled['occasion'] ?? '', idempotencyKey: filled.idempotencyKey },
      },
    });
  };
  return (
    <Steps
      of={`mark/${deputy.id}`}
      named={deputy.name}
      steps={[
        {
          ...{ key: 'give', label: words.give, lead: words.giveLead },
          fields: [
            {
              ...{ name: 'matter', label: words.matter, kind: 'select', isNeeded: true },
              options: matters.map(({ matter, kind, range }, at) => ({
                value: String(at),
                label: `${matter} · ${words.assessors[kind]}（${range}）`,
              })),
              value: matters.length === 1 ? '0' : '',
            },
            { name: 'points', label: words.points, kind: 'number', isNeeded: true },
            ...staffFields,
          ],
          send,
        },
      ]}
    />
  );
}
