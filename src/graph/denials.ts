// Puts on record what was refused: who asked for what, and the code of the answer.
import type { ApolloServerPlugin } from '@apollo/server';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLFormattedError,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import type { Context } from './context.ts';

/** How many different refusals of one operation are put on record each by itself; the others are one entry with their number. */
const most = 20;

const denials = new Set<unknown>(['FORBIDDEN', 'UNAUTHENTICATED']);

/** Whether it says that somebody may not. A mutation of what is not there may be a try at what is elsewhere. */
const isDenial = (code: unknown, { operation }: OperationDefinitionNode): boolean =>
  denials.has(code) || (code === 'NOT_FOUND' && operation === 'mutation');

const codeOf = ({ extensions }: GraphQLFormattedError): unknown => extensions?.['code'];

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const fragmentsOf = (document: DocumentNode | undefined): Fragments =>
  new Map(
    document?.definitions.flatMap((each) =>
      each.kind === 'FragmentDefinition' ? [[each.name.value, each]] : [],
    ),
  );

/** The fields that are selected, those of fragments as well, each fragment once. */
function fieldsOf(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  spread: Set<string> = new Set(),
): FieldNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((each) => {
      if (each.kind === 'Field') return [each];
      if (each.kind === 'InlineFragment') return fieldsOf([each.selectionSet], fragments, spread);
      const { value } = each.name;
      const fragment = spread.has(value) ? undefined : fragments.get(value);
      spread.add(value);
      return fragment ? fieldsOf([fragment.selectionSet], fragments, spread) : [];
    }),
  );
}

/** What the schema calls the fields that an answer's keys stand for: a client calls them as it likes. */
function namesAt(
  [key, ...keys]: readonly string[],
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): string[] {
  const asked = fieldsOf(sets, fragments).filter(({ name, alias }) => (alias ?? name).value === key);
  const [first] = asked;
  if (!first) return [];
  const inner = asked.flatMap(({ selectionSet }) => selectionSet ?? []);
  return [first.name.value, ...namesAt(keys, inner, fragments)];
}

/**
 * What was refused: the field, and the one of the operation that led to it; all of the operation's where it was refused as a
 * whole. What lies between is left out, so that there are only so many.
 */
function actionsOf(
  path: readonly string[],
  { selectionSet }: OperationDefinitionNode,
  fragments: Fragments,
): readonly string[] {
  if (path.length === 0) {
    return [...new Set(fieldsOf([selectionSet], fragments).map(({ name }) => name.value))];
  }
  const names = namesAt(path, [selectionSet], fragments);
  const [root, ...inner] = names;
  const last = inner.at(-1);
  if (root === undefined) return [];
  return [last === undefined ? root : `${root}${inner.length > 1 ? '…' : '.'}${last}`];
}

/** How often each thing was refused, and why. */
function countsOf(
  errors: readonly GraphQLFormattedError[],
  operation: OperationDefinitionNode,
  document: DocumentNode | undefined,
): ReadonlyMap<string, number> {
  const fragments = fragmentsOf(document);
  const known = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  for (const error of errors) {
    const note = codeOf(error);
    if (!isDenial(note, operation)) continue;
    const path = error.path?.filter((step) => typeof step === 'string') ?? [];
    const place = path.join(' ');
    const actions = known.get(place) ?? actionsOf(path, operation, fragments);
    known.set(place, actions);
    for (const action of actions) {
      const key = JSON.stringify({ action, note });
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

export const denialsOnRecord: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { viewer, trail }, document, operation, response }) {
        if (response.body.kind !== 'single' || !operation) return;
        const { errors } = response.body.singleResult;
        if (!errors) return;
        const counts = countsOf(errors, operation, document);
        if (counts.size === 0) return;
        const who = { division: viewer?.division.id ?? null, seat: viewer?.seatId ?? null };
        const shared = { kind: 'DENIAL', ...who, target: operation.operation } as const;
        for (const [key, times] of [...counts].slice(0, most))
          trail.witness({ ...shared, ...JSON.parse(key) }, times);
        const others = [...counts.values()].slice(most).reduce((all, times) => all + times, 0);
        if (others > 0) trail.witness({ ...shared, action: 'others', note: null }, others);
      },
    };
  },
};
