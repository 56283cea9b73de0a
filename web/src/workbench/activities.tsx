// The activities that a division held.
import { ActivitiesDocument } from '../../gql/graphql.ts';
import { ActivityLine } from '../parts/activityLine.tsx';
import { Filter, useChosen } from '../parts/filter.tsx';
import { List } from '../parts/list.tsx';
import { useSettings } from '../settings.tsx';

export function ActivityList({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const type = useChosen('type', t.activityTypes);
  return (
    <>
      <div className="toolbar">
        <Filter param="type" label={t.work.type} names={t.activityTypes} />
      </div>
      <List
        query={ActivitiesDocument}
        asked={{ code, type }}
        of={({ division }) => division?.activities}
        none={t.records.none}
        isCounted
        line={(activity, { division }) => division && <ActivityLine activity={activity} place={division} />}
      />
    </>
  );
}
