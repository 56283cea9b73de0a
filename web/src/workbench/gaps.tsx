// What the stations of a division and of all beneath it still lack, the most urgent first, each with the step that closes it.
import { Link } from 'wouter';
import { OpenGapsDocument, type OpenGapsQuery } from '../../gql/graphql.ts';
import { Filter, useChosen } from '../parts/filter.tsx';
import { List } from '../parts/list.tsx';
import { pathOf, PlaceName } from '../parts/placeName.tsx';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useRemedy } from './remedy.tsx';

type Gap = NonNullable<OpenGapsQuery['gaps']>['edges'][number]['node'];

interface Props {
  readonly code: string;
}

export function GapList({ code }: Props) {
  const { t } = useSettings();
  const due = useChosen('due', t.gaps.dues);
  return (
    <>
      <div className="toolbar">
        <Filter param="due" label={t.stations.due} names={t.gaps.dues} />
      </div>
      <List
        query={OpenGapsDocument}
        asked={{ code, overdue: due === null ? null : due === 'past' }}
        of={({ gaps }) => gaps}
        none={t.gaps.none}
        isCounted
        line={(gap) => <Line code={code} gap={gap} />}
      />
    </>
  );
}

function Line({ code, gap }: Props & { readonly gap: Gap }) {
  const { t } = useSettings();
  const steps = useRemedy(gap);
  const { id, dueOn, isOverdue, item, assessment } = gap;
  const { station } = assessment;
  return (
    <li>
      <span className="line-day">{dueOn ?? '—'}</span>
      {isOverdue && <span className="tag is-short">{t.gaps.overdue}</span>}
      <Link href={pathOf(station.division, 'station', station.id)}>{station.name}</Link>
      <span>{item.text}</span>
      <span className="quiet">
        {item.topic !== null && `${t.topics[item.topic]} · `}
        <PlaceName place={station.division} beneath={code} />
      </span>
      {steps.length > 0 && <Steps of={id} steps={steps} />}
    </li>
  );
}
