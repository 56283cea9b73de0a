// What was said, one matter in each field.
import { useRef } from 'react';
import { useWords } from '../settings.tsx';

interface Props {
  readonly opinions: readonly string[];
  readonly fault: string | null;
  readonly onChange: (opinions: readonly string[]) => void;
}

export function Opinions({ opinions, fault, onChange }: Props) {
  const t = useWords();
  const list = useRef<HTMLFieldSetElement>(null);
  const add = () => {
    onChange([...opinions, '']);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLTextAreaElement>('li:last-child textarea')?.focus(),
    );
  };
  return (
    <fieldset className="field" ref={list}>
      <legend>{t.work.opinions}</legend>
      <ol className="opinions">
        {opinions.map((content, at) => (
          <li key={at}>
            <textarea
              rows={2}
              value={content}
              aria-label={t.work.opinion(at + 1)}
              onChange={(event) =>
                onChange(opinions.map((each, other) => (other === at ? event.target.value : each)))
              }
            />
            {opinions.length > 1 && (
              <button
                type="button"
                className="button button-small"
                onClick={() => onChange(opinions.filter((_, other) => other !== at))}
              >
                {t.work.removeOpinion}
              </button>
            )}
          </li>
        ))}
      </ol>
      <button type="button" className="button button-small" onClick={add}>
        {t.work.addOpinion}
      </button>
      {fault !== null && (
        <span className="fault" role="alert">
          {fault}
        </span>
      )}
    </fieldset>
  );
}
