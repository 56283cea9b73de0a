// Narrows a list to one of several, as the address says.
import { useSettings } from '../settings.tsx';
import { useParams } from '../view.ts';
import { optionsOf } from './options.ts';
import { Pick } from './pick.tsx';

type Names<Value extends string> = Readonly<Record<Value, string>>;

/** What the address narrows the list to; null for all, and where it says none of these. */
export function useChosen<Value extends string>(param: string, names: Names<Value>): Value | null {
  const [params] = useParams();
  const all = Object.keys(names) as Value[];
  return all.find((each) => each === params[param]) ?? null;
}

interface FilterProps<Value extends string> {
  readonly param: string;
  readonly label: string;
  readonly names: Names<Value>;
}

export function Filter<Value extends string>({ param, label, names }: FilterProps<Value>) {
  const { t } = useSettings();
  const [, change] = useParams();
  return (
    <Pick
      label={label}
      value={useChosen(param, names) ?? ''}
      options={[{ value: '', label: t.work.all }, ...optionsOf(names)]}
      onChange={(value) => change({ [param]: value })}
    />
  );
}
