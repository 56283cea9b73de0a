// Types that tell of single records or persons of which no row is read: what they tell is put on record as rows are.
import { getNamedType, type GraphQLNamedType, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from './context.ts';

/** Whose a record is that is told; null where it is nobody's. `of` stands for it: told more than once, it counts once. */
export interface Told {
  readonly divisionId: number | null;
  readonly of: object;
}

interface Telling {
  /** What it tells of, in the words of the trail. */
  readonly target: string;
  readonly find: (value: unknown) => Told;
}

/** Of whom numbers tell: of somebody where they are of one alone, else of nobody. */
export const toldOfOne = (divisionId: number | undefined, count: number, of: object): Told => ({
  divisionId: count === 1 ? (divisionId ?? null) : null,
  of,
});

/** Says of a type, beside its description, of what record or person each of its objects tells. */
export const tellsOf = (
  target: string,
  find: (value: never) => Told,
): { readonly extensions: { readonly tellsOf: Telling } } => ({
  extensions: { tellsOf: { target, find: find as Telling['find'] } },
});

/** What a type tells of; undefined where it tells of nothing, or only of rows that were read. */
export const tellingOf = (type: GraphQLNamedType): Telling | undefined =>
  type.extensions['tellsOf'] as Telling | undefined;

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

/** The answer, put on record: what is still to come, once it is there, and never what failed. */
function noted(telling: Telling, answer: unknown, ctx: Context): unknown {
  if (isPromise(answer)) return answer.then((found) => noted(telling, found, ctx));
  if (Array.isArray(answer)) return answer.map((each: unknown) => noted(telling, each, ctx));
  if (typeof answer === 'object' && answer !== null && !(answer instanceof Error))
    ctx.saw(telling.target, telling.find(answer));
  return answer;
}

/** Makes every field that leads to such a type put on record what it answers. Other fields are as they were. */
export function recorded(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const telling = tellingOf(getNamedType(field.type));
      if (!telling) continue;
      const { resolve } = field;
      field.resolve = (parent, args, ctx: Context, info) => {
        return noted(telling, resolve ? resolve(parent, args, ctx, info) : parent[field.name], ctx);
      };
    }
  }
  return schema;
}
