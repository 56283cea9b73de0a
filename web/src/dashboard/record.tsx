// One record behind the numbers: an activity with who took part, or an opinion with what came of it.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { DivisionPlaceDocument, RecordPageDocument, type RecordPageQuery } from '../../gql/graphql.ts';
import { tryAgain } from '../client.ts';
import { Facts } from '../parts/facts.tsx';
import { useLast } from '../parts/last.ts';
import { useNode } from '../parts/node.ts';
import { Panel } from '../parts/pick.tsx';
import { pathOf } from '../parts/placeName.tsx';
import { Loading, NotHere, Refused } from '../parts/states.tsx';
import { Steps } from '../parts/steps.tsx';
import { useTitle } from '../parts/title.ts';
import { useSettings } from '../settings.tsx';
import type { Words } from '../words/zh.ts';
import { searchOf, type Trail, useParams } from '../view.ts';
import { useOpinionSteps } from '../workbench/opinionItem.tsx';
import { ActivityParts, type Ways } from './activityParts.tsx';
import { ActivitySteps } from './activitySteps.tsx';
import { Path } from './path.tsx';

type Node = NonNullable<RecordPageQuery['node']>;
type Opinion = Extract<Node, { content: string }>;

export function RecordPage({ trail, id }: { readonly trail: Trail; readonly id: string }) {
  const { t } = useSettings();
  const [{ period }] = useParams();
  const { data, error } = useNode(RecordPageDocument, id);
  const [placed] = useQuery({ query: DivisionPlaceDocument, variables: { code: trail.code } });
  const place = useLast(placed.error ? undefined : placed.data);
  const refused = error ?? placed.error;
  useTitle(titleOf(data?.node, t));
  if (!data || !place)
    return refused ? <Refused error={refused} retry={tryAgain} isPage /> : <Loading lines={10} />;
  const { node } = data;
  const { division } = place;
  if (!node || !division) return <NotHere />;
  const isActivity = 'title' in node;
  if (!isActivity && !('content' in node)) return <NotHere />;
  const title = titleOf(node, t);
  const ways: Ways = {
    pathToRecord: (other) => pathOf(division, 'record', other) + searchOf({ period }),
    pathToStation: (other) => pathOf(division, 'station', other) + searchOf({ period }),
  };
  return (
    <article className="dashboard narrow">
      <header className="head">
        <Path place={division} leaf={title} />
        <div className="head-row">
          <h1>{title}</h1>
          {node.isSynthetic && <span className="tag">{t.stations.synthetic}</span>}
        </div>
        {refused && <Refused error={refused} retry={tryAgain} />}
        {isActivity ? <ActivitySteps node={node} /> : <OpinionSteps node={node} />}
      </header>
      {isActivity ? <ActivityParts node={node} {...ways} /> : <OpinionParts node={node} {...ways} />}
    </article>
  );
}

function titleOf(node: Node | null | undefined, t: Words): string {
  if (!node) return '';
  return 'title' in node ? node.title : t.records.opinion;
}

function OpinionSteps({ node }: { readonly node: Opinion }) {
  const steps = useOpinionSteps(node);
  if (steps.length === 0) return null;
  return (
    <div className="record-steps">
      <Steps of={`opinion/${node.id}`} steps={steps} />
    </div>
  );
}

function OpinionParts({ node, pathToRecord, pathToStation }: Ways & { readonly node: Opinion }) {
  const { t, language } = useSettings();
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <Panel title={t.opinionStates[node.state]}>
        {node.withdrawnAt !== null && (
          <p className="is-short">{t.records.withdrawn(node.withdrawnReason ?? '')}</p>
        )}
        <p className="said">{node.content}</p>
        <Facts
          facts={[
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
