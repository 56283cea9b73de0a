// The short way: what was asked before in the same words, and can be told directly, is answered without more ado.
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getVariableValues, GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Reader } from '../store/reader.ts';
import { openForest } from '../store/tree.ts';
import type { Context } from './context.ts';
import { type Cost, costOf } from './cost.ts';
import { planOf } from './direct.ts';
import type { Told } from './told.ts';
import { charged, type Meter, unmetered } from './meter.ts';
import { argumentsOf, never, tell, type Wish } from './telling.ts';
import { inputsIn, wordingOf } from './body.ts';
import { mostBytes, stringify, type Written } from './written.ts';

/** An operation that was read and found valid. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export interface Direct {
  /** What an operation would cost. Refuses as `costOf` does, and variables that do not fit. */
  cost(operation: Operation, inputs: Readonly<Record<string, unknown>>): Cost;
  /** Charges whoever asks. Refuses with BUSY who has asked for too much. */
  readonly charge: Meter['spend'];
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
  answer(body: unknown, ctx: Context): Promise<string | Buffer | null>;
}

/** What is kept of an operation takes a hundred times the room of its words, and more. */
const mostCharacters = 200_000;
const longest = 8_000;
const keyOf = (query: string, operationName: string | undefined): string =>
  JSON.stringify([operationName ?? null, query]);

/** What is asked, looked at before anybody is asked: the same for all who ask it. */
interface Prepared {
  readonly cost: Cost;
  readonly wish: Wish;
}

/** Fields with arguments that are kept of all that was asked. */
const mostKept = 20_000;

/** Characters of an answer that goes out in one piece with its head; a longer one is encoded once. */
const small = 16_384;

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
  const kept = new LRUCache<string, Prepared>({
    maxSize: mostKept,
    sizeCalculation: ({ wish }) => wish.args.size + 1,
  });
  const numbers = new WeakMap<OperationDefinitionNode, number>();
  let last = 0;
  const numberOf = (operation: OperationDefinitionNode): number => {
    const known = numbers.get(operation) ?? (last += 1);
    numbers.set(operation, known);
    return known;
  };
  const coerced = ({ operation }: Operation, inputs: Readonly<Record<string, unknown>>) =>
    getVariableValues(schema, operation.variableDefinitions ?? [], inputs, { maxErrors: mostFaults });
  /** What is asked with these variables; null where they do not fit. Refuses as `costOf` does. */
  const prepare = (asked: Operation, inputs: Readonly<Record<string, unknown>>): Prepared | null => {
    const { document, operation } = asked;
    const plan = planFor(asked);
    const { coerced: variables } = coerced(asked, inputs);
    if (!plan || !variables) return null;
    const cost = costOf(schema, document, operation, variables);
    try {
      return { cost, wish: { plan, args: argumentsOf(plan, variables) } };
    } catch {
      // One field is asked with what does not fit: the resolvers tell that, and the rest.
      return null;
    }
  };
  const prepared = (asked: Operation, inputs: Readonly<Record<string, unknown>>): Prepared | null => {
    const written = inputsIn(inputs);
    if (written === null) return prepare(asked, inputs);
    const key = `${numberOf(asked.operation)} ${written}`;
    const made = kept.get(key) ?? prepare(asked, inputs);
    if (made) kept.set(key, made);
    return made;
  };
  const tellIt = async ({ operation }: Operation, { wish }: Prepared, ctx: Context) => {
    if (plans.get(operation) === null) return null;
    const told = await tell(ctx, reader, forest, wish);
    if (told !== never) return told;
    plans.set(operation, null);
    return null;
  };
  return {
    cost: (asked, inputs) => {
      const { coerced: variables, errors } = coerced(asked, inputs);
      if (!variables) throw unfit(errors);
      return costOf(schema, asked.document, asked.operation, variables);
    },
    charge: meter.spend,
    mayTell: (asked) => planFor(asked) !== null,
    tell: async (asked, inputs, ctx) => {
      const ready = prepared(asked, inputs);
      const told = ready && (await tellIt(asked, ready, ctx));
      told?.settle();
      return told && told.data;
    },
    remember: (query, operationName, asked) => {
      if (query.length <= longest && planFor(asked)) known.set(keyOf(query, operationName), asked);
    },
    answer: async (body, ctx) => {
      const wording = wordingOf(body);
      const asked = wording && known.get(keyOf(wording.query, wording.operationName));
      const ready = asked && prepared(asked, wording.variables);
      if (!ready || !ctx.viewer) return null;
      const { cost } = ready;
      // What is not told goes the ordinary way, and is charged there.
      return charged(meter, [ctx.payer, cost.points], async () => {
        const told = await tellIt(asked, ready, ctx);
        if (!told) {
          known.delete(keyOf(wording.query, wording.operationName));
          return null;
        }
        const answer = stringify({ data: told.data, extensions: { cost } });
        // A character takes three bytes at most.
        const isSmall = answer.length < Math.min(small, most / 3);
        const sent = isSmall ? answer : Buffer.from(answer);
        if (typeof sent !== 'string' && sent.length > most) return null;
        told.settle();
        return sent;
      });
    },
  };
}
