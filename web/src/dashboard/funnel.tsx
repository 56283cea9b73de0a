// From a deputy's visit to what came of it, and how much of the place has reported at all.
import { Change, Spark } from '../parts/change.tsx';
import { Term } from '../parts/term.tsx';
import { funnel, hasRecords, type Key, ratio } from '../numbers.ts';
import { useSettings } from '../settings.tsx';
import { comparedOf, monthsOf } from './compared.ts';
import type { Rollup, Shown } from './shown.ts';

interface Props {
  readonly shown: Shown;
  readonly rollup: Rollup;
}

export function Funnel({ shown, rollup }: Props) {
  const { t } = useSettings();
  return (
    <section className="funnel" aria-label={t.dashboard.funnel}>
      <Coverage coverage={rollup.coverage} />
      {funnel.map((key) => (
        <Step key={key} of={key} shown={shown} rollup={rollup} />
      ))}
    </section>
  );
}

function Step({ of, shown, rollup }: Props & { readonly of: (typeof funnel)[number] }) {
  const { t, number } = useSettings();
  const compared = comparedOf(rollup, of);
  return (
    <div className={`step ${shown.by === of ? 'is-chosen' : ''}`}>
      <div className="step-head">
        <Term metric={of} />
        <Ratio of={of} rollup={rollup} />
      </div>
      <button
        type="button"
        className="figure"
        aria-pressed={shown.by === of}
        onClick={() => shown.choose(of)}
      >
        <span className="hidden">{t.metrics[of]} </span>
        <span className="figure-number">{hasRecords(rollup.coverage) ? number(rollup[of]) : '—'}</span>
        <span className="unit">{t.units[of]}</span>
        <Spark values={monthsOf(rollup, of)} />
      </button>
      {compared && <Change {...compared} />}
    </div>
  );
}

/** What each step of the chain is to the one before. */
function Ratio({ of, rollup }: { readonly of: Key; readonly rollup: Rollup }) {
  const { t, number, percent } = useSettings();
  const told = (part: number, whole: number, say: (value: number) => string) => {
    const value = ratio(part, whole);
    return value === null ? null : <span className="ratio">{say(value)}</span>;
  };
  const { funnelSteps } = t.dashboard;
  if (of === 'votersReceived')
    return told(rollup.votersReceived, rollup.deputyStationVisits, (value) =>
      funnelSteps.votersReceived(number(value, 1)),
    );
  if (of === 'opinionsCollected')
    return told(rollup.opinionsCollected, rollup.votersReceived, (value) =>
      funnelSteps.opinionsCollected(number(value * 100)),
    );
  if (of === 'opinionsResolved')
    return told(rollup.opinionsResolved, rollup.opinionsCollected, (value) =>
      funnelSteps.opinionsResolved(percent(value, 1)),
    );
  return null;
}

function Coverage({ coverage }: { readonly coverage: Rollup['coverage'] }) {
  const { t, number, percent } = useSettings();
  const { expected, reporting, rate } = coverage;
  if (expected === 0) {
    return (
      <div className="step coverage">
        <Term metric="coverage" />
        <span className="figure-number">—</span>
        <span className="change">{t.dashboard.noneExpected}</span>
      </div>
    );
  }
  return (
    <div className="step coverage">
      <div className="step-head">
        <Term metric="coverage" />
      </div>
      <span className="figure-number">{percent(rate ?? 0, reporting === expected ? 0 : 1)}</span>
      <meter min={0} max={expected} value={reporting} aria-label={t.metrics.coverage} />
      <span className="change">{t.dashboard.reported(number(reporting), number(expected))}</span>
      {reporting < expected ? (
        <a href="#missing" className="change change-link">
          {t.dashboard.missing(number(expected - reporting))}
        </a>
      ) : (
        <span className="change">{t.dashboard.allReported}</span>
      )}
    </div>
  );
}
