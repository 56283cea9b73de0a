// Operations made from the schema itself: one for each field that leads to an object or is guarded, which comes to it on the shortest way and selects nothing else.
import { type GraphQLField, type GraphQLObjectType, isLeafType, isObjectType } from 'graphql';
import { optionsOf } from '../../src/graph/guard.ts';
import { schema } from '../../src/schema.ts';
import { argumentsOf, type Asking, idOf, named, nodeTypes } from './everyField.ts';
import type { Node } from './tree.ts';

export interface Step {
  /** The field, with its type. */
  readonly field: string;
  /** The type that it leads to, of which all plain fields are selected; of a plain field itself. */
  readonly leadsTo: string;
  readonly query: string;
}

export type Way = (inner: string) => string;
type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLObjectType): Field[] =>
  Object.values(type.getFields()).filter(
    (field) => isObjectType(named(field)) && named(field).name !== 'PageInfo',
  );

const leavesOf = (asking: Asking, type: GraphQLObjectType): string[] =>
  Object.values(type.getFields())
    .filter((field) => isLeafType(named(field)))
    .map((field) => `${field.name}${argumentsOf(asking, field)}`);

const asked = (of: Node, self: string, field: Field, inner: string): string =>
  `${field.name}${argumentsOf({ of, self, all: false }, field)} { ${inner} }`;

const byOneId = (of: Node, type: string): Way => {
  return (inner) => `{ node(id: "${idOf(type, of)}") { ... on ${type} { ${inner} } } }`;
};

/** What costs most, since it may be of a whole nation, comes last. */
const dear = ({ name }: Field): number => ['breakdown', 'levelScoreBoard'].indexOf(name) + 1;

/** How each type is come to: what has an id by it, all others by as few fields as may be. */
export function waysTo(of: Node, byId = byOneId): ReadonlyMap<GraphQLObjectType, Way> {
  const ways = new Map<GraphQLObjectType, Way>();
  for (const type of nodeTypes()) ways.set(type, byId(of, type.name));
  const root = schema.getQueryType() as GraphQLObjectType;
  const steps: [GraphQLObjectType, Way][] = [...ways];
  const add = (type: unknown, way: Way): void => {
    if (!isObjectType(type) || ways.has(type)) return;
    ways.set(type, way);
    steps.push([type, way]);
  };
  for (const field of fieldsOf(root))
    add(named(field), (inner) => `{ ${asked(of, 'Standard', field, inner)} }`);
  for (const [type, way] of steps)
    for (const field of fieldsOf(type).sort((one, other) => dear(one) - dear(other)))
      add(named(field), (inner) => way(asked(of, type.name, field, inner)));
  return ways;
}

/** The plain fields of a type that not everybody may touch, one step each. */
const guardedSteps = (of: Node, type: GraphQLObjectType, way: Way): Step[] =>
  Object.values(type.getFields())
    .filter((field) => isLeafType(named(field)) && optionsOf(field).guard)
    .map((field) => ({
      field: `${type.name}.${field.name}`,
      leadsTo: `${type.name}.${field.name}`,
      query: way(`${field.name}${argumentsOf({ of, self: type.name, all: false }, field)}`),
    }));

/** A step for each field that leads to an object, and for each that is guarded, of whatever can be come to, about a division. */
export function everyStep(of: Node): Step[] {
  return [...waysTo(of)].flatMap(([type, way]) => [
    ...guardedSteps(of, type, way),
    ...fieldsOf(type).map((field) => {
      const leadsTo = named(field) as GraphQLObjectType;
      const leaves = leavesOf({ of, self: leadsTo.name, all: false }, leadsTo);
      const inner = leaves.length === 0 ? '__typename' : leaves.join(' ');
      return {
        field: `${type.name}.${field.name}`,
        leadsTo: leadsTo.name,
        query: way(asked(of, type.name, field, inner)),
      };
    }),
  ]);
}
