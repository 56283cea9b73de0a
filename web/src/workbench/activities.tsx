// The activities that a division held.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { ActivitiesDocument, type ActivityType } from '../../gql/graphql.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { Pick } from '../parts/pick.tsx';
import { pathOf } from '../parts/placeName.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import { useParams } from '../view.ts';

export function ActivityList({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const [params, change] = useParams();
  const types = Object.keys(t.activityTypes) as ActivityType[];
  const type = types.find((each) => each === params['type']);
  return (
    <>
      <Pick
        label={t.work.type}
        value={type ?? ''}
        options={[
          { value: '', label: t.work.all },
          ...types.map((value) => ({ value, label: t.activityTypes[value] })),
        ]}
        onChange={(value) => change({ type: value })}
      />
      <Paged key={type ?? ''} page={(props) => <ActivityPage {...props} code={code} type={type} />} />
    </>
  );
}

interface ActivityProps extends PageProps {
  readonly code: string;
  readonly type: ActivityType | undefined;
}

function ActivityPage({ after, next, code, type }: ActivityProps) {
  const { t, number } = useSettings();
  const [{ data, error }] = useQuery({
    query: ActivitiesDocument,
    variables: { code, after, ...(type ? { type } : {}) },
  });
  if (error && !data) return <Refused error={error} />;
  const division = data?.division;
  if (!division) return data ? <Note title={t.records.none} /> : <Loading />;
  const { activities } = division;
  return (
    <>
      {after === null && <p className="quiet">{t.work.count(number(activities.totalCount))}</p>}
      <ul className="lines">
        {activities.edges.map(({ node }) => (
          <li key={node.id}>
            <span className="line-day">{node.heldOn}</span>
            <Link href={pathOf(division, 'record', node.id)}>{node.title}</Link>
            <span className="quiet line-end">
              {t.activityTypes[node.type]} · {t.metrics.votersReceived} {number(node.votersReceived)} ·{' '}
              {t.metrics.opinionsCollected} {number(node.opinionsCollected)}
            </span>
          </li>
        ))}
      </ul>
      {next(activities.pageInfo)}
    </>
  );
}
