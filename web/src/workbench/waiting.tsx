// What waits for a division: messages to be looked through, opinions to be dealt with, appeals to be decided, activities to be corrected, and assessments to be verified.
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import {
  AppealsAwaitingCorrectionDocument,
  AppealsDocument,
  AssessmentsDocument,
  AssignedOpinionsDocument,
  OpinionsDocument,
  ViewerDocument,
  WaitingDocument,
  WaitingMessagesDocument,
} from '../../gql/graphql.ts';
import { tryAgain } from '../client.ts';
import { useLast } from '../parts/last.ts';
import { List } from '../parts/list.tsx';
import { Loading, Note, Refused } from '../parts/states.tsx';
import { useSettings } from '../settings.tsx';
import { AppealLine } from './appeals.tsx';
import { AssessmentLine } from './assessments.tsx';
import { AwaitingCorrection } from './correcting.tsx';
import { MessageItem } from './messages.tsx';
import { OpinionItem } from './opinionItem.tsx';

interface Props {
  readonly code: string;
}

export function Waiting({ code }: Props) {
  const { t, number } = useSettings();
  const [viewer] = useQuery({ query: ViewerDocument });
  const permissions = viewer.data?.viewer?.permissions ?? [];
  const [{ data: read, error }] = useQuery({
    query: WaitingDocument,
    variables: {
      code,
      messages: permissions.includes('message:read'),
      appeals: permissions.includes('appeal:decide'),
      corrections: permissions.includes('activity:correct'),
    },
    pause: !viewer.data,
  });
  const data = useLast(read ?? undefined);
  const refused = viewer.error ?? error;
  const refusal = refused && <Refused error={refused} retry={tryAgain} />;
  const counts = {
    messages: data?.messages?.totalCount ?? 0,
    appeals: data?.appeals?.totalCount ?? 0,
    corrections: data?.appealsAwaitingCorrection?.totalCount ?? 0,
    assigned: data?.division?.opinionsAssigned.totalCount ?? 0,
    received: data?.division?.opinions.totalCount ?? 0,
    submitted: data?.assessments?.totalCount ?? 0,
  };
  const isReading = useFirstPages(code, counts);
  const [wasRead, setWasRead] = useState(false);
  // From then on a kind of which the first comes is read in its own place: what is being typed in the others stays.
  if (data && !isReading && !wasRead) setWasRead(true);
  if (!data) return refusal ?? <Loading lines={8} />;
  const toReview = [
    { of: 'made', state: 'DECLARED', count: data.division?.dutyRecords.totalCount ?? 0 },
    { of: 'scored', state: 'FIRST_REVIEWED', count: data.division?.dutyRecordsToScore.totalCount ?? 0 },
  ].filter(({ count }) => count > 0);
  const groups = groupsOf(code, t.work.nothing);
  const shown = (Object.keys(groups) as Kind[]).filter((kind) => counts[kind] > 0);
  if (isReading && !wasRead) return <Loading lines={8} />;
  if (shown.length === 0 && toReview.length === 0) return refusal ?? <Note title={t.work.nothing} />;
  const titles: Readonly<Record<Kind, string>> = {
    ...{ messages: t.public.waiting, appeals: t.appeals.waiting, corrections: t.appeals.toCorrect },
    ...{ assigned: t.work.assigned, received: t.work.received, submitted: t.work.submitted },
  };
  return (
    <div className="stack">
      {refusal}
      {shown.map((kind) => (
        <section key={kind}>
          <h2>
            {titles[kind]} · {number(counts[kind])}
          </h2>
          {groups[kind]}
        </section>
      ))}
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

type Kind = 'messages' | 'appeals' | 'corrections' | 'assigned' | 'received' | 'submitted';

/** Reads what is shown first of each list, and tells whether any is read still: they stand together, so that none moves another. */
function useFirstPages(code: string, counts: Readonly<Record<Kind, number>>): boolean {
  const first = { code, after: null };
  const pause = (kind: Kind) => ({ pause: counts[kind] === 0 });
  const open = { ...first, state: 'OPEN' } as const;
  const received = { ...first, state: 'RECEIVED' } as const;
  const submitted = { ...first, state: 'SUBMITTED' } as const;
  const all = [
    useQuery({ query: WaitingMessagesDocument, variables: first, ...pause('messages') })[0],
    useQuery({ query: AppealsDocument, variables: open, ...pause('appeals') })[0],
    useQuery({ query: AppealsAwaitingCorrectionDocument, variables: first, ...pause('corrections') })[0],
    useQuery({ query: AssignedOpinionsDocument, variables: first, ...pause('assigned') })[0],
    useQuery({ query: OpinionsDocument, variables: received, ...pause('received') })[0],
    useQuery({ query: AssessmentsDocument, variables: submitted, ...pause('submitted') })[0],
  ];
  return all.some((each) => each.fetching && !each.data);
}

/** What waits, kind by kind, in the order in which it presses. */
const groupsOf = (code: string, none: string): Readonly<Record<Kind, ReactNode>> => ({
  messages: (
    <List
      query={WaitingMessagesDocument}
      asked={{ code }}
      of={({ messages }) => messages}
      none={none}
      line={(message) => <MessageItem code={code} message={message} />}
    />
  ),
  appeals: (
    <List
      query={AppealsDocument}
      asked={{ code, state: 'OPEN' }}
      of={({ appeals }) => appeals}
      none={none}
      line={(appeal) => <AppealLine code={code} appeal={appeal} />}
    />
  ),
  corrections: <AwaitingCorrection code={code} none={none} />,
  assigned: (
    <List
      query={AssignedOpinionsDocument}
      asked={{ code }}
      of={({ division }) => division?.opinionsAssigned}
      none={none}
      line={(opinion) => <OpinionItem opinion={opinion} />}
    />
  ),
  received: (
    <List
      query={OpinionsDocument}
      asked={{ code, state: 'RECEIVED' }}
      of={({ division }) => division?.opinions}
      none={none}
      line={(opinion) => <OpinionItem opinion={opinion} />}
    />
  ),
  submitted: (
    <List
      query={AssessmentsDocument}
      asked={{ code, state: 'SUBMITTED' }}
      of={({ assessments }) => assessments}
      none={none}
      line={(assessment) => <AssessmentLine code={code} assessment={assessment} />}
    />
  ),
});
