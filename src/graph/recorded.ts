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

function note({ target, find }: Telling, answer: unknown, ctx: Context): void {
  if (Array.isArray(answer)) for (const each of answer) note({ target, find }, each, ctx);
  else if (typeof answer === 'object' && answer !== null) ctx.saw(target, find(answer));
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

/** Makes every field that leads to such a type put on record what it answers. Other fields are as they were. */
export function recorded(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const telling = tellingOf(getNamedType(field.type));
      if (!telling) continue;
      const { resolve } = field;
      field.resolve = (parent, args, ctx: Context, info) => {
        const answer: unknown = resolve ? resolve(parent, args, ctx, info) : parent[field.name];
        if (!isPromise(answer)) {
          note(telling, answer, ctx);
          return answer;
        }
        return answer.then((found) => {
          note(telling, found, ctx);
          return found;
        });
      };
    }
  }
  return schema;
}
