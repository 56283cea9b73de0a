// One record behind the numbers: an activity with who took part, or an opinion with what came of it.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { DivisionPlaceDocument, RecordPageDocument, type RecordPageQuery } from '../../gql/graphql.ts';
import { useLast } from '../parts/last.ts';
import { Panel } from '../parts/pick.tsx';
import { pathOf } from '../parts/placeName.tsx';
import { Loading, NotHere, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import type { Trail } from '../view.ts';
import { ActivitySteps } from './activitySteps.tsx';
import { Path } from './path.tsx';

type Node = NonNullable<RecordPageQuery['node']>;
type Activity = Extract<Node, { title: string }>;
type Opinion = Extract<Node, { content: string }>;

export function RecordPage({ trail, id }: { readonly trail: Trail; readonly id: string }) {
  const { t } = useSettings();
  const [{ data: read, error }, again] = useQuery({ query: RecordPageDocument, variables: { id } });
  const [placed] = useQuery({ query: DivisionPlaceDocument, variables: { code: trail.code } });
  // Refused as a whole it tells nothing, not that there is none: what is typed beneath stays.
  const data = useLast(error && !read?.node ? undefined : (read ?? undefined));
  const place = useLast(placed.error ? undefined : placed.data);
  const refused = error ?? placed.error;
  const retry = () => again({ requestPolicy: 'network-only' });
  if (!data || !place)
    return refused ? <Refused error={refused} retry={retry} isPage /> : <Loading lines={10} />;
  const { node } = data;
  const { division } = place;
  if (!node || !division) return <NotHere />;
  const isActivity = 'title' in node;
  if (!isActivity && !('content' in node)) return <NotHere />;
  const title = isActivity ? node.title : t.records.opinion;
  const pathToRecord = (other: string) => pathOf(division, 'record', other);
  const pathToStation = (other: string) => pathOf(division, 'station', other);
  return (
    <article className="dashboard narrow">
      <header className="head">
        <Path place={division} leaf={title} />
        <div className="head-row">
          <h1>{title}</h1>
          {node.isSynthetic && <span className="tag">{t.stations.synthetic}</span>}
        </div>
        {refused && <Refused error={refused} retry={retry} />}
        {isActivity && <ActivitySteps node={node} />}
      </header>
      {isActivity ? (
        <ActivityParts node={node} pathToRecord={pathToRecord} pathToStation={pathToStation} />
      ) : (
        <OpinionParts node={node} pathToRecord={pathToRecord} pathToStation={pathToStation} />
      )}
    </article>
  );
}

interface Paths {
  readonly pathToRecord: (id: string) => string;
  readonly pathToStation: (id: string) => string;
}

type Pair = readonly [string, React.ReactNode];

function Pairs({ pairs }: { readonly pairs: readonly Pair[] }) {
  return (
    <dl className="pairs">
      {pairs.map(([label, value]) =>
        value === null || value === undefined ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function ActivityParts({ node, pathToRecord, pathToStation }: Paths & { readonly node: Activity }) {
  const { t, number } = useSettings();
  return (
    <>
      <Panel title={t.records.activity}>
        {node.withdrawnAt !== null && (
          <p className="is-short">{t.records.withdrawn(node.withdrawnReason ?? '')}</p>
        )}
        <Pairs
          pairs={[
            [t.records.type, t.activityTypes[node.type]],
            [t.records.day, `${node.heldOn} ${node.startsAt ?? ''}`],
            [
              t.gaps.station,
              node.station && <Link href={pathToStation(node.station.id)}>{node.station.name}</Link>,
            ],
            [t.metrics.votersReceived, `${number(node.votersReceived)} ${t.units.votersReceived}`],
            [t.records.leadOrganiser, node.leadOrganiser],
            [t.records.remark, node.remark],
          ]}
        />
      </Panel>
      <Panel title={`${t.records.attendees} · ${number(node.attendances.totalCount)}`}>
        <ul className="people">
          {node.attendances.edges.map(({ node: { id, deputy } }) => (
            <li key={id}>
              {deputy.name}{' '}
              <span className="quiet">
                {t.levels[deputy.level]} · {deputy.electoralUnit}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={`${t.records.collected} · ${number(node.opinions.totalCount)}`}>
        <ul className="lines">
          {node.opinions.edges.map(({ node: opinion }) => (
            <li key={opinion.id}>
              <Link href={pathToRecord(opinion.id)}>{opinion.content}</Link>
              <span className="tag line-end">{t.opinionStates[opinion.state]}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

function OpinionParts({ node, pathToRecord, pathToStation }: Paths & { readonly node: Opinion }) {
  const { t, language } = useSettings();
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <Panel title={t.opinionStates[node.state]}>
        <p className="said">{node.content}</p>
        <Pairs
          pairs={[
            [t.records.day, node.receivedOn],
            [t.records.source, t.opinionSources[node.source]],
            [
              t.gaps.station,
              node.station && <Link href={pathToStation(node.station.id)}>{node.station.name}</Link>,
            ],
            [
              t.records.activity,
              node.activity && <Link href={pathToRecord(node.activity.id)}>{node.activity.title}</Link>,
            ],
            [t.records.assignee, node.assignee?.name],
            [t.records.handler, node.handler],
            [t.records.answer, node.answer],
            [t.records.outcome, node.outcome],
          ]}
        />
      </Panel>
      {node.history.length > 0 && (
        <Panel title={t.records.history}>
          <ol className="lines">
            {node.history.map(({ at, toState, note }) => (
              <li key={at}>
                <time className="line-day">{moment.format(new Date(at))}</time>
                {t.opinionStates[toState as keyof typeof t.opinionStates] ?? toState}
                {note !== null && <span className="quiet">{note}</span>}
              </li>
            ))}
          </ol>
        </Panel>
      )}
    </>
  );
}
