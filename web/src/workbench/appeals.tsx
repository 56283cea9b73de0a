// Appeals that a division and those beneath it decide: those that wait among what is waiting, and all in a list.
import { Link } from 'wouter';
import { AppealsDocument, type AppealsQuery } from '../../gql/graphql.ts';
import { Filter, useChosen } from '../parts/filter.tsx';
import { List } from '../parts/list.tsx';
import { PlaceName } from '../parts/placeName.tsx';
import { useSettings } from '../settings.tsx';
import { AppealBody } from './contested.tsx';
import { scorePath } from './scores.tsx';

type Appeal = NonNullable<AppealsQuery['appeals']>['edges'][number]['node'];

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

export function AppealLine({ code, appeal }: Props & { readonly appeal: Appeal }) {
  const { t } = useSettings();
  const { dutyRecord, division } = appeal;
  const { deputy, group, kind, title, happenedOn } = dutyRecord;
  return (
    <li>
      <span className="line-day">{happenedOn}</span>
      {deputy ? (
        <Link href={scorePath(code, deputy.id, happenedOn)}>{deputy.name}</Link>
      ) : (
        <strong>{group?.name}</strong>
      )}
      <span>{title}</span>
      <span className="quiet">
        {t.duties.kinds[kind]} · <PlaceName place={division} beneath={code} />
      </span>
      <AppealBody appeal={appeal} />
    </li>
  );
}
