// One control of a form: what is typed, or chosen from several.
import { useSettings } from '../settings.tsx';
import type { Option } from './options.ts';

export type Kind = 'text' | 'area' | 'date' | 'number' | 'select' | 'checks';

interface ControlProps {
  readonly kind: Kind | undefined;
  /** Of those to choose from. */
  readonly options: readonly Option[] | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Control({ kind = 'text', options = [], value, onChange, ...props }: ControlProps) {
  const { t } = useSettings();
  const change = ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value);
  if (kind === 'area') return <textarea {...props} rows={2} value={value} onChange={change} />;
  if (kind === 'select')
    return (
      <select {...props} value={value} onChange={change}>
        {!options.some((option) => option.value === '') && <option value="">{t.work.pick}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...props}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      value={value}
      onChange={change}
    />
  );
}
