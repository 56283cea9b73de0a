// Several boxes to tick under one heading, with what is wrong beneath them.
import { useId } from 'react';
import type { Option } from './options.ts';

interface TicksProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly ticked: readonly string[];
  readonly fault: string | null;
  readonly onChange: (ticked: readonly string[]) => void;
}

export function Ticks({ label, options, ticked, fault, onChange }: TicksProps) {
  const id = useId();
  return (
    <fieldset className="field field-wide" aria-describedby={fault === null ? undefined : id}>
      <legend>{label}</legend>
      <div className="ticks">
        {options.map((option) => (
          <label key={option.value} className="check">
            <input
              type="checkbox"
              checked={ticked.includes(option.value)}
              onChange={({ target }) =>
                onChange(
                  target.checked ? [...ticked, option.value] : ticked.filter((each) => each !== option.value),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
      {fault !== null && (
        <span id={id} className="fault" role="alert">
          {fault}
        </span>
      )}
    </fieldset>
  );
}
