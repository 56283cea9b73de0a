// Where one is, over which time, as of when.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { Pick } from '../parts/pick.tsx';
import { Moment } from '../parts/states.tsx';
import { partsOfYear, periodName, thisYear, yearOf } from '../period.ts';
import { useWords } from '../settings.tsx';
import { pathTo, searchOf, useParams } from '../view.ts';
import type { Shown } from './shown.ts';

export function Head({ shown, asOf }: { readonly shown: Shown; readonly asOf: string | null }) {
  const { division, period } = shown;
  return (
    <header className="head">
      <Trail shown={shown} />
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

function Trail({ shown: { division, period } }: { readonly shown: Shown }) {
  const t = useWords();
  const { ancestors } = division;
  return (
    <nav aria-label={t.dashboard.path} className="trail">
      <ol>
        {division.level !== 'NATION' && (
          <li>
            <Link href={`/d/0${searchOf({ period })}`}>{t.dashboard.wholeNation}</Link>
          </li>
        )}
        {ancestors.map((each, at) => (
          <li key={each.code}>
            <Link href={pathTo(ancestors.slice(0, at), each) + searchOf({ period })}>{each.name}</Link>
          </li>
        ))}
        <li aria-current="page">{division.name}</li>
      </ol>
    </nav>
  );
}

function Period({ period }: { readonly period: string }) {
  const t = useWords();
  const [, change] = useParams();
  const year = yearOf(period);
  const years = Array.from({ length: Math.max(6, thisYear - year + 2) }, (_, at) => thisYear - at);
  if (!years.includes(year)) years.unshift(year);
  const parts = partsOfYear(year);
  const options = (parts.includes(period) ? parts : [period, ...parts]).map((value) => ({
    value,
    label: periodName(value, t),
  }));
  return (
    <span className="period">
      <Pick
        label={t.period.yearLabel}
        value={String(year)}
        options={years.map((each) => ({ value: String(each), label: t.period.year(String(each)) }))}
        onChange={(value) => change({ period: value + period.slice(4) })}
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
