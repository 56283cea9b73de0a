// One item of a standard: what is asked, what was found, and what speaks for it.
import type { AssessmentVerdict } from '../../gql/graphql.ts';
import { Field } from '../parts/field.tsx';
import { useSettings } from '../settings.tsx';
import { Evidence } from './evidence.tsx';
import { type Found, type Judgement, judgementOf } from './judgement.ts';
import { Remedy } from './remedy.tsx';

interface Props {
  readonly assessment: string;
  readonly found: Found;
  /** What was changed and is not saved; undefined where nothing was. */
  readonly said: Judgement | undefined;
  readonly mayJudge: boolean;
  readonly again: () => void;
  readonly onChange: (said: Judgement) => void;
}

export function Judging({ assessment, found, said, mayJudge, again, onChange }: Props) {
  const { t } = useSettings();
  const { item } = found;
  const now = said ?? judgementOf(found);
  return (
    <li className={said ? 'is-changed' : ''}>
      <p>
        <strong>{item.text}</strong>
        {item.isRequired && <span className="tag">{t.stations.required}</span>}
        {item.topic !== null && <span className="quiet"> {t.topics[item.topic]}</span>}
        <Threshold item={item} />
      </p>
      {mayJudge && item.kind !== 'FREQUENCY' ? (
        <Controls found={found} now={now} onChange={onChange} />
      ) : (
        <Told found={found} />
      )}
      <Evidence
        files={found.evidence}
        assessment={assessment}
        item={found.id}
        mayChange={mayJudge}
        again={again}
      />
    </li>
  );
}

function Threshold({ item: { quantity, frequency } }: { readonly item: Found['item'] }) {
  const { t, number } = useSettings();
  if (quantity && quantity.threshold !== null && quantity.comparison !== null)
    return (
      <span className="quiet">
        {' '}
        {t.assessing.comparisons[quantity.comparison](
          number(quantity.threshold),
          number(quantity.thresholdTo ?? 0),
        )}{' '}
        {quantity.unit}
      </span>
    );
  if (frequency && frequency.count !== null && frequency.per !== null)
    return (
      <span className="quiet">
        {' '}
        {t.assessing.often(number(frequency.count), t.assessing.cycles[frequency.per])}
      </span>
    );
  return null;
}

function Told({ found }: { readonly found: Found }) {
  const { t, number } = useSettings();
  const { verdict, value, unit, note, presentDocuments, item } = found;
  return (
    <div className="quiet">
      {verdict === null ? (
        item.kind === 'FREQUENCY' ? (
          t.assessing.counted
        ) : (
          '—'
        )
      ) : (
        <b className={verdict === 'NOT_MET' ? 'is-short' : ''}>{t.verdicts[verdict]}</b>
      )}{' '}
      {value !== null && `${number(value)} ${unit ?? ''}`} {presentDocuments.join('、')} {note}
      {verdict === 'NOT_MET' && <Remedy gap={found} />}
    </div>
  );
}

interface ControlsProps {
  readonly found: Found;
  readonly now: Judgement;
  readonly onChange: (said: Judgement) => void;
}

function Controls({ found, now, onChange }: ControlsProps) {
  const { t } = useSettings();
  const { item } = found;
  const says = item.kind === 'QUANTITY' || item.kind === 'DOCUMENT_SET';
  const verdicts: readonly AssessmentVerdict[] = says
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
              type={says ? 'checkbox' : 'radio'}
              name={found.id}
              checked={now.verdict === verdict}
              onChange={({ target }) => onChange({ ...now, verdict: target.checked ? verdict : null })}
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
      {now.verdict === 'NOT_MET' && (
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
