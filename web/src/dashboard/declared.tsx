// What a place published beside what the records count: a reader sees both.
import { useQuery } from 'urql';
import { DeclaredDocument } from '../../gql/graphql.ts';
import { Panel } from '../parts/pick.tsx';
import { useMetricNames } from '../parts/term.tsx';
import { languageOf } from '../refusal.ts';
import { useSettings } from '../settings.tsx';
import type { Words } from '../words/zh.ts';
import type { Shown } from './shown.ts';

/** The part of a number that a figure speaks of, like ROOM, or several joined by +. */
function partName(dimension: string, t: Words): string {
  const names: Readonly<Record<string, string>> = { ...t.levels, ...t.activityTypes, ...t.stationKinds };
  return dimension
    .split('+')
    .map((part) => names[part] ?? part)
    .join('、');
}

export function Declared({ shown: { division, input } }: { readonly shown: Shown }) {
  const { t, number, language } = useSettings();
  const nameOf = useMetricNames();
  const [{ data }] = useQuery({
    query: DeclaredDocument,
    variables: { code: division.code ?? '', period: input },
  });
  const all = data?.division?.reconcile ?? [];
  const compared = all.filter(({ verdict }) => verdict !== 'NOT_COUNTED_HERE');
  const others = all.filter(({ verdict }) => verdict === 'NOT_COUNTED_HERE');
  if (all.length === 0) return null;
  return (
    <Panel title={t.dashboard.declared} lead={t.dashboard.declaredLead} className="declared">
      <div className="scroll" tabIndex={0} role="region" aria-label={t.dashboard.declared}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.dashboard.choose}</th>
              <th scope="col">{t.dashboard.published}</th>
              <th scope="col">{t.dashboard.counted}</th>
              <th scope="col">{t.dashboard.verdict}</th>
              <th scope="col" className="wide">
                {t.dashboard.source}
              </th>
            </tr>
          </thead>
          <tbody>
            {compared.map(({ declared, counted, countedOver, verdict }, at) => (
              <tr key={at}>
                <th scope="row">
                  {nameOf(declared.metric)}
                  {declared.dimension !== null && (
                    <span className="quiet"> {partName(declared.dimension, t)}</span>
                  )}
                </th>
                <td>
                  {t.dashboard.qualified[declared.qualifier](number(declared.value))}
                  <span className="quiet">
                    {' '}
                    <span lang={languageOf(declared.periodText, language)}>{declared.periodText}</span>
                    {declared.match && ` · ${t.dashboard.matches[declared.match]}`}
                  </span>
                </td>
                <td title={countedOver ?? undefined}>{counted === null ? '—' : number(counted)}</td>
                <td>
                  <span className={`verdict verdict-${verdict.toLowerCase()}`}>
                    {t.dashboard.verdicts[verdict]}
                  </span>
                </td>
                <td className="wide">
                  <Said {...declared} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {others.length > 0 && (
        <details className="others">
          <summary>{t.dashboard.uncounted(number(others.length))}</summary>
          <ul>
            {others.map(({ declared }, at) => (
              <li key={at}>
                <Said {...declared} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

/** As it was published: in Chinese, whatever the reader's language. */
function Said({ verbatim, source }: { readonly verbatim: string; readonly source: string }) {
  return (
    <span lang="zh-CN">
      <q>{verbatim}</q> <span className="quiet">{source}</span>
    </span>
  );
}
