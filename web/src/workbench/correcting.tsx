// Activities that an upheld appeal says are wrong: whoever recorded one takes the deputy off its list of attendance, or corrects the rest on its page.
import { useClient, useMutation } from 'urql';
import {
  type AppealOfFragment,
  AppealsAwaitingCorrectionDocument,
  CorrectActivityDocument,
} from '../../gql/graphql.ts';
import { List } from '../parts/list.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { AppealLine } from './appeals.tsx';
import { readAttendance } from './attendance.ts';

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

/**
 * The list of attendance is sent as a whole, all of it but one, and as of the version that it began with: what others change while
 * page after page is read, the service refuses to have written over.
 */
function useStriking({ activity, deputy, wasAbsent }: AppealOfFragment): readonly Step[] {
  const { t } = useSettings();
  const client = useClient();
  const [, correct] = useMutation(CorrectActivityDocument);
  // Where the deputy was there and the rest is wrong, that is corrected on the record's own page.
  if (!activity?.mayCorrect || !deputy || !wasAbsent) return [];
  const { id, title } = activity;
  return [
    {
      ...{ key: 'strike', label: t.appeals.strike, lead: t.appeals.strikeLead(deputy.name, title) },
      send: async ({ idempotencyKey }) => {
        const found = await readAttendance(client, id);
        if (!('deputies' in found)) return { error: found };
        const attendees = found.deputies.map((each) => each.id).filter((each) => each !== deputy.id);
        return correct({ input: { id, version: found.version, attendees, idempotencyKey } });
      },
    },
  ];
}
