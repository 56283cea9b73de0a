// Where one is, over which time, as of when.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Pick } from '../parts/pick.tsx';
import { Moment } from '../parts/states.tsx';
import { inYear, periodName, periodsBeside, thisYear, yearOf } from '../period.ts';
import { useWords } from '../settings.tsx';
import { useParams } from '../view.ts';
import { Path } from './path.tsx';
import type { Division } from './shown.ts';

interface HeadProps {
  readonly division: Division;
  /** The one that was asked for. */
  readonly period: string;
  readonly asOf: string | null;
}

export function Head({ division, period, asOf }: HeadProps) {
  return (
    <header className="head">
      <Path place={division} />
      <div className="head-row">
        <h1>
          {division.name}
          <Period period={period} />
        </h1>
        {asOf !== null && <Moment at={asOf} />}
        <Actions />
      </div>
    </header>
  );
}

function Period({ period }: { readonly period: string }) {
  const t = useWords();
  const [, change] = useParams();
  const year = yearOf(period);
  const years = Array.from({ length: Math.max(6, thisYear - year + 2) }, (_, at) => thisYear - at);
  if (!years.includes(year)) years.unshift(year);
  const options = periodsBeside(period).map((value) => ({ value, label: periodName(value, t) }));
  return (
    <span className="period">
      <Pick
        label={t.period.yearLabel}
        value={String(year)}
        options={years.map((each) => ({ value: String(each), label: t.period.year(String(each)) }))}
        onChange={(value) => change({ period: inYear(period, Number(value)) })}
      />
      <Pick
        label={t.period.label}
        value={period}
        options={options}
        onChange={(value) => change({ period: value })}
      />
    </span>
  );
}

function Actions() {
  const t = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
    setTimeout(() => setCopied(false), 1_600);
  };
  return (
    <div className="head-actions">
      <Button className="button button-small" onPress={() => void copy()}>
        <span aria-live="polite">{isCopied ? t.dashboard.copied : t.dashboard.copyLink}</span>
      </Button>
      <Button className="button button-small" onPress={() => print()}>
        {t.dashboard.print}
      </Button>
    </div>
  );
}
