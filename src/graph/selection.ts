// What a client selected beneath a field, so that one read can fetch it all.
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

export interface Names {
  /** The fields selected right at the end of the path. */
  readonly direct: ReadonlySet<string>;
  /** These, and those inside a series. */
  readonly all: ReadonlySet<string>;
}

function fieldsIn(info: GraphQLResolveInfo, selections: SelectionSetNode | undefined): FieldNode[] {
  return (selections?.selections ?? []).flatMap((each) => {
    if (each.kind === 'Field') return [each];
    if (each.kind === 'InlineFragment') return fieldsIn(info, each.selectionSet);
    return fieldsIn(info, info.fragments[each.name.value]?.selectionSet);
  });
}

/** The names of the fields selected at the end of a path beneath the field that is being resolved. */
export function selectedNames(info: GraphQLResolveInfo, path: readonly string[]): Names {
  let fields = info.fieldNodes.flatMap((node) => fieldsIn(info, node.selectionSet));
  for (const step of path) {
    fields = fields
      .filter((field) => field.name.value === step)
      .flatMap((field) => fieldsIn(info, field.selectionSet));
  }
  const direct = new Set(fields.map((field) => field.name.value));
  const inSeries = fields
    .filter((field) => field.name.value === 'series')
    .flatMap((field) => fieldsIn(info, field.selectionSet));
  return { direct, all: new Set([...direct, ...inSeries.map((field) => field.name.value)]) };
}
