// The telephone of whoever left a message: masked, until it is shown for a reason that goes on record.
import { useState } from 'react';
import { useMutation } from 'urql';
import { RevealMessageContactDocument } from '../../gql/graphql.ts';
import type { Step } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';

interface Left {
  readonly id: string;
  readonly phone: string | null;
}

/** What is shown of it now, and the step that shows all of it. */
export function useReveal(message: Left | null): {
  readonly phone: string | null;
  readonly steps: readonly Step[];
} {
  const { t } = useSettings();
  const [shown, show] = useState<string | null>(null);
  const [, reveal] = useMutation(RevealMessageContactDocument);
  if (!message || message.phone === null || shown !== null) return { phone: shown, steps: [] };
  const step: Step = {
    key: 'reveal',
    label: t.public.reveal,
    lead: t.public.revealLead,
    fields: [{ name: 'reason', label: t.public.revealReason, isNeeded: true }],
    send: async ({ reason }) => {
      const sent = await reveal({ input: { message: message.id, reason: reason ?? '' } });
      show(sent.data?.revealMessageContact?.phone ?? null);
      return sent;
    },
  };
  return { phone: message.phone, steps: [step] };
}
