// Marks that were given here, or that this division scores: corrected and withdrawn where the service says so, and new ones given.
import { useMutation } from 'urql';
import { Link } from 'wouter';
import {
  CorrectMarkDocument,
  type MarkLineFragment,
  MarksDocument,
  MarksToScoreDocument,
  WithdrawMarkDocument,
} from '../../gql/graphql.ts';
import { List } from '../parts/list.tsx';
import { Choice } from '../parts/pick.tsx';
import { PlaceName } from '../parts/placeName.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useParams } from '../view.ts';
import { useMay } from '../viewer.ts';
import { Giving } from './giving.tsx';
import { scorePath } from './scores.tsx';

interface Props {
  readonly code: string;
}

export function MarkList({ code }: Props) {
  const { t } = useSettings();
  const [params, change] = useParams();
  const may = useMay();
  const of = params['of'] === 'scored' ? 'scored' : 'given';
  const shown = {
    ...{ asked: { code }, none: t.marks.none, isCounted: true },
    line: (mark: MarkLineFragment) => <Line code={code} mark={mark} />,
  };
  return (
    <>
      <div className="toolbar">
        <Choice
          label={t.marks.of}
          value={of}
          options={(['given', 'scored'] as const).map((value) => ({ value, label: t.marks.lists[value] }))}
          onChange={(value) => change({ of: value === 'given' ? null : value })}
        />
        {may('appraisal:give') && <Giving code={code} />}
      </div>
      {of === 'given' ? (
        <List key={of} query={MarksDocument} of={({ division }) => division?.appraisals} {...shown} />
      ) : (
        <List
          key={of}
          query={MarksToScoreDocument}
          of={({ division }) => division?.appraisalsToScore}
          {...shown}
        />
      )}
    </>
  );
}

function Line({ code, mark }: Props & { readonly mark: MarkLineFragment }) {
  const { t } = useSettings();
  const steps = useMarkSteps(mark);
  const { deputy, matter, since, until, division, withdrawnReason } = mark;
  const last = new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
  return (
    <li>
      <Link href={scorePath(code, deputy.id, last)}>{deputy.name}</Link>
      <span>{matter}</span>
      <strong>{t.marks.told(mark)}</strong>
      <span className="quiet">
        {t.appeals.cycle(since, until)} · <PlaceName place={division} beneath={code} />
      </span>
      {withdrawnReason !== null && (
        <>
          <span className="tag">{t.marks.withdrawn}</span>
          <span className="said">{withdrawnReason}</span>
        </>
      )}
      {steps.length > 0 && <Steps of={mark.id} steps={steps} named={deputy.name} />}
    </li>
  );
}

function useMarkSteps({ id, version, points, assessors, mayCorrect }: MarkLineFragment): readonly Step[] {
  const { t } = useSettings();
  const [, correct] = useMutation(CorrectMarkDocument);
  const [, withdraw] = useMutation(WithdrawMarkDocument);
  if (!mayCorrect) return [];
  return [
    {
      ...{ key: 'correct', label: t.marks.correct, lead: t.marks.correctLead },
      fields: [
        { name: 'points', label: t.marks.points, kind: 'number', isNeeded: true, value: points },
        { name: 'assessors', label: t.marks.many, kind: 'number', isNeeded: true, value: String(assessors) },
      ],
      send: (filled) =>
        correct({
          input: {
            ...{ id, version, points: filled['points'] ?? '' },
            ...{ assessors: Number(filled['assessors']), idempotencyKey: filled.idempotencyKey },
          },
        }),
    },
    {
      ...{ key: 'withdraw', label: t.marks.withdraw, lead: t.marks.withdrawLead },
      fields: [{ name: 'reason', label: t.marks.reason, kind: 'area', isNeeded: true, most: 200 }],
      send: (filled) =>
        withdraw({
          input: { id, version, reason: filled['reason'] ?? '', idempotencyKey: filled.idempotencyKey },
        }),
    },
  ];
}
