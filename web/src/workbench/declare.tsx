// Declares a duty record of a deputy who is registered here, found by name, or of the deputy who is signed in.
import { useMutation, useQuery } from 'urql';
import { DeclareDutyDocument, MyMandatesDocument } from '../../gql/graphql.ts';
import type { FieldSpec } from '../parts/fieldsForm.tsx';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useMay } from '../viewer.ts';
import { Attendees } from './attendees.tsx';
import { dutyFields } from './dutyFields.ts';
import { said } from './dutySaid.ts';
import { today } from './reception.ts';

export function Declare({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const isDeputy = useMay()('deputy:own');
  const [, declare] = useMutation(DeclareDutyDocument);
  const [{ data }] = useQuery({ query: MyMandatesDocument, pause: !isDeputy });
  const own = data?.myMandates ?? [];
  const asked: FieldSpec = { name: 'deputy', label: t.duties.deputy, isNeeded: true };
  const oneOfOwn: FieldSpec = {
    ...{ ...asked, kind: 'select', value: own.length === 1 ? (own[0]?.id ?? '') : '' },
    options: own.map(({ id, name, level }) => ({ value: id, label: `${name} · ${t.levels[level]}` })),
  };
  /** Those who were registered on the day that it is said to have been done. */
  const oneOf = (on: string): FieldSpec => ({
    ...asked,
    boxes: ({ ticked, ...props }) => (
      <Attendees {...props} isOne label={t.duties.deputy} code={code} on={on} chosen={ticked} />
    ),
  });
  return (
    <Steps
      of={`duties/${code}`}
      steps={[
        {
          key: 'declare',
          label: t.duties.declare,
          fields: (chosen) => [
            isDeputy ? oneOfOwn : oneOf(chosen['happenedOn'] ?? today()),
            ...dutyFields(t),
          ],
          send: (filled, ticked) =>
            declare({ input: { ...said(filled, ticked), deputy: filled['deputy'], division: code } }),
        },
      ]}
    />
  );
}
