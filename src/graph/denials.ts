// Puts on record what was refused: who asked for what, and the code of the answer.
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { Context } from './context.ts';

/** How many different refusals of one operation are put on record each by itself; the others are one entry with their number. */
const most = 20;

const denials = new Set<unknown>(['FORBIDDEN', 'UNAUTHENTICATED']);

/** Whether it says that somebody may not. A mutation of what is not there may be a try at what is elsewhere. */
const isDenial = (code: unknown, operation: OperationDefinitionNode | undefined): boolean =>
  denials.has(code) || (code === 'NOT_FOUND' && operation?.operation === 'mutation');

const codeOf = ({ extensions }: GraphQLFormattedError): unknown => extensions?.['code'];

/** The field that an answer's key stands for; the fields of an operation where it was refused as a whole. */
function actionOf(
  { path }: GraphQLFormattedError,
  operation: OperationDefinitionNode | undefined,
): readonly string[] {
  const roots = operation?.selectionSet.selections.filter((each) => each.kind === 'Field') ?? [];
  const asked = path ? roots.filter(({ name, alias }) => (alias ?? name).value === path[0]) : roots;
  const names = asked.map(({ name }) => name.value);
  const inner = path?.slice(1).filter((step) => typeof step === 'string') ?? [];
  return [...new Set(names)].map((name) => [name, ...inner].join('.').slice(0, 200));
}

export const denialsOnRecord: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { viewer, trail }, operation, response }) {
        if (response.body.kind !== 'single') return;
        const counts = new Map<string, number>();
        for (const error of response.body.singleResult.errors ?? []) {
          const note = codeOf(error);
          if (!isDenial(note, operation)) continue;
          for (const action of actionOf(error, operation)) {
            const key = JSON.stringify({ action, note });
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
        }
        if (counts.size === 0) return;
        const who = { division: viewer?.division.id ?? null, seat: viewer?.seatId ?? null };
        const shared = { kind: 'DENIAL', ...who, target: operation?.operation ?? 'request' } as const;
        for (const [key, times] of [...counts].slice(0, most))
          trail.witness({ ...shared, ...JSON.parse(key) }, times);
        const others = [...counts.values()].slice(most).reduce((all, times) => all + times, 0);
        if (others > 0) trail.witness({ ...shared, action: 'others', note: null }, others);
      },
    };
  },
};
