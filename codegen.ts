// Typed documents of the queries that clients and tests send, made from the printed schema.
import type { CodegenConfig } from '@graphql-codegen/cli';
import { type DocumentNode, Kind, visit } from 'graphql';

const fragmentMasking = false;
const typed = {
  preset: 'client',
  presetConfig: { fragmentMasking },
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    scalars: { DivisionCode: 'string', Date: 'string', DateTime: 'string', Decimal: 'string' },
  },
} as const;

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** Asks for the type of everything but the operation, as the pages' cache would: the words that are known are those it sends. */
const withTypes = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: (set, _key, parent) =>
      parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...set, selections: [...set.selections, typename] },
  });

interface Written {
  readonly document?: DocumentNode;
}

const typesAsked = {
  transform: ({ documents }: { readonly documents: readonly Written[] }) =>
    documents.map((file) => (file.document ? { ...file, document: withTypes(file.document) } : file)),
};

const config: CodegenConfig = {
  schema: 'schema.graphql',
  ignoreNoDocuments: true,
  emitLegacyCommonJSImports: false,
  generates: {
    'test/gql/': { ...typed, documents: ['data/queries/*.graphql'] },
    // What the pages ask is known to the service by name: persisted-documents.json holds the words of each.
    'web/gql/': {
      ...typed,
      presetConfig: { fragmentMasking, persistedDocuments: { hashAlgorithm: 'sha256' } },
      documentTransforms: [typesAsked],
      documents: ['web/queries/*.graphql'],
    },
  },
};

export default config;
