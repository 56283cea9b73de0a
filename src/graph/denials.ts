// Puts on record what was refused: who asked for what, and the code of the answer.
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { Context } from './context.ts';

/** How many refusals of one operation are put on record: more say nothing more of who asked. */
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
        const errors = response.body.singleResult.errors ?? [];
        const who = { division: viewer?.division.id ?? null, seat: viewer?.seatId ?? null };
        const target = operation?.operation ?? 'request';
        for (const error of errors.filter((each) => isDenial(codeOf(each), operation)).slice(0, most)) {
          for (const action of actionOf(error, operation))
            trail.witness({ kind: 'DENIAL', ...who, action, target, note: String(codeOf(error)) });
        }
      },
    };
  },
};
