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
import { isWritten, never, tell, type Written } from './telling.ts';

const maxTokens = 4_000;

/** Refuses what costs too much before anything is read, and tells the cost of the rest. */
const costs = (schema: GraphQLSchema): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    let cost: Cost | undefined;
    return {
      async didResolveOperation({ document, operation, request }) {
        if (!operation) return;
        try {
          cost = costOf(schema, document, operation, request.variables ?? {});
        } catch (error) {
          if (error instanceof Refusal) throw asGraphQLError(error, 400);
          throw error;
        }
      },
      async willSendResponse({ response }) {
        if (cost && response.body.kind === 'single') {
          response.body.singleResult.extensions = { ...response.body.singleResult.extensions, cost };
        }
      },
    };
  },
});

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

/** Tells what can be told directly; asks the database who comes before anything else is resolved. */
function directly(schema: GraphQLSchema, reader: Reader): ApolloServerPlugin<Context> {
  const forest = openForest(reader);
  const plans = new WeakMap<OperationDefinitionNode, readonly Told[] | null>();
  const planFor = (document: DocumentNode, operation: OperationDefinitionNode) => {
    const known = plans.get(operation);
    if (known !== undefined) return known;
    const made = planOf(schema, document, operation);
    plans.set(operation, made);
    return made;
  };
  return {
    async requestDidStart() {
      let data: Written | null = null;
      return {
        // Here and not where the response is made: what is refused here is told as a refusal.
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return;
          const plan = planFor(document, operation);
          if (!plan || !contextValue.viewer) await contextValue.identify();
          if (!plan) return;
          const inputs = request.variables ?? {};
          try {
            const told = await tell(contextValue, reader, forest, { schema, operation, plan, inputs });
            if (told === never) plans.set(operation, null);
            else data = told;
          } catch (error) {
            if (error instanceof Refusal) throw asGraphQLError(error, error.code === 'BUSY' ? 503 : 200);
            throw error;
          }
          if (!data) await contextValue.identify();
        },
        async responseForOperation() {
          if (!data) return null;
          const singleResult = { data: data as unknown as Record<string, unknown> };
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
}

/** An answer as JSON; what was written already goes in as it is. */
function stringify(value: unknown): string {
  const { data, ...rest } = value as { readonly data?: unknown };
  if (!isWritten(data)) return JSON.stringify(value);
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"data":${data.json}}` : `{"data":${data.json},${others.slice(1)}`;
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
      costs(schema),
      directly(schema, reader),
      doneAllTheSame,
      snapshots,
    ],
  });
