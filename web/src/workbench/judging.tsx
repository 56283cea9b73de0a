// One item of a standard: what is asked, what was found, and what speaks for it.
import { useId, useRef } from 'react';
import type { AssessmentVerdict } from '../../gql/graphql.ts';
import { Changed } from '../parts/changed.tsx';
import { Field } from '../parts/field.tsx';
import { useSettings } from '../settings.tsx';
import { Evidence } from './evidence.tsx';
import {
  appliesAgain,
  type Found,
  hasDay,
  isPast,
  type Judgement,
  judgementOf,
  type Said,
  saying,
  says,
} from './judgement.ts';
import { Threshold, Told } from './found.tsx';

interface Props {
  readonly assessment: string;
  readonly found: Found;
  /** What was changed and is not saved; undefined where nothing was. */
  readonly said: Said | undefined;
  /** Whether it is being saved: what stands there until then may be older than what one says, or one's own. */
  readonly isSaving: boolean;
  readonly mayJudge: boolean;
  readonly again: () => void;
  /** Told what is said now; undefined where that is what stands there. */
  readonly onChange: (said: Said | undefined) => void;
}

export function Judging({ assessment, found, said, isSaving, mayJudge, again, onChange }: Props) {
  const { t } = useSettings();
  const { item } = found;
  const line = useRef<HTMLLIElement>(null);
  const title = useId();
  const renew = () => {
    onChange(undefined);
    line.current?.querySelector('input')?.focus();
  };
  const { from, now } = said ?? { from: judgementOf(found), now: judgementOf(found) };
  return (
    <li ref={line} className={said ? 'is-changed' : ''}>
      <p>
        <strong id={title}>{item.text}</strong>
        {item.isRequired && <span className="tag">{t.stations.required}</span>}
        {item.topic !== null && <span className="quiet"> {t.topics[item.topic]}</span>}
        <Threshold item={item} />
      </p>
      <div role="group" aria-labelledby={title}>
        {mayJudge && item.kind !== 'FREQUENCY' ? (
          <Controls found={found} said={{ from, now }} onChange={(next) => onChange(saying(from, next))} />
        ) : (
          <Told found={found} />
        )}
        {said && !isSaving && isPast(found, said) && <Changed renew={renew} />}
        <Evidence
          files={found.evidence}
          assessment={assessment}
          item={found.id}
          mayChange={mayJudge}
          again={again}
        />
      </div>
    </li>
  );
}

interface ControlsProps {
  readonly found: Found;
  readonly said: Said;
  readonly onChange: (now: Judgement) => void;
}

function Controls({ found, said, onChange }: ControlsProps) {
  const { t } = useSettings();
  const { item } = found;
  const { from, now } = said;
  const isCounted = says(item);
  const verdicts: readonly AssessmentVerdict[] = isCounted
    ? ['NOT_APPLICABLE']
    : ['MET', 'NOT_MET', 'NOT_APPLICABLE'];
  const isOut = now.verdict === 'NOT_APPLICABLE';
  return (
    <div className="judging-row">
      <fieldset className="field verdicts">
        <legend className="hidden">{item.text}</legend>
        {verdicts.map((verdict) => (
          <label key={verdict} className="check">
            <input
              type={isCounted ? 'checkbox' : 'radio'}
              name={found.id}
              checked={now.verdict === verdict}
              onChange={({ target }) =>
                onChange({ ...now, verdict: target.checked ? verdict : appliesAgain(from) })
              }
            />
            {t.verdicts[verdict]}
          </label>
        ))}
      </fieldset>
      {item.kind === 'QUANTITY' && !isOut && (
        <Field label={`${t.assessing.value} ${item.quantity?.unit ?? ''}`} fault={null}>
          {(props) => (
            <input
              {...props}
              inputMode="decimal"
              value={now.value}
              onChange={({ target }) => onChange({ ...now, value: target.value })}
            />
          )}
        </Field>
      )}
      {item.kind === 'DOCUMENT_SET' && !isOut && (
        <fieldset className="field">
          <legend>{t.assessing.documents}</legend>
          {item.documents.map((name) => (
            <label key={name} className="check">
              <input
                type="checkbox"
                checked={now.documents.includes(name)}
                onChange={({ target }) =>
                  onChange({
                    ...now,
                    isListed: true,
                    documents: target.checked
                      ? [...now.documents, name]
                      : now.documents.filter((each) => each !== name),
                  })
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <Field label={t.assessing.note} fault={null}>
        {(props) => (
          <input
            {...props}
            value={now.note}
            onChange={({ target }) => onChange({ ...now, note: target.value })}
          />
        )}
      </Field>
      {hasDay(found, said) && (
        <Field label={t.stations.due} fault={null}>
          {(props) => (
            <input
              {...props}
              type="date"
              value={now.dueOn}
              onChange={({ target }) => onChange({ ...now, dueOn: target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
