// Declares a duty record of a deputy who is registered here, or of the deputy who is signed in.
import { useMutation, useQuery } from 'urql';
import { DeclareDutyDocument, DeskPeopleDocument, MyMandatesDocument } from '../../gql/graphql.ts';
import { Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { useMay } from '../viewer.ts';
import { dutyFields } from './dutyFields.ts';
import { said } from './dutySaid.ts';
import { today } from './reception.ts';

export function Declare({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const isDeputy = useMay()('deputy:own');
  const [, declare] = useMutation(DeclareDutyDocument);
  const [people] = useQuery({
    query: DeskPeopleDocument,
    variables: { code, on: today() },
    pause: isDeputy,
  });
  const [own] = useQuery({ query: MyMandatesDocument, pause: !isDeputy });
  const deputies = isDeputy
    ? (own.data?.myMandates ?? [])
    : (people.data?.division?.servedDeputies?.edges.map(({ node }) => node.deputy) ?? []);
  return (
    <Steps
      of={`duties/${code}`}
      steps={[
        {
          key: 'declare',
          label: t.duties.declare,
          fields: [
            {
              name: 'deputy',
              label: t.duties.deputy,
              kind: 'select',
              isNeeded: true,
              value: deputies.length === 1 ? (deputies[0]?.id ?? '') : '',
              options: deputies.map(({ id, name, level }) => ({
                value: id,
                label: `${name} · ${t.levels[level]}`,
              })),
            },
            ...dutyFields(t),
          ],
          send: (filled, ticked) =>
            declare({ input: { ...said(filled, ticked), deputy: filled['deputy'], division: code } }),
        },
      ]}
    />
  );
}
