// What was said against an entry of a score and what came of it, with what whoever looks may do about it.
import type { AppealLineFragment } from '../../gql/graphql.ts';
import { namesOf } from '../parts/placeName.tsx';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import type { Against } from './against.ts';
import { useAppealSteps, useRaising } from './appealSteps.tsx';

interface Contest {
  readonly mayAppeal: boolean;
  readonly appealUntil: string | null;
  readonly appeals: readonly AppealLineFragment[];
}

/** Whether there is anything to show. */
export const isContested = ({ mayAppeal, appeals }: Contest): boolean => mayAppeal || appeals.length > 0;

interface Props {
  /** What it is called while something is said against it: no other is called so. */
  readonly name: string;
  readonly against: Against;
  readonly record: Contest;
}

export function Contested({ name, against, record }: Props) {
  const { t } = useSettings();
  const raising = useRaising(against);
  return (
    <ul className="lines appeals" aria-label={t.appeals.appeal}>
      {record.appeals.map((appeal) => (
        <li key={appeal.id}>
          <AppealBody appeal={appeal} />
        </li>
      ))}
      {record.mayAppeal && (
        <li>
          <Steps of={name} steps={raising}>
            {record.appealUntil !== null && (
              <span className="quiet">{t.appeals.until(record.appealUntil)}</span>
            )}
          </Steps>
        </li>
      )}
    </ul>
  );
}

/** What an appeal against an attendance was upheld for. */
const foundIn = ({ subject, state, wasAbsent }: AppealLineFragment): 'ABSENT' | 'DETAILS' | null => {
  if (subject !== 'ATTENDANCE' || state !== 'UPHELD') return null;
  return wasAbsent ? 'ABSENT' : 'DETAILS';
};

interface BodyProps {
  readonly appeal: AppealLineFragment;
  /** The code of the place that one looks at. */
  readonly beneath?: string;
}

/** An appeal: how far it came, what was said, and what was answered. */
export function AppealBody({ appeal, beneath }: BodyProps) {
  const { t } = useSettings();
  const steps = useAppealSteps(appeal);
  const { state, ground, reason, raisedOn, decidedOn, corrector, wasCorrected } = appeal;
  const found = foundIn(appeal);
  const ended = state === 'WITHDRAWN' ? t.appeals.withdrawnOn : t.appeals.decidedOn;
  return (
    <>
      <span className={state === 'OPEN' ? 'tag is-short' : 'tag'}>
        {t.appeals.appeal} · {t.appeals.states[state]}
      </span>
      {wasCorrected && <span className="tag">{t.appeals.corrected}</span>}
      {found !== null && <span className="tag">{t.appeals.foundThat[found]}</span>}
      {corrector && <span className="tag is-short">{t.appeals.awaits(namesOf(corrector, beneath))}</span>}
      <span className="said appeal-said">
        <span className="quiet">{t.appeals.raisedOn(raisedOn)}</span> {ground}
      </span>
      {decidedOn !== null && (
        <span className="said appeal-said">
          <span className="quiet">{ended(decidedOn)}</span> {reason}
        </span>
      )}
      {steps.length > 0 && <Steps of={appeal.id} steps={steps} />}
    </>
  );
}
