// What an item of a standard asks for in numbers, and what was found of it.
import { digitsOf } from '../numbers.ts';
import { useSettings } from '../settings.tsx';
import type { Found } from './judgement.ts';
import { Remedy } from './remedy.tsx';

/** How much of it, or how often, the standard asks for. */
export function Threshold({ item: { quantity, frequency } }: { readonly item: Found['item'] }) {
  const { t, number } = useSettings();
  const amount = (value: number) => number(value, digitsOf(value));
  if (quantity && quantity.threshold !== null && quantity.comparison !== null)
    return (
      <span className="quiet">
        {' '}
        {t.assessing.comparisons[quantity.comparison](
          amount(quantity.threshold),
          amount(quantity.thresholdTo ?? 0),
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

export function Told({ found }: { readonly found: Found }) {
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
      {value !== null && `${number(value, digitsOf(value))} ${unit ?? ''}`} {presentDocuments.join('、')}{' '}
      {note}
      {verdict === 'NOT_MET' && <Remedy gap={found} />}
    </div>
  );
}
