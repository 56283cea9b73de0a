// The readable gate in front of the wall: collects the permits beside the fields, refuses a schema with a gap, and
// wraps exactly the guarded fields.
import { type GraphQLField, type GraphQLSchema, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { applyMiddleware, type IMiddleware } from 'graphql-middleware';
import { rule, shield } from 'graphql-shield';
import type { Context } from './context.ts';
import type { Permit } from './permit.ts';

declare global {
  namespace PothosSchemaTypes {
    interface FieldOptions {
      /** Who may touch this field. Every field of Query and Mutation has one. */
      guard?: Permit;
      /** What kind of personal data it shows; such a field has a guard. */
      personal?: 'CONTACT' | 'IDENTITY';
    }
  }
}

interface Options {
  readonly guard?: Permit;
  readonly personal?: string;
}

export const optionsOf = (field: GraphQLField<unknown, unknown>): Options =>
  field.extensions['pothosOptions'] ?? {};

const roots = ['Query', 'Mutation'];

/** Type -> field -> permit, of every guarded field. Throws, naming them all, when a field that needs one has none. */
export function permitsOf(schema: GraphQLSchema): Map<string, Map<string, Permit>> {
  const found = new Map<string, Map<string, Permit>>();
  const gaps: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isUnionType(type) || (!isObjectType(type) && !isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      const { guard, personal } = optionsOf(field);
      const name = `${type.name}.${field.name}`;
      if (isInterfaceType(type) && guard) gaps.push(`${name}: a guard on an interface is never asked`);
      if (!guard && roots.includes(type.name)) gaps.push(`${name}: a root field needs a guard`);
      if (!guard && personal) gaps.push(`${name}: personal data needs a guard`);
      if (guard?.who === 'anyone' && !field.name.startsWith('public')) {
        gaps.push(`${name}: what anyone may ask is named public…`);
      }
      if (guard && isObjectType(type)) {
        const fields = found.get(type.name) ?? new Map<string, Permit>();
        found.set(type.name, fields.set(field.name, guard));
      }
    }
  }
  if (gaps.length > 0) throw new Error(`The gate has gaps:\n${gaps.join('\n')}`);
  return found;
}

type Wrappers = Record<string, Record<string, unknown>>;

/** The schema with its gate. Fields without a permit are not wrapped, so they cost nothing. */
export function guarded(schema: GraphQLSchema): GraphQLSchema {
  const permits = permitsOf(schema);
  const rules = new Map<Permit, ReturnType<ReturnType<typeof rule>>>();
  const ruleOf = (permit: Permit) => {
    const known = rules.get(permit);
    if (known) return known;
    const made = rule(permit.name, { cache: 'no_cache' })((_parent, _args, ctx: Context) =>
      permit.allows(ctx.viewer),
    );
    rules.set(permit, made);
    return made;
  };
  const tree = Object.fromEntries(
    [...permits].map(([type, fields]) => [
      type,
      Object.fromEntries([...fields].map(([field, permit]) => [field, ruleOf(permit)])),
    ]),
  );
  const gate = shield(tree, { allowExternalErrors: true }) as unknown as {
    generate(schema: GraphQLSchema): Wrappers;
  };
  const all = gate.generate(schema);
  const kept = Object.fromEntries(
    [...permits].map(([type, fields]) => [
      type,
      Object.fromEntries([...fields.keys()].map((field) => [field, all[type]?.[field]])),
    ]),
  );
  return applyMiddleware(schema, kept as unknown as IMiddleware);
}

/** One line for each guarded field, sorted: what a reviewer reads. */
export const guardTable = (schema: GraphQLSchema): string =>
  [...permitsOf(schema)]
    .flatMap(([type, fields]) =>
      [...fields].map(([field, permit]) => `${type}.${field} → ${permit.name} (${permit.who})`),
    )
    .sort()
    .join('\n');
