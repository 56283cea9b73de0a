// The opinions that a division received, by state, each with the steps that may be taken now.
import { OpinionsDocument } from '../../gql/graphql.ts';
import { Filter, useChosen } from '../parts/filter.tsx';
import { List } from '../parts/list.tsx';
import { useSettings } from '../settings.tsx';
import { OpinionItem } from './opinionItem.tsx';

export function OpinionList({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const state = useChosen('state', t.opinionStates);
  return (
    <>
      <div className="toolbar">
        <Filter param="state" label={t.work.filterState} names={t.opinionStates} />
      </div>
      <List
        query={OpinionsDocument}
        asked={{ code, state }}
        of={({ division }) => division?.opinions}
        none={t.records.none}
        isCounted
        line={(opinion) => <OpinionItem opinion={opinion} />}
      />
    </>
  );
}
