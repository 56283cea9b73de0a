// Activities that an upheld appeal says are wrong: whoever recorded one takes the deputy off its list of attendance.
import { useClient, useMutation } from 'urql';
import {
  type AppealOfFragment,
  AppealsAwaitingCorrectionDocument,
  AttendeesDocument,
  CorrectActivityDocument,
} from '../../gql/graphql.ts';
import { List } from '../parts/list.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
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
  return (
    <AppealLine code={code} appeal={appeal}>
      <Steps of={`correct/${appeal.id}`} steps={useStriking(appeal)} />
    </AppealLine>
  );
}

/** The list of attendance is sent as a whole, as it is when it is sent: all of it but one. */
function useStriking({ activity, deputy }: AppealOfFragment): readonly Step[] {
  const { t } = useSettings();
  const client = useClient();
  const [, correct] = useMutation(CorrectActivityDocument);
  if (!activity || !deputy) return [];
  const { id, title } = activity;
  return [
    {
      ...{ key: 'strike', label: t.appeals.strike, lead: t.appeals.strikeLead(deputy.name, title) },
      send: async ({ idempotencyKey }) => {
        const read = (after: string | null) =>
          client.query(AttendeesDocument, { id, after }, { requestPolicy: 'network-only' }).toPromise();
        const left: string[] = [];
        let version = activity.version;
        for (let page = await read(null); ; ) {
          const { node } = page.data ?? {};
          if (!node || !('attendances' in node)) return page;
          ({ version } = node);
          const { edges, pageInfo } = node.attendances;
          left.push(...edges.map((edge) => edge.node.deputy.id).filter((each) => each !== deputy.id));
          if (!pageInfo.hasNextPage) break;
          page = await read(pageInfo.endCursor);
        }
        return correct({ input: { id, version, attendees: left, idempotencyKey } });
      },
    },
  ];
}
