// How far a gap has come: until when it is to be closed, when it was, and the step that says so, for whoever may.
import { useMutation } from 'urql';
import { RemedyGapDocument } from '../../gql/graphql.ts';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { today } from './reception.ts';

interface Closing {
  readonly id: string;
  readonly mayRemedy: boolean;
}

/** The step that closes a gap, where the service says that it may be taken. */
export function useRemedy({ id, mayRemedy }: Closing): readonly Step[] {
  const { t } = useSettings();
  const [, remedy] = useMutation(RemedyGapDocument);
  if (!mayRemedy) return [];
  return [
    {
      ...{ key: 'remedy', label: t.gaps.remedy, lead: t.gaps.remedyLead },
      fields: [
        { name: 'on', label: t.gaps.remediedOn, kind: 'date', isNeeded: true, usual: today() },
        { name: 'note', label: t.gaps.remedyNote, kind: 'area', most: 200 },
      ],
      send: ({ on, note, idempotencyKey }) => remedy({ input: { id, on, note, idempotencyKey } }),
    },
  ];
}

interface Gap extends Closing {
  readonly dueOn: string | null;
  readonly remediedOn: string | null;
  readonly isOverdue: boolean;
}

export function Remedy({ gap }: { readonly gap: Gap }) {
  const { t } = useSettings();
  const steps = useRemedy(gap);
  const { dueOn, remediedOn, isOverdue } = gap;
  return (
    <>
      {remediedOn !== null ? (
        <span className="tag">{t.stations.remedied(remediedOn)}</span>
      ) : (
        dueOn !== null && (
          <span className={`tag ${isOverdue ? 'is-short' : ''}`}>
            {isOverdue ? t.gaps.overdue : t.stations.due} {dueOn}
          </span>
        )
      )}
      {steps.length > 0 && <Steps of={gap.id} steps={steps} />}
    </>
  );
}
