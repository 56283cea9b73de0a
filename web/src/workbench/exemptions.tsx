// Who is scored and not ranked, why and over which days; and those who may grant it or end it do so.
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import {
  EndExemptionDocument,
  ExemptDeputyDocument,
  type ExemptionKind,
  type ExemptionLineFragment,
  OwnExemptionsDocument,
  type OwnExemptionsQuery,
  ScoreExemptDocument,
} from '../../gql/graphql.ts';
import { List } from '../parts/list.tsx';
import { optionsOf } from '../parts/options.ts';
import { Loading, Refused } from '../parts/states.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { useSettings } from '../settings.tsx';
import { today } from './reception.ts';
import { scorePath } from './scores.tsx';

/** Those of a board who are exempt in its cycle. */
export function ExemptList({ code, day }: { readonly code: string; readonly day: string }) {
  const { t, number } = useSettings();
  const [{ data, error }] = useQuery({ query: ScoreExemptDocument, variables: { code, on: day } });
  const exempt = data?.division?.scoreBoard?.exempt;
  if (error && !exempt) return <Refused error={error} />;
  if (!exempt) return data ? null : <Loading lines={2} />;
  if (exempt.length === 0) return null;
  return (
    <section className="exempt">
      <h3>
        {t.exemptions.title} · {number(exempt.length)}
      </h3>
      <p className="quiet">{t.exemptions.lead}</p>
      <ul className="lines">
        {exempt.map(({ deputy, score, exemptions }) => (
          <li key={deputy.id}>
            <Link href={scorePath(code, deputy.id, day)}>{deputy.name}</Link>
            <span className="tag">{t.exemptions.tag}</span>
            <span className="quiet">{deputy.electoralUnit}</span>
            <span>
              {score.total} {t.scores.points}
            </span>
            {exemptions.map((each) => (
              <Exemption key={each.id} exemption={each} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OwnProps {
  readonly id: string;
  readonly name: string;
  readonly mayExempt: boolean;
}

/** A way to say that one deputy is not ranked, for whoever may. */
export function Exempting(who: OwnProps) {
  return <Steps of={who.id} steps={useGranting(who)} />;
}

/** Unless it was taken back as a whole. */
const stands = ({ since, until }: ExemptionLineFragment): boolean => until === null || until > since;

const exemptionsOf = ({ node }: OwnExemptionsQuery) =>
  node && 'exemptions' in node ? node.exemptions : null;

/** When one deputy is not ranked. */
export function OwnExemptions({ id }: Pick<OwnProps, 'id'>) {
  const { t } = useSettings();
  const [{ data, error }] = useQuery({ query: OwnExemptionsDocument, variables: { id, after: null } });
  const first = data && exemptionsOf(data);
  if (error && !first) return <Refused error={error} />;
  if (!first?.pageInfo.hasNextPage && !first?.edges.some(({ node }) => stands(node))) return null;
  return (
    <section aria-label={t.exemptions.title}>
      <List
        query={OwnExemptionsDocument}
        asked={{ id }}
        of={exemptionsOf}
        none={t.records.none}
        line={(each) =>
          stands(each) && (
            <li>
              <span className="tag">{t.exemptions.tag}</span>
              <Exemption exemption={each} />
            </li>
          )
        }
      />
    </section>
  );
}

function Exemption({ exemption }: { readonly exemption: ExemptionLineFragment }) {
  const { t } = useSettings();
  const steps = useEnding(exemption);
  const { kind, reason, since, until } = exemption;
  return (
    <>
      <span className="quiet">
        {t.exemptions.days(since, until)}
        {kind !== null && ` · ${t.exemptions.kinds[kind]}`}
      </span>
      {reason !== null && <span className="said">{reason}</span>}
      {steps.length > 0 && <Steps of={exemption.id} steps={steps} />}
    </>
  );
}

function useGranting({ id, name, mayExempt }: OwnProps): readonly Step[] {
  const { t } = useSettings();
  const [, grant] = useMutation(ExemptDeputyDocument);
  if (!mayExempt) return [];
  return [
    {
      ...{ key: 'grant', label: t.exemptions.grant, lead: t.exemptions.grantLead(name) },
      fields: [
        {
          name: 'kind',
          label: t.exemptions.kind,
          kind: 'select',
          isNeeded: true,
          options: optionsOf(t.exemptions.kinds),
        },
        { name: 'reason', label: t.exemptions.reason, isNeeded: true, most: 200 },
        { name: 'since', label: t.exemptions.since, kind: 'date', isNeeded: true, usual: today() },
        { name: 'until', label: t.exemptions.until, kind: 'date' },
      ],
      send: (filled) =>
        grant({
          input: {
            ...{ deputy: id, kind: filled['kind'] as ExemptionKind, reason: filled['reason'] ?? '' },
            ...{ since: filled['since'] ?? '', until: filled['until'] ?? null },
            idempotencyKey: filled.idempotencyKey,
          },
        }),
    },
  ];
}

function useEnding({ id, version, mayEnd }: ExemptionLineFragment): readonly Step[] {
  const { t } = useSettings();
  const [, end] = useMutation(EndExemptionDocument);
  if (!mayEnd) return [];
  return [
    {
      ...{ key: 'end', label: t.exemptions.end, lead: t.exemptions.endLead, version },
      fields: [{ name: 'until', label: t.exemptions.until, kind: 'date', isNeeded: true, usual: today() }],
      send: (filled, _, opened) =>
        end({
          input: { id, version: opened, until: filled['until'] ?? '', idempotencyKey: filled.idempotencyKey },
        }),
    },
  ];
}
