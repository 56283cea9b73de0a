// The GraphQL server: cost before work, one snapshot per operation, refusals told as such.
import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { Refusal } from '../core/refusal.ts';
import type { Context } from './context.ts';
import type { Cost } from './cost.ts';
import { asGraphQLError, type Report, tellClient } from './refusals.ts';
import { busyIsUnavailable } from './busy.ts';
import { capped } from './capped.ts';
import { denialsOnRecord } from './denials.ts';
import { misread } from './misread.ts';
import { openReadings, reading } from './readings.ts';
import type { Direct } from './shortcut.ts';
import { toldInTheirLanguage } from './toldIn.ts';
import { mostBytes, stringify, type Written } from './written.ts';

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

const misunderstood = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/** Clients that know of no media type but plain JSON take any other status than 200 for no answer at all. */
const plainStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get('accept') ?? '';
        if (!accept.includes('application/json') || accept.includes('graphql-response+json')) return;
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
        if (errors?.every(({ extensions }) => misunderstood.has(extensions?.['reason']))) {
          response.http.status = 200;
        }
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

const asked = (refusal: unknown, status: (refusal: Refusal) => number): unknown =>
  refusal instanceof Refusal ? asGraphQLError(refusal, status(refusal)) : refusal;

function costBefore(...[direct, ...rest]: [Direct, ...Parameters<Direct['cost']>]): Cost {
  try {
    return direct.cost(...rest);
  } catch (error) {
    throw asked(error, () => 400);
  }
}

/**
 * What happens before anything is resolved, in this order: what costs too much is refused; the database is asked who
 * comes; what can be told directly is. All in one hook, since hooks of one kind run at once.
 */
const beforehand = (direct: Direct): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    let cost: Cost | undefined;
    let data: Written | null = null;
    return {
      async didResolveOperation({ document, operation, request, contextValue }) {
        if (!operation) return;
        if (operation.operation === 'subscription') {
          throw asked(new Refusal('INVALID', 'Nothing can be subscribed to here.'), () => 400);
        }
        const inputs = request.variables ?? {};
        const operationOf = { document, operation };
        cost = costBefore(direct, operationOf, inputs);
        // A seat pays for what it asks, and not before it is known whose it is.
        const isKnown = contextValue.viewer !== null;
        if (!isKnown) await contextValue.identify();
        await direct.charge(contextValue.payer, cost.points).catch((error) => {
          throw asked(error, () => 429);
        });
        // What is changed is read where it is written.
        if (operation.operation === 'mutation') contextValue.pin();
        const mayTell = direct.mayTell(operationOf);
        if (!mayTell && isKnown) await contextValue.identify();
        if (!mayTell) return;
        try {
          data = await direct.tell(operationOf, inputs, contextValue);
        } catch (error) {
          throw asked(error, ({ code }) => (code === 'BUSY' ? 503 : 200));
        }
        if (data) direct.remember(request.query ?? '', request.operationName, operationOf);
        else await contextValue.identify();
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
});

export interface ServerSettings {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly direct: Direct;
  readonly report: Report;
  /** The most bytes of an answer. */
  readonly most?: number;
}

/** What the library would print by itself is told to the log as every fault is. */
function quietly(report: Report) {
  const tell = (fault: unknown) => report(randomUUID(), fault);
  return { debug: () => undefined, info: () => undefined, warn: tell, error: tell };
}

const mostRecursive = 10_000;

export const makeServer = ({
  schema,
  introspection,
  direct,
  report,
  most = mostBytes,
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
    parseOptions: reading,
    documentStore: openReadings(),
    maxRecursiveSelections: mostRecursive,
    stringifyResult: stringify,
    formatError: tellClient(report),
    logger: quietly(report),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      misread(direct.charge),
      beforehand(direct),
      doneAllTheSame,
      plainStatus,
      denialsOnRecord,
      busyIsUnavailable,
      snapshots,
      toldInTheirLanguage,
      capped(most),
    ],
  });
