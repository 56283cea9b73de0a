// One opinion with the steps that the service says may be taken now, taken where it stands.
import { useState } from 'react';
import { useMutation } from 'urql';
import {
  AnswerOpinionDocument,
  DeclineOpinionDocument,
  type OpinionLineFragment,
  ResolveOpinionDocument,
} from '../../gql/graphql.ts';
import { Field } from '../parts/field.tsx';
import { Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';

const acts = ['ANSWER', 'RESOLVE', 'DECLINE'] as const;
type Act = (typeof acts)[number];

export function OpinionItem({ opinion }: { readonly opinion: OpinionLineFragment }) {
  const { t } = useSettings();
  const [act, setAct] = useState<Act | null>(null);
  const may = acts.filter((each) => opinion.moves.includes(each));
  return (
    <li>
      <span className="line-day">{opinion.receivedOn}</span>
      <span className="said">{opinion.content}</span>
      <span className="line-end">
        {opinion.station && <span className="quiet">{opinion.station.name} </span>}
        <span className="tag">{t.opinionStates[opinion.state]}</span>{' '}
        {may.map((each) => (
          <button
            key={each}
            type="button"
            className="button button-small"
            aria-expanded={act === each}
            onClick={() => setAct(act === each ? null : each)}
          >
            {t.opinionMoves[each]}
          </button>
        ))}
      </span>
      {act && <ActForm key={act} opinion={opinion} act={act} close={() => setAct(null)} />}
    </li>
  );
}

interface FormProps {
  readonly opinion: OpinionLineFragment;
  readonly act: Act;
  readonly close: () => void;
}

function ActForm({ opinion: { id }, act, close }: FormProps) {
  const { t } = useSettings();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [answered, answer] = useMutation(AnswerOpinionDocument);
  const [resolved, resolve] = useMutation(ResolveOpinionDocument);
  const [declined, decline] = useMutation(DeclineOpinionDocument);
  const error = answered.error ?? resolved.error ?? declined.error;
  const isBusy = answered.fetching || resolved.fetching || declined.fetching;
  const send = async () => {
    setTried(true);
    if (isBusy || text.trim() === '') return;
    const told = text.trim();
    const done =
      act === 'ANSWER'
        ? await answer({ input: { id, answer: told } })
        : act === 'RESOLVE'
          ? await resolve({ input: { id, outcome: told } })
          : await decline({ input: { id, reason: told } });
    if (!done.error) close();
  };
  return (
    <form
      className="form form-inline"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={t.work.actNote[act]} fault={isTried && text.trim() === '' ? t.work.needed : null}>
        {(props) => (
          <textarea {...props} rows={2} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      {error && <Refused error={error} />}
      <div className="form-end">
        <button type="submit" className="button button-main button-small" aria-disabled={isBusy}>
          {isBusy ? t.work.sending : t.opinionMoves[act]}
        </button>
        <button type="button" className="button button-small" onClick={close}>
          {t.work.cancel}
        </button>
      </div>
    </form>
  );
}
