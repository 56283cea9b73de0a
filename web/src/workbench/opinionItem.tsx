// One opinion with the steps that the service says may be taken now, taken where it stands.
import { useMutation } from 'urql';
import {
  AnswerOpinionDocument,
  AssignOpinionDocument,
  DeclineOpinionDocument,
  type OpinionLineFragment,
  ResolveOpinionDocument,
} from '../../gql/graphql.ts';
import type { FieldSpec } from '../parts/fieldsForm.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useReveal } from './reveal.ts';

export function OpinionItem({ opinion }: { readonly opinion: OpinionLineFragment }) {
  const { t } = useSettings();
  const { phone, steps: reveal } = useReveal(opinion.message);
  const steps = [...reveal, ...useOpinionSteps(opinion)];
  return (
    <li>
      <span className="line-day">{opinion.receivedOn}</span>
      <span className="said">{opinion.content}</span>
      <Steps of={opinion.id} steps={steps}>
        <span className="quiet">
          {[
            opinion.station?.name,
            opinion.message?.deputy && t.public.to1(opinion.message.deputy.name),
            phone,
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
        </span>
        <span className="tag">{t.opinionStates[opinion.state]}</span>
      </Steps>
    </li>
  );
}

function useOpinionSteps({ id, moves, source, division }: OpinionLineFragment): readonly Step[] {
  const { t } = useSettings();
  const [, assign] = useMutation(AssignOpinionDocument);
  const [, answer] = useMutation(AnswerOpinionDocument);
  const [, resolve] = useMutation(ResolveOpinionDocument);
  const [, decline] = useMutation(DeclineOpinionDocument);
  // The division above that deals with it does not see the message, but does answer whoever left it.
  const read = source === 'SCAN' ? t.public.readByAll : '';
  const told = (act: 'ANSWER' | 'RESOLVE' | 'DECLINE', name: string): readonly FieldSpec[] => [
    { name, label: t.work.actNote[act] + read, kind: 'area', isNeeded: true },
  ];
  const places = [division, ...division.ancestors.toReversed()];
  const all: Readonly<Record<OpinionLineFragment['moves'][number], Omit<Step, 'key' | 'label'>>> = {
    ASSIGN: {
      fields: [
        {
          name: 'to',
          label: t.records.assignee,
          kind: 'select',
          isNeeded: true,
          options: places.map(({ code, name }) => ({ value: code ?? '', label: name })),
        },
        { name: 'handler', label: t.records.handler },
      ],
      send: ({ to, handler, idempotencyKey }) =>
        assign({ input: { id, to: to ?? '', handler, idempotencyKey } }),
    },
    ANSWER: {
      fields: told('ANSWER', 'answer'),
      send: (filled) =>
        answer({ input: { id, answer: filled['answer'] ?? '', idempotencyKey: filled.idempotencyKey } }),
    },
    RESOLVE: {
      fields: told('RESOLVE', 'outcome'),
      send: (filled) =>
        resolve({ input: { id, outcome: filled['outcome'] ?? '', idempotencyKey: filled.idempotencyKey } }),
    },
    DECLINE: {
      fields: told('DECLINE', 'reason'),
      send: (filled) =>
        decline({ input: { id, reason: filled['reason'] ?? '', idempotencyKey: filled.idempotencyKey } }),
    },
  };
  return moves.map((move) => ({ key: move, label: t.opinionMoves[move], ...all[move] }));
}
