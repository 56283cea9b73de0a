// What a client selected beneath a field, so that one read can fetch it all.
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** The names selected beneath a field, and beneath each of those. */
export interface Selected {
  readonly names: ReadonlySet<string>;
  under(name: string): Selected;
}

function fieldsIn(info: GraphQLResolveInfo, selections: SelectionSetNode | undefined): FieldNode[] {
  return (selections?.selections ?? []).flatMap((each) => {
    if (each.kind === 'Field') return [each];
    if (each.kind === 'InlineFragment') return fieldsIn(info, each.selectionSet);
    return fieldsIn(info, info.fragments[each.name.value]?.selectionSet);
  });
}

const selectedIn = (info: GraphQLResolveInfo, fields: readonly FieldNode[]): Selected => ({
  names: new Set(fields.map((field) => field.name.value)),
  under: (name) =>
    selectedIn(
      info,
      fields
        .filter((field) => field.name.value === name)
        .flatMap((field) => fieldsIn(info, field.selectionSet)),
    ),
});

/** What is selected beneath the field that is being resolved. */
export const namesOf = (info: GraphQLResolveInfo): Selected =>
  selectedIn(
    info,
    info.fieldNodes.flatMap((node) => fieldsIn(info, node.selectionSet)),
  );
