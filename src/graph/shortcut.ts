// The short way: what was asked before in the same words, and can be told directly, is answered without more ado.
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getVariableValues, GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Reader } from '../store/reader.ts';
import { openForest } from '../store/tree.ts';
import type { Context } from './context.ts';
import { type Cost, costOf } from './cost.ts';
import { planOf, type Told } from './direct.ts';
import { type Meter, unmetered } from './meter.ts';
import { never, tell } from './telling.ts';
import { mostBytes, stringify, type Written } from './written.ts';

/** An operation that was read and found valid. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** What is asked: the words, which operation of them, and with what. */
interface Wording {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Direct {
  /** What an operation would cost. Refuses as `costOf` does, and variables that do not fit. */
  cost(operation: Operation, inputs: Readonly<Record<string, unknown>>): Cost;
  /** Charges whoever asks. Refuses with BUSY who has asked for too much. */
  charge(ctx: Context, cost: Cost): Promise<void>;
  /** Whether it may be told directly, as far as is known. */
  mayTell(operation: Operation): boolean;
  /** The data told directly; null where the resolvers have to tell it. */
  tell(
    operation: Operation,
    inputs: Readonly<Record<string, unknown>>,
    ctx: Context,
  ): Promise<Written | null>;
  /** Keeps the words of an operation that may be told directly. */
  remember(query: string, operationName: string | undefined, operation: Operation): void;
  /**
   * The answer to a body as JSON, if it asks in words that are remembered; null where the ordinary way has to be taken,
   * which knows every refusal.
   */
  answer(body: unknown, ctx: Context): Promise<Buffer | null>;
}

/** What is kept of an operation takes a hundred times the room of its words, and more. */
const mostCharacters = 200_000;
const longest = 8_000;
const keyOf = (query: string, operationName: string | undefined): string =>
  JSON.stringify([operationName ?? null, query]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a body asks, if it is of the plainest kind. */
function wordingOf(body: unknown): Wording | null {
  if (!isRecord(body)) return null;
  const { query, operationName = null, variables = null, ...more } = body;
  if (typeof query !== 'string' || Object.keys(more).length > 0) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (variables !== null && !isRecord(variables)) return null;
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

/** How many faults of variables are looked for before it is enough. */
const mostFaults = 10;

/** The first fault of the variables, which is no refusal of ours, told before anybody is asked anything. */
function unfit([first]: readonly GraphQLError[]): GraphQLError {
  const { message = '', nodes, extensions } = first ?? {};
  const told = { code: 'BAD_USER_INPUT', ...extensions, http: { status: 400 } };
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: told });
}

/** Opens the short way of a schema. */
export function openDirect(
  schema: GraphQLSchema,
  reader: Reader,
  meter: Meter = unmetered,
  most: number = mostBytes,
): Direct {
  const forest = openForest(reader);
  const plans = new WeakMap<OperationDefinitionNode, readonly Told[] | null>();
  const known = new LRUCache<string, Operation>({
    maxSize: mostCharacters,
    sizeCalculation: (_, key) => key.length,
  });
  const planFor = ({ document, operation }: Operation) => {
    const made = plans.get(operation);
    if (made !== undefined) return made;
    const plan = planOf(schema, document, operation);
    plans.set(operation, plan);
    return plan;
  };
  const coerced = ({ operation }: Operation, inputs: Readonly<Record<string, unknown>>) =>
    getVariableValues(schema, operation.variableDefinitions ?? [], inputs, { maxErrors: mostFaults });
  const read = (asked: Operation, inputs: Readonly<Record<string, unknown>>) =>
    coerced(asked, inputs).coerced;
  const tellIt = async (asked: Operation, variables: Readonly<Record<string, unknown>>, ctx: Context) => {
    const plan = planFor(asked);
    if (!plan) return null;
    const told = await tell(ctx, reader, forest, { plan, variables });
    if (told !== never) return told;
    plans.set(asked.operation, null);
    return null;
  };
  return {
    cost: (asked, inputs) => {
      const { coerced: variables, errors } = coerced(asked, inputs);
      if (!variables) throw unfit(errors);
      return costOf(schema, asked.document, asked.operation, variables);
    },
    charge: (ctx, { points }) => meter.spend(ctx.payer, points),
    mayTell: (asked) => planFor(asked) !== null,
    tell: async (asked, inputs, ctx) => {
      const variables = read(asked, inputs);
      return variables ? tellIt(asked, variables, ctx) : null;
    },
    remember: (query, operationName, asked) => {
      if (query.length <= longest && planFor(asked)) known.set(keyOf(query, operationName), asked);
    },
    answer: async (body, ctx) => {
      const wording = wordingOf(body);
      const asked = wording && known.get(keyOf(wording.query, wording.operationName));
      const variables = asked && read(asked, wording.variables);
      if (!variables || !ctx.viewer) return null;
      const cost = costOf(schema, asked.document, asked.operation, variables);
      const data = await tellIt(asked, variables, ctx);
      if (!data) {
        known.delete(keyOf(wording.query, wording.operationName));
        return null;
      }
      // Charged once it is told: what is not goes the ordinary way, and is charged there.
      await meter.spend(ctx.payer, cost.points);
      const answer = Buffer.from(stringify({ data, extensions: { cost } }));
      return answer.length > most ? null : answer;
    },
  };
}
