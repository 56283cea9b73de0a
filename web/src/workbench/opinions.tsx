// The opinions that a division received, by state, each with the steps that may be taken now.
import { useQuery } from 'urql';
import { OpinionsDocument, type OpinionState } from '../../gql/graphql.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { Pick } from '../parts/pick.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import { useParams } from '../view.ts';
import { OpinionItem } from './opinionItem.tsx';

const states: readonly OpinionState[] = ['RECEIVED', 'ASSIGNED', 'ANSWERED', 'RESOLVED', 'DECLINED'];

export function OpinionList({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const [params, change] = useParams();
  const state = states.find((each) => each === params['state']);
  return (
    <>
      <Pick
        label={t.work.filterState}
        value={state ?? ''}
        options={[
          { value: '', label: t.work.all },
          ...states.map((value) => ({ value, label: t.opinionStates[value] })),
        ]}
        onChange={(value) => change({ state: value })}
      />
      <Paged key={state ?? ''} page={(props) => <OpinionPage {...props} code={code} state={state} />} />
    </>
  );
}

interface Props extends PageProps {
  readonly code: string;
  readonly state: OpinionState | undefined;
}

function OpinionPage({ after, next, code, state }: Props) {
  const { t, number } = useSettings();
  const [{ data, error }] = useQuery({
    query: OpinionsDocument,
    variables: { code, after, ...(state ? { state } : {}) },
  });
  if (error && !data) return <Refused error={error} />;
  const opinions = data?.division?.opinions;
  if (!opinions) return data ? <Note title={t.records.none} /> : <Loading />;
  return (
    <>
      {after === null && <p className="quiet">{t.work.count(number(opinions.totalCount))}</p>}
      <ul className="lines">
        {opinions.edges.map(({ node }) => (
          <OpinionItem key={node.id} opinion={node} />
        ))}
      </ul>
      {next(opinions.pageInfo)}
    </>
  );
}
