// What an assessment found of each item: what is lacking comes first.
import { Panel } from '../parts/pick.tsx';
import { Table, words } from '../parts/table.tsx';
import { useSettings } from '../settings.tsx';
import { Remedy } from '../workbench/remedy.tsx';
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
      <Table
        label={t.stations.assessment}
        columns={words(t.stations.item, t.stations.topic, t.stations.finding)}
      >
        {items.map((found) => (
          <tr key={found.id}>
            <th scope="row" className="wide">
              {found.item.text}
              {found.item.isRequired && <span className="tag">{t.stations.required}</span>}
              {found.note !== null && <span className="quiet"> {found.note}</span>}
            </th>
            <td className="words">{found.item.topic === null ? '' : t.topics[found.item.topic]}</td>
            <td className="wide">
              <span className={found.verdict === 'NOT_MET' ? 'is-short' : 'quiet'}>
                {found.verdict === null ? '—' : t.verdicts[found.verdict]}
              </span>{' '}
              {found.value !== null && (
                <span className="quiet">
                  {number(found.value, Number.isInteger(found.value) ? 0 : 2)} {found.unit}
                </span>
              )}{' '}
              <Remedy gap={found} />
            </td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}
