// An activity behind the numbers: what was held, who took part, and which opinions were received.
import { Link } from 'wouter';
import { AttendeesDocument, CollectedDocument, type RecordPageQuery } from '../../gql/graphql.ts';
import { Facts } from '../parts/facts.tsx';
import { Further } from '../parts/further.tsx';
import { Panel } from '../parts/pick.tsx';
import { useSettings } from '../settings.tsx';

type Activity = Extract<NonNullable<RecordPageQuery['node']>, { title: string }>;

export interface Ways {
  readonly pathToRecord: (id: string) => string;
  readonly pathToStation: (id: string) => string;
}

export function ActivityParts({ node, pathToRecord, pathToStation }: Ways & { readonly node: Activity }) {
  const { t, number } = useSettings();
  const asked = { id: node.id };
  return (
    <>
      <Panel title={t.records.activity}>
        {node.withdrawnAt !== null && (
          <p className="is-short">{t.records.withdrawn(node.withdrawnReason ?? '')}</p>
        )}
        <Facts
          facts={[
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
        <Further
          query={AttendeesDocument}
          asked={asked}
          of={({ node: at }) => (at && 'attendances' in at ? at.attendances : null)}
          first={node.attendances}
          lines={(edges) => (
            <ul className="people">
              {edges.map(({ node: { id, deputy } }) => (
                <li key={id}>
                  {deputy.name}{' '}
                  <span className="quiet">
                    {t.levels[deputy.level]} · {deputy.electoralUnit}
                  </span>
                </li>
              ))}
            </ul>
          )}
        />
      </Panel>
      <Panel title={`${t.records.collected} · ${number(node.opinions.totalCount)}`}>
        <Further
          query={CollectedDocument}
          asked={asked}
          of={({ node: at }) => (at && 'opinions' in at ? at.opinions : null)}
          first={node.opinions}
          lines={(edges) => (
            <ul className="lines">
              {edges.map(({ node: { id, content, state } }) => (
                <li key={id}>
                  <Link href={pathToRecord(id)}>{content}</Link>
                  <span className="tag line-end">{t.opinionStates[state]}</span>
                </li>
              ))}
            </ul>
          )}
        />
      </Panel>
    </>
  );
}
