// One opinion with the steps that the service says may be taken now, taken where it stands.
import { useMutation } from 'urql';
import { Link } from 'wouter';
import {
  AnswerOpinionDocument,
  AssignOpinionDocument,
  DeclineOpinionDocument,
  type OpinionLineFragment,
  ResolveOpinionDocument,
} from '../../gql/graphql.ts';
import type { FieldSpec } from '../parts/fieldsForm.tsx';
import { pathOf } from '../parts/placeName.tsx';
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
      <span className="said">
        <Link href={pathOf(opinion.division, 'record', opinion.id)}>{opinion.content}</Link>
      </span>
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

/** What may be done with an opinion, wherever it is shown. */
export function useOpinionSteps({
  id,
  version,
  moves,
  source,
  division,
}: OpinionLineFragment): readonly Step[] {
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
      send: ({ to, handler, idempotencyKey }, _, opened) =>
        assign({ input: { id, version: opened, to: to ?? '', handler, idempotencyKey } }),
    },
    ANSWER: {
      fields: told('ANSWER', 'answer'),
      send: ({ answer: said, idempotencyKey }, _, opened) =>
        answer({ input: { id, version: opened, answer: said ?? '', idempotencyKey } }),
    },
    RESOLVE: {
      fields: told('RESOLVE', 'outcome'),
      send: ({ outcome, idempotencyKey }, _, opened) =>
        resolve({ input: { id, version: opened, outcome: outcome ?? '', idempotencyKey } }),
    },
    DECLINE: {
      fields: told('DECLINE', 'reason'),
      send: ({ reason, idempotencyKey }, _, opened) =>
        decline({ input: { id, version: opened, reason: reason ?? '', idempotencyKey } }),
    },
  };
  return moves.map((move) => ({ key: move, label: t.opinionMoves[move], version, ...all[move] }));
}
