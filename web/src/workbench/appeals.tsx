// Appeals that a division and those beneath it decide: those that wait among what is waiting, and all in a list; and what awaits correction.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type AppealOfFragment, AppealsDocument } from '../../gql/graphql.ts';
import { Filter, useChosen } from '../parts/filter.tsx';
import { List } from '../parts/list.tsx';
import { PlaceName, pathOf } from '../parts/placeName.tsx';
import { lastDay } from '../period.ts';
import { useSettings } from '../settings.tsx';
import { AppealBody } from './contested.tsx';
import { scorePath } from './scores.tsx';

interface Props {
  readonly code: string;
}

export function AppealList({ code }: Props) {
  const { t } = useSettings();
  const state = useChosen('state', t.appeals.states);
  return (
    <>
      <div className="toolbar">
        <Filter param="state" label={t.work.filterState} names={t.appeals.states} />
      </div>
      <List
        query={AppealsDocument}
        asked={{ code, state }}
        of={({ appeals }) => appeals}
        none={t.appeals.none}
        isCounted
        line={(appeal) => <AppealLine code={code} appeal={appeal} />}
      />
    </>
  );
}

interface LineProps extends Props {
  readonly appeal: AppealOfFragment;
  readonly children?: ReactNode;
}

export function AppealLine({ code, appeal, children }: LineProps) {
  const { t } = useSettings();
  const { dutyRecord, activity, contested, division, since, until } = appeal;
  const deputy = appeal.deputy ?? dutyRecord?.deputy;
  const day = dutyRecord?.happenedOn ?? contested?.heldOn ?? activity?.heldOn ?? since ?? appeal.raisedOn;
  const cycle = since !== null && until !== null ? t.appeals.cycle(since, lastDay(until)) : null;
  const kind = dutyRecord && t.duties.kinds[dutyRecord.kind];
  return (
    <li>
      <span className="line-day">{day}</span>
      {deputy ? (
        <Link href={scorePath(code, deputy.id, day)}>{deputy.name}</Link>
      ) : (
        <strong>{dutyRecord?.group?.name}</strong>
      )}
      {activity ? (
        <Link href={pathOf(division, 'record', activity.id)}>{activity.title}</Link>
      ) : (
        <span>{contested?.title ?? dutyRecord?.title ?? appeal.matter}</span>
      )}
      <span className="quiet">
        {[kind ?? t.appeals.subjects[appeal.subject], cycle].filter(Boolean).join(' · ')} ·{' '}
        <PlaceName place={division} beneath={code} />
      </span>
      <AppealBody appeal={appeal} beneath={code} />
      {children}
    </li>
  );
}
