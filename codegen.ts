// Typed documents of the queries that clients and tests send, made from the printed schema.
import type { CodegenConfig } from '@graphql-codegen/cli';

const typed = {
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    scalars: { DivisionCode: 'string', Date: 'string', DateTime: 'string', Decimal: 'string' },
  },
} as const;

const config: CodegenConfig = {
  schema: 'schema.graphql',
  ignoreNoDocuments: true,
  emitLegacyCommonJSImports: false,
  generates: {
    'test/gql/': { ...typed, documents: ['data/queries/*.graphql'] },
    'web/gql/': { ...typed, documents: ['web/queries/*.graphql'] },
  },
};

export default config;
