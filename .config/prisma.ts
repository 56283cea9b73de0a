// Tells Prisma's command line where the models, the migrations and the database are.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Prisma would download a native engine before every command, even one that needs none. Windows cannot spawn a script.
if (process.platform !== 'win32') process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= here('schemaEngine.mjs');

export default defineConfig({
  schema: here('../prisma'),
  migrations: { path: here('../prisma/migrations') },
  // Generating needs no database, but Prisma wants a URL to be there.
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://localhost/renda' },
});
