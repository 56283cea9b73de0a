// How a number stands to the same time a year before, and a small picture of its months.
import { monthsName } from '../period.ts';
import { useSettings } from '../settings.tsx';

interface ChangeProps {
  readonly now: number;
  /** Null where nothing is known of it. */
  readonly before: number | null;
  /** Which months are compared, where that is not all of the time that the number beside it is of. */
  readonly months: { readonly from: string; readonly to: string } | null;
}

export function Change({ now, before, months }: ChangeProps) {
  const { t, number, percent } = useSettings();
  const of = months ? t.dashboard.ofMonths(monthsName(months, t)) : '';
  if (before === null || before === 0) return <span className="change">{of + t.dashboard.noLastYear}</span>;
  const difference = now - before;
  if (difference === 0) return <span className="change">{of + t.dashboard.same}</span>;
  const isMore = difference > 0;
  const told = `${t.dashboard.thisPeriod} ${number(now)} · ${t.dashboard.lastYear} ${number(before)}`;
  return (
    <span className="change" title={told}>
      <span aria-hidden="true">{isMore ? '▲' : '▼'}</span> {of + t.dashboard.versusLastYear}{' '}
      <b>
        {isMore ? '+' : '−'}
        {percent(Math.abs(difference) / before, 1)}
      </b>
    </span>
  );
}

/** Months as bars, none where nothing is known; only a shape, since the numbers stand beside it. */
export function Spark({ values }: { readonly values: readonly (number | null)[] }) {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const step = 100 / Math.max(1, values.length);
  return (
    <svg className="spark" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, at) => {
        if (value === null) return null;
        const height = (value / most) * 24;
        return (
          <rect
            key={at}
            x={at * step + 0.6}
            width={step - 1.2}
            y={24 - height}
            height={Math.max(height, 0.6)}
          />
        );
      })}
    </svg>
  );
}
