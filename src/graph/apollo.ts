// The GraphQL server: cost before work, one snapshot per operation, refusals told as such.
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { Refusal } from '../core/refusal.ts';
import type { Context } from './context.ts';
import { type Cost, costOf } from './cost.ts';
import { asGraphQLError, type Report, tellClient } from './refusals.ts';

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

export interface ServerSettings {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly report: Report;
}

export const makeServer = ({ schema, introspection, report }: ServerSettings): ApolloServer<Context> =>
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
    formatError: tellClient(report),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costs(schema),
      doneAllTheSame,
      snapshots,
    ],
  });
