// What an assessment found of each item: what is lacking comes first.
import { Panel } from '../parts/pick.tsx';
import { useSettings } from '../settings.tsx';
import type { StationNode } from './station.tsx';

type Assessment = NonNullable<StationNode['assessment']>;
type Item = Assessment['items'][number];

const isGap = (item: Item): boolean => item.verdict === 'NOT_MET';

export function Findings({ assessment }: { readonly assessment: Assessment | null }) {
  const { t, number } = useSettings();
  if (!assessment) return null;
  const items = [...assessment.items].sort((a, b) => Number(isGap(b)) - Number(isGap(a)));
  const { label, title } = assessment.standard;
  return (
    <Panel title={t.stations.assessment} lead={t.stations.assessedOn(assessment.on, `${title}（${label}）`)}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t.stations.assessment}>
        <table className="table table-words">
          <thead>
            <tr>
              <th scope="col">{t.stations.item}</th>
              <th scope="col">{t.stations.topic}</th>
              <th scope="col">{t.stations.finding}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((found) => (
              <tr key={found.id}>
                <th scope="row" className="wide">
                  {found.item.text}
                  {found.item.isRequired && <span className="tag">{t.stations.required}</span>}
                  {found.note !== null && <span className="quiet"> {found.note}</span>}
                </th>
                <td>{found.item.topic === null ? '' : t.topics[found.item.topic]}</td>
                <td>
                  <span className={found.verdict === 'NOT_MET' ? 'is-short' : 'quiet'}>
                    {found.verdict === null ? '—' : t.verdicts[found.verdict]}
                  </span>{' '}
                  {found.value !== null && (
                    <span className="quiet">
                      {number(found.value)} {found.unit}
                    </span>
                  )}{' '}
                  {found.remediedOn !== null ? (
                    <span className="tag">{t.stations.remedied(found.remediedOn)}</span>
                  ) : (
                    found.dueOn !== null && (
                      <span className={`tag ${found.isOverdue ? 'is-short' : ''}`}>
                        {found.isOverdue ? t.gaps.overdue : t.stations.due} {found.dueOn}
                      </span>
                    )
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
