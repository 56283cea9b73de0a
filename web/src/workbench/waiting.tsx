// What waits for a division: messages to be looked through, opinions to be dealt with, appeals to be decided, and assessments to be verified.
import { useQuery } from 'urql';
import { Link } from 'wouter';
import {
  AppealsDocument,
  type OpinionLineFragment,
  ViewerDocument,
  WaitingDocument,
  WaitingMessagesDocument,
} from '../../gql/graphql.ts';
import { PlaceName } from '../parts/placeName.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import { AppealGroup } from './appeals.tsx';
import { MessageGroup } from './messages.tsx';
import { OpinionItem } from './opinionItem.tsx';

interface Opinions {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: OpinionLineFragment }[];
}

export function Waiting({ code }: { readonly code: string }) {
  const { t, number } = useSettings();
  const [{ data, error }] = useQuery({ query: WaitingDocument, variables: { code } });
  const [viewer] = useQuery({ query: ViewerDocument });
  const [left, readLeft] = useQuery({
    query: WaitingMessagesDocument,
    variables: { code },
    pause: !viewer.data?.viewer?.permissions.includes('message:read'),
  });
  const [contested, readContested] = useQuery({
    query: AppealsDocument,
    variables: { code, state: 'OPEN' },
    pause: !viewer.data?.viewer?.permissions.includes('appeal:decide'),
  });
  if (error && !data) return <Refused error={error} />;
  if (!data) return <Loading lines={8} />;
  const received = data.division?.opinions;
  const assigned = data.division?.opinionsAssigned;
  const submitted = data.assessments;
  const messages = left.data?.messages;
  const appeals = contested.data?.appeals;
  const toReview = [
    { of: 'made', state: 'DECLARED', count: data.duties?.declared.totalCount ?? 0 },
    { of: 'scored', state: 'FIRST_REVIEWED', count: data.duties?.firstReviewed.totalCount ?? 0 },
  ].filter(({ count }) => count > 0);
  const cases = [messages, received, assigned, submitted, appeals].reduce(
    (sum, list) => sum + (list?.totalCount ?? 0),
    0,
  );
  const count = cases + toReview.length;
  const isReading = viewer.fetching || left.fetching || contested.fetching;
  const isRefused = left.error !== undefined || contested.error !== undefined;
  if (count === 0 && !isRefused && isReading) return <Loading lines={8} />;
  if (count === 0 && !isRefused) return <Note title={t.work.nothing} />;
  return (
    <div className="stack">
      {left.error && <Refused error={left.error} retry={() => readLeft({ requestPolicy: 'network-only' })} />}
      {messages && <MessageGroup code={code} messages={messages} />}
      {contested.error && (
        <Refused error={contested.error} retry={() => readContested({ requestPolicy: 'network-only' })} />
      )}
      {appeals && <AppealGroup code={code} appeals={appeals} />}
      <OpinionGroup title={t.work.assigned} opinions={assigned} />
      <OpinionGroup title={t.work.received} opinions={received} />
      {submitted && submitted.totalCount > 0 && (
        <section>
          <h2>
            {t.work.submitted} · {number(submitted.totalCount)}
          </h2>
          <ul className="lines">
            {submitted.edges.map(({ node: { id, on, station } }) => (
              <li key={id}>
                <span className="line-day">{on}</span>
                <Link href={`/workbench/${code}/assessments/${encodeURIComponent(id)}`}>{station.name}</Link>
                <span className="line-end">
                  <PlaceName place={station.division} beneath={code} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {toReview.map((list) => (
        <p key={list.of}>
          <Link href={`/workbench/${code}/duties?of=${list.of}&state=${list.state}`}>
            {list.of === 'made' ? t.duties.toReview : t.duties.toReviewAgain} · {number(list.count)}
          </Link>
        </p>
      ))}
    </div>
  );
}

function OpinionGroup({
  title,
  opinions,
}: {
  readonly title: string;
  readonly opinions: Opinions | undefined;
}) {
  const { number } = useSettings();
  if (!opinions || opinions.totalCount === 0) return null;
  return (
    <section>
      <h2>
        {title} · {number(opinions.totalCount)}
      </h2>
      <ul className="lines">
        {opinions.edges.map(({ node }) => (
          <OpinionItem key={node.id} opinion={node} />
        ))}
      </ul>
    </section>
  );
}
