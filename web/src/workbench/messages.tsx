// What people left at stations and nobody has looked through yet: taken in as opinions, or declined for a reason.
import { useMutation } from 'urql';
import {
  AcceptMessageDocument,
  DeclineMessageDocument,
  type MessageLineFragment,
  type MessageReason,
} from '../../gql/graphql.ts';
import { PlaceName } from '../parts/placeName.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useReveal } from './reveal.ts';

const reasons: readonly MessageReason[] = [
  'UNRELATED',
  'ABUSIVE',
  'UNCLEAR',
  'DUPLICATE',
  'ELSEWHERE',
  'PRIVATE',
];

export function MessageItem({
  code,
  message,
}: {
  readonly code: string;
  readonly message: MessageLineFragment;
}) {
  const { t, language } = useSettings();
  const { station, deputy } = message;
  const { phone, steps } = useReveal(message);
  const deciding = useDeciding(message);
  const left = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <li>
      <time className="line-day" dateTime={message.leftAt}>
        {left.format(new Date(message.leftAt))}
      </time>
      <span className="said message-said">{message.content}</span>
      <Steps of={message.id} steps={[...steps, ...deciding]}>
        <span className="quiet">
          {station.name} · <PlaceName place={station.division} beneath={code} />
          {deputy && ` · ${t.public.to1(deputy.name)}`}
          {phone !== null && ` · ${phone}`}{' '}
        </span>
      </Steps>
    </li>
  );
}

function useDeciding({ id, version }: MessageLineFragment): readonly Step[] {
  const { t } = useSettings();
  const [, accept] = useMutation(AcceptMessageDocument);
  const [, decline] = useMutation(DeclineMessageDocument);
  const options = reasons.map((value) => ({ value, label: t.public.reasons[value] }));
  return [
    {
      ...{ key: 'accept', label: t.public.accept, lead: t.public.acceptAsk, version },
      send: ({ idempotencyKey }, _, opened) => accept({ input: { id, version: opened, idempotencyKey } }),
    },
    {
      ...{ key: 'decline', label: t.public.decline, version },
      fields: [{ name: 'reason', label: t.public.declineReason, kind: 'select', isNeeded: true, options }],
      send: ({ reason: chosen, idempotencyKey }, _, opened) => {
        const reason = reasons.find((each) => each === chosen) ?? 'UNCLEAR';
        return decline({ input: { id, version: opened, reason, idempotencyKey } });
      },
    },
  ];
}
