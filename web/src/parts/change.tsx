// How a number stands to the same time a year before, and a small picture of its months.
import { useSettings } from '../settings.tsx';

export function Change({ now, before }: { readonly now: number; readonly before: number | null }) {
  const { t, number, percent } = useSettings();
  if (before === null || before === 0) return <span className="change">{t.dashboard.noLastYear}</span>;
  const difference = now - before;
  if (difference === 0) return <span className="change">{t.dashboard.same}</span>;
  const isMore = difference > 0;
  return (
    <span className="change" title={`${t.dashboard.lastYear} ${number(before)}`}>
      <span aria-hidden="true">{isMore ? '▲' : '▼'}</span> {t.dashboard.versusLastYear}{' '}
      <b>
        {isMore ? '+' : '−'}
        {percent(Math.abs(difference) / before, 1)}
      </b>
    </span>
  );
}

/** Months as bars; only a shape, since the numbers stand beside it. */
export function Spark({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const step = 100 / Math.max(1, values.length);
  return (
    <svg className="spark" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
      {values.map((value, at) => {
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
