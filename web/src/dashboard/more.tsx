// The numbers beside the chain, each with its change.
import { Change } from '../parts/change.tsx';
import { Panel } from '../parts/pick.tsx';
import { Term } from '../parts/term.tsx';
import { hasRecords, isStock, secondary } from '../numbers.ts';
import { useSettings } from '../settings.tsx';
import { comparedOf } from './compared.ts';
import type { Rollup } from './shown.ts';

export function More({ rollup }: { readonly rollup: Rollup }) {
  const { t, number } = useSettings();
  return (
    <Panel title={t.dashboard.more} className="more">
      <dl className="facts">
        {secondary.map((key) => {
          const compared = comparedOf(rollup, key);
          const isKnown = isStock(key) || hasRecords(rollup.coverage);
          return (
            <div key={key} className="fact">
              <dt>
                <Term metric={key} />
              </dt>
              <dd>
                <span className="fact-number">{isKnown ? number(rollup[key]) : '—'}</span>
                <span className="unit">{t.units[key]}</span>
              </dd>
              {compared && (
                <dd>
                  <Change {...compared} />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}
