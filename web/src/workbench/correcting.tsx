// Activities that an upheld appeal says are wrong: whoever recorded one takes the deputy off its list of attendance.
import type { CombinedError } from '@urql/core';
import { type Client, useClient, useMutation } from 'urql';
import {
  type AppealOfFragment,
  AppealsAwaitingCorrectionDocument,
  AttendeesDocument,
  CorrectActivityDocument,
} from '../../gql/graphql.ts';
import { List } from '../parts/list.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { gone } from '../refusal.ts';
import { useSettings } from '../settings.tsx';
import { AppealLine } from './appeals.tsx';

interface Props {
  readonly code: string;
}

export function AwaitingCorrection({ code, none }: Props & { readonly none: string }) {
  return (
    <List
      query={AppealsAwaitingCorrectionDocument}
      asked={{ code }}
      of={({ appealsAwaitingCorrection }) => appealsAwaitingCorrection}
      none={none}
      line={(appeal) => <Line code={code} appeal={appeal} />}
    />
  );
}

function Line({ code, appeal }: Props & { readonly appeal: AppealOfFragment }) {
  const steps = useStriking(appeal);
  return (
    <AppealLine code={code} appeal={appeal}>
      {steps.length > 0 && <Steps of={`correct/${appeal.id}`} steps={steps} />}
    </AppealLine>
  );
}

interface Attendance {
  /** Of the activity when it was first looked at. */
  readonly version: number;
  readonly deputies: readonly string[];
}

/** Reads the whole list of attendance, page by page. */
async function readAttendance(client: Client, id: string): Promise<Attendance | CombinedError> {
  const read = (after: string | null) =>
    client.query(AttendeesDocument, { id, after }, { requestPolicy: 'network-only' }).toPromise();
  const deputies: string[] = [];
  let version: number | null = null;
  for (let page = await read(null); ; ) {
    if (page.error) return page.error;
    const node = page.data?.node;
    if (!node || !('attendances' in node)) return gone();
    version ??= node.version;
    const { edges, pageInfo } = node.attendances;
    deputies.push(...edges.map((edge) => edge.node.deputy.id));
    if (!pageInfo.hasNextPage) return { version, deputies };
    page = await read(pageInfo.endCursor);
  }
}

/**
 * The list of attendance is sent as a whole, all of it but one, and as of the version that it began with: what others change while
 * page after page is read, the service refuses to have written over.
 */
function useStriking({ activity, deputy }: AppealOfFragment): readonly Step[] {
  const { t } = useSettings();
  const client = useClient();
  const [, correct] = useMutation(CorrectActivityDocument);
  if (!activity?.mayCorrect || !deputy) return [];
  const { id, title } = activity;
  return [
    {
      ...{ key: 'strike', label: t.appeals.strike, lead: t.appeals.strikeLead(deputy.name, title) },
      send: async ({ idempotencyKey }) => {
        const found = await readAttendance(client, id);
        if (!('deputies' in found)) return { error: found };
        const attendees = found.deputies.filter((each) => each !== deputy.id);
        return correct({ input: { id, version: found.version, attendees, idempotencyKey } });
      },
    },
  ];
}
