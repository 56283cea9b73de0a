// What an answer holds: every field of every type that was told, as what was asked and what came back say together.
import {
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { schema } from '../../src/schema.ts';

type Data = Readonly<Record<string, unknown>>;

/** The fields that were told, as Type.field, each that is not null. */
export function reachedBy(document: DocumentNode, data: unknown): ReadonlySet<string> {
  const reached = new Set<string>();
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === 'FragmentDefinition' ? [[each.name.value, each] as const] : [],
    ),
  );

  const lookInto = (type: GraphQLNamedType | undefined, set: SelectionSetNode, value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) lookInto(type, set, each);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const object = value as Data;
    const name = isAbstractType(type) ? String(object['__typename']) : type?.name;
    const own = schema.getType(name ?? '');
    if (isObjectType(own)) look(own.name, set, object);
  };

  const look = (typeName: string, set: SelectionSetNode, object: Data): void => {
    const own = schema.getType(typeName);
    if (!isObjectType(own)) return;
    for (const each of set.selections) {
      if (each.kind === 'Field') {
        const field = own.getFields()[each.name.value];
        const value = object[(each.alias ?? each.name).value];
        if (!field || value === null || value === undefined) continue;
        reached.add(`${typeName}.${field.name}`);
        if (each.selectionSet) lookInto(getNamedType(field.type), each.selectionSet, value);
        continue;
      }
      const part = each.kind === 'InlineFragment' ? each : fragments.get(each.name.value);
      const on = part?.typeCondition?.name.value;
      if (part && (on === undefined || on === typeName)) look(typeName, part.selectionSet, object);
    }
  };

  for (const each of document.definitions) {
    if (each.kind !== 'OperationDefinition') continue;
    lookInto(schema.getRootType(each.operation) ?? undefined, each.selectionSet, data);
  }
  return reached;
}
