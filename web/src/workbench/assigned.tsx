// The deputies of a station, those of former days included: one is assigned, and what assigns one ends, where one may.
import { useMutation } from 'urql';
import { AssignedDocument, type AssignedQuery, UnassignDeputyDocument } from '../../gql/graphql.ts';
import { List } from '../parts/list.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { Assign } from './assign.tsx';
import { today } from './reception.ts';

type Station = Extract<NonNullable<AssignedQuery['node']>, { mayAssign: boolean }>;
type Assignment = Station['assignments']['edges'][number]['node'];

interface Props {
  readonly id: string;
  readonly name: string;
  /** The code of the division that it belongs to. */
  readonly code: string;
}

export function Assigned({ id, name, code }: Props) {
  const { t } = useSettings();
  return (
    <div className="assigned">
      <Assign id={id} name={name} code={code} />
      <List
        query={AssignedDocument}
        asked={{ id }}
        label={`${t.stations.deputies} · ${name}`}
        of={(data) => stationOf(data)?.assignments}
        none={t.registry.noneAssigned}
        line={(assignment, data) => (
          <Line assignment={assignment} mayEnd={stationOf(data)?.mayAssign ?? false} />
        )}
      />
    </div>
  );
}

const stationOf = ({ node }: AssignedQuery): Station | null => (node && 'mayAssign' in node ? node : null);

function Line({ assignment, mayEnd }: { readonly assignment: Assignment; readonly mayEnd: boolean }) {
  const { t } = useSettings();
  const { id, deputy, since, until } = assignment;
  const steps = useEnding(assignment);
  return (
    <li>
      {until === null ? <strong>{deputy.name}</strong> : <span className="quiet">{deputy.name}</span>}
      <span className="quiet">
        {t.levels[deputy.level]} · {deputy.electoralUnit}
      </span>
      <Steps of={id} named={deputy.name} steps={mayEnd && until === null ? steps : []}>
        <span className="quiet">{t.registry.assignedOver(since, until)}</span>
      </Steps>
    </li>
  );
}

function useEnding({ id, deputy }: Assignment): readonly Step[] {
  const { t } = useSettings();
  const [, unassign] = useMutation(UnassignDeputyDocument);
  return [
    {
      key: 'unassign',
      label: t.registry.unassign,
      lead: t.registry.unassignLead(deputy.name),
      fields: [
        { name: 'until', label: t.registry.until.assigned, kind: 'date', isNeeded: true, usual: today() },
      ],
      send: ({ until, idempotencyKey }) => unassign({ input: { id, until: until ?? '', idempotencyKey } }),
    },
  ];
}
