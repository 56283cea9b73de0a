// The GraphQL server: cost before work, one snapshot per operation, refusals told as such.
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Refusal } from '../core/refusal.ts';
import type { Reader } from '../store/reader.ts';
import { openForest } from '../store/tree.ts';
import type { Context } from './context.ts';
import { type Cost, costOf } from './cost.ts';
import { planOf, type Told } from './direct.ts';
import { asGraphQLError, type Report, tellClient } from './refusals.ts';
import { never, tell, type Wish } from './telling.ts';
import { stringify, type Written } from './written.ts';

const maxTokens = 4_000;

/** Says of a mutation that was done and only failed to be told in full that it was done. */
const doneAllTheSame: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, response }) {
        if (operation?.operation !== 'mutation' || response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        if (!singleResult.errors) return;
        singleResult.errors = singleResult.errors.map((error) =>
          (error.path?.length ?? 0) > 1
            ? { ...error, extensions: { ...error.extensions, done: true } }
            : error,
        );
      },
    };
  },
};

/** Closes the operation's snapshot when its answer is ready. */
const snapshots: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue }) {
        await contextValue.end();
      },
    };
  },
};

function costBefore(...asked: Parameters<typeof costOf>): Cost {
  try {
    return costOf(...asked);
  } catch (error) {
    if (error instanceof Refusal) throw asGraphQLError(error, 400);
    throw error;
  }
}

/**
 * What happens before anything is resolved, in this order: what costs too much is refused; the database is asked who
 * comes; what can be told directly is. All in one hook, since hooks of one kind run at once.
 */
function beforehand(schema: GraphQLSchema, reader: Reader): ApolloServerPlugin<Context> {
  const forest = openForest(reader);
  const plans = new WeakMap<OperationDefinitionNode, readonly Told[] | null>();
  const planFor = (document: DocumentNode, operation: OperationDefinitionNode) => {
    const known = plans.get(operation);
    if (known !== undefined) return known;
    const made = planOf(schema, document, operation);
    plans.set(operation, made);
    return made;
  };
  const directly = async (ctx: Context, wish: Wish): Promise<Written | null> => {
    try {
      const told = await tell(ctx, reader, forest, wish);
      if (told !== never) return told;
      plans.set(wish.operation, null);
      return null;
    } catch (error) {
      if (error instanceof Refusal) throw asGraphQLError(error, error.code === 'BUSY' ? 503 : 200);
      throw error;
    }
  };
  return {
    async requestDidStart() {
      let cost: Cost | undefined;
      let data: Written | null = null;
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return;
          const inputs = request.variables ?? {};
          cost = costBefore(schema, document, operation, inputs);
          const plan = planFor(document, operation);
          if (!plan || !contextValue.viewer) await contextValue.identify();
          if (!plan) return;
          data = await directly(contextValue, { schema, operation, plan, inputs });
          if (!data) await contextValue.identify();
        },
        async responseForOperation() {
          if (!data) return null;
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
        },
        async willSendResponse({ response }) {
          if (cost && response.body.kind === 'single') {
            response.body.singleResult.extensions = { ...response.body.singleResult.extensions, cost };
          }
        },
      };
    },
  };
}

export interface ServerSettings {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly reader: Reader;
  readonly report: Report;
}

export const makeServer = ({
  schema,
  introspection,
  reader,
  report,
}: ServerSettings): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    stringifyResult: stringify,
    formatError: tellClient(report),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      beforehand(schema, reader),
      doneAllTheSame,
      snapshots,
    ],
  });
