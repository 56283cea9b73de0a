// Marks that were given here, or that this division scores: corrected and withdrawn where the service says so, and new ones given.
import { useMutation } from 'urql';
import { Link } from 'wouter';
import {
  CorrectMarkDocument,
  type MarkLineFragment,
  MarksDocument,
  WithdrawMarkDocument,
} from '../../gql/graphql.ts';
import { List } from '../parts/list.tsx';
import { Choice } from '../parts/pick.tsx';
import { PlaceName } from '../parts/placeName.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { lastDay } from '../period.ts';
import { useSettings } from '../settings.tsx';
import { useParams } from '../view.ts';
import { useMay } from '../viewer.ts';
import { Giving } from './giving.tsx';
import { useAmountFields } from './markFields.ts';
import { useMarkWords } from './markWords.ts';
import { scorePath } from './scores.tsx';

interface Props {
  readonly code: string;
}

export function MarkList({ code }: Props) {
  const words = useMarkWords();
  const [params, change] = useParams();
  const may = useMay();
  const of = params['of'] === 'scored' ? 'scored' : 'given';
  return (
    <>
      <div className="toolbar">
        <Choice
          label={words.of}
          value={of}
          options={(['given', 'scored'] as const).map((value) => ({ value, label: words.lists[value] }))}
          onChange={(value) => change({ of: value === 'given' ? null : value })}
        />
        {may('appraisal:give') && <Giving code={code} />}
      </div>
      <List
        key={of}
        query={MarksDocument}
        asked={{ code, scored: of === 'scored' }}
        of={({ division }) => division?.appraisals ?? division?.appraisalsToScore}
        none={words.none}
        isCounted
        line={(mark) => <Line code={code} mark={mark} />}
      />
    </>
  );
}

function Line({ code, mark }: Props & { readonly mark: MarkLineFragment }) {
  const { t } = useSettings();
  const words = useMarkWords();
  const steps = useMarkSteps(mark);
  const { deputy, matter, since, until, division, withdrawnReason } = mark;
  const last = lastDay(until);
  return (
    <li>
      <Link href={scorePath(code, deputy.id, last)}>{deputy.name}</Link>
      <span>{matter}</span>
      <strong>{words.told(mark)}</strong>
      <span className="quiet">
        {t.appeals.cycle(since, last)} · <PlaceName place={division} beneath={code} />
      </span>
      {withdrawnReason !== null && (
        <>
          <span className="tag">{words.withdrawn}</span>
          <span className="said">{withdrawnReason}</span>
        </>
      )}
      {steps.length > 0 && <Steps of={mark.id} steps={steps} named={deputy.name} />}
    </li>
  );
}

function useMarkSteps(mark: MarkLineFragment): readonly Step[] {
  const { id, version, points, assessors, mayCorrect } = mark;
  const words = useMarkWords();
  const amountFields = useAmountFields();
  const [, correct] = useMutation(CorrectMarkDocument);
  const [, withdraw] = useMutation(WithdrawMarkDocument);
  if (!mayCorrect) return [];
  const correcting: Step = {
    ...{ key: 'correct', label: words.correct, lead: words.correctLead, version },
    fields: (chosen) => amountFields(mark, chosen, { points, assessors }),
    send: (filled, _, opened) =>
      correct({
        input: {
          ...{ id, version: opened, points: filled['points'] ?? '' },
          ...{ assessors: Number(filled['assessors'] ?? assessors) },
          idempotencyKey: filled.idempotencyKey,
        },
      }),
  };
  return [
    // Where the rules ask for no such marks any more, one is only taken back.
    ...(mark.bounds ? [correcting] : []),
    {
      ...{ key: 'withdraw', label: words.withdraw, lead: words.withdrawLead, version },
      fields: [{ name: 'reason', label: words.reason, kind: 'area', isNeeded: true, most: 200 }],
      send: (filled, _, opened) =>
        withdraw({
          input: {
            id,
            version: opened,
            reason: filled['reason'] ?? '',
            idempotencyKey: filled.idempotencyKey,
          },
        }),
    },
  ];
}
