// The deputies registered with a division: found by name, registered, corrected, and taken off the list.
import { useState } from 'react';
import { useMutation } from 'urql';
import {
  CorrectDeputyDocument,
  CorrectRegistrationDocument,
  DeregisterDeputyDocument,
  RegisteredDocument,
  type RegisteredQuery,
} from '../../gql/graphql.ts';
import { List } from '../parts/list.tsx';
import { useSettled } from '../parts/settled.ts';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useHere } from '../viewer.ts';
import { Register } from './register.tsx';
import { today } from './reception.ts';

export function DeputyList({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const { here } = useHere(code);
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  return (
    <>
      <div className="toolbar">
        <input
          type="search"
          className="search"
          value={text}
          placeholder={t.work.search}
          aria-label={t.work.search}
          onChange={(event) => setText(event.target.value)}
        />
        {here?.mayRegisterDeputy && <Register code={code} />}
      </div>
      <List
        query={RegisteredDocument}
        asked={{ code, search: search === '' ? null : search }}
        of={({ division }) => division?.servedDeputies}
        none={t.registry.nobody}
        isCounted
        line={(serving) => <Line serving={serving} />}
      />
    </>
  );
}

type Served = NonNullable<NonNullable<RegisteredQuery['division']>['servedDeputies']>;
type Serving = Served['edges'][number]['node'];

function Line({ serving }: { readonly serving: Serving }) {
  const { t } = useSettings();
  const steps = useServingSteps(serving);
  const { deputy, village, since, until } = serving;
  return (
    <li>
      <strong>{deputy.name}</strong>
      <span className="quiet">
        {t.levels[deputy.level]} · {deputy.electoralUnit}
        {village !== null && ` · ${village}`}
      </span>
      <span className="quiet">{deputy.post}</span>
      <Steps of={serving.id} named={deputy.name} steps={steps}>
        <span className="quiet">{t.registry.assignedOver(since, until)}</span>
      </Steps>
    </li>
  );
}

function useServingSteps({
  id,
  version,
  village,
  deputy,
  mayCorrect,
  mayDeregister,
}: Serving): readonly Step[] {
  const { t } = useSettings();
  const [, deregister] = useMutation(DeregisterDeputyDocument);
  const [, correctServing] = useMutation(CorrectRegistrationDocument);
  const [, correct] = useMutation(CorrectDeputyDocument);
  const mandate = deputy.version;
  const steps: Step[] = [];
  if (mayCorrect)
    steps.push({
      ...{ key: 'village', label: t.registry.village, version },
      fields: [{ name: 'village', label: t.registry.village, value: village ?? '' }],
      send: (filled, _, opened) =>
        correctServing({
          input: { id, version: opened, village: filled['village'], idempotencyKey: filled.idempotencyKey },
        }),
    });
  // The version of a mandate is told to those who may read it, whoever may correct it among them.
  if (deputy.mayCorrect && mandate !== null)
    steps.push({
      ...{ key: 'correct', label: t.registry.correct, version: mandate },
      fields: [
        { name: 'name', label: t.work.name, isNeeded: true, value: deputy.name },
        { name: 'pinyin', label: t.registry.pinyin, isNeeded: true, value: deputy.pinyin },
        { name: 'post', label: t.work.post, value: deputy.post ?? '' },
        { name: 'electoralUnit', label: t.work.unit, isNeeded: true, value: deputy.electoralUnit },
      ],
      send: ({ name, pinyin, post, electoralUnit, idempotencyKey }, _, opened) =>
        correct({
          input: { id: deputy.id, version: opened, name, pinyin, post, electoralUnit, idempotencyKey },
        }),
    });
  if (mayDeregister)
    steps.push({
      ...{ key: 'deregister', label: t.registry.deregister, version },
      lead: t.registry.deregisterLead(deputy.name),
      fields: [
        { name: 'until', label: t.registry.until.registered, kind: 'date', isNeeded: true, usual: today() },
      ],
      send: (filled, _, opened) =>
        deregister({
          input: { id, version: opened, until: filled['until'] ?? '', idempotencyKey: filled.idempotencyKey },
        }),
    });
  return steps;
}
