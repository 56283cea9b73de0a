// Appeals that a division and those beneath it decide: those that wait among what is waiting, and all in a list.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { AppealsDocument, type AppealsQuery, type AppealState } from '../../gql/graphql.ts';
import { Paged, type PageProps } from '../parts/paged.tsx';
import { Pick } from '../parts/pick.tsx';
import { PlaceName } from '../parts/placeName.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import { useParams } from '../view.ts';
import { AppealBody } from './contested.tsx';
import { scorePath } from './scores.tsx';

const states: readonly AppealState[] = ['OPEN', 'UPHELD', 'REJECTED', 'WITHDRAWN'];

export type Appeals = NonNullable<AppealsQuery['appeals']>;

interface Props {
  readonly code: string;
}

export function AppealList({ code }: Props) {
  const { t } = useSettings();
  const [params, change] = useParams();
  const state = states.find((each) => each === params['state']) ?? null;
  return (
    <>
      <div className="toolbar">
        <Pick
          label={t.work.filterState}
          value={state ?? ''}
          options={[
            { value: '', label: t.work.all },
            ...states.map((value) => ({ value, label: t.appeals.states[value] })),
          ]}
          onChange={(value) => change({ state: value })}
        />
      </div>
      <Paged key={state} page={(props) => <Page {...props} code={code} state={state} />} />
    </>
  );
}

function Page({ after, next, code, state }: PageProps & Props & { readonly state: AppealState | null }) {
  const { t, number } = useSettings();
  const [{ data, error }] = useQuery({ query: AppealsDocument, variables: { code, state, after } });
  if (error && !data?.appeals) return <Refused error={error} />;
  const appeals = data?.appeals;
  if (!appeals) return <Loading />;
  if (appeals.totalCount === 0) return <Note title={t.appeals.none} />;
  return (
    <>
      {after === null && <p className="quiet">{t.work.count(number(appeals.totalCount))}</p>}
      <Lines code={code} appeals={appeals} />
      {next(appeals.pageInfo)}
    </>
  );
}

/** Those that wait, where there are any. */
export function AppealGroup({ code, appeals }: Props & { readonly appeals: Appeals }) {
  const { t, number } = useSettings();
  if (appeals.totalCount === 0) return null;
  return (
    <section>
      <h2>
        {t.appeals.waiting} · {number(appeals.totalCount)}
      </h2>
      <Lines code={code} appeals={appeals} />
      {appeals.pageInfo.hasNextPage && (
        <Link href={`/workbench/${code}/appeals?state=OPEN`}>{t.appeals.more}</Link>
      )}
    </section>
  );
}

function Lines({ code, appeals }: Props & { readonly appeals: Appeals }) {
  return (
    <ul className="lines">
      {appeals.edges.map(({ node }) => (
        <Line key={node.id} code={code} appeal={node} />
      ))}
    </ul>
  );
}

function Line({ code, appeal }: Props & { readonly appeal: Appeals['edges'][number]['node'] }) {
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
