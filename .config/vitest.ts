// How the tests run: one database server for all, a clone of a template for each file.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One copy of graphql for our files and the libraries': they refuse each other's types otherwise.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/cluster.ts'],
    pool: 'forks',
    // Files of one worker share the modules that they load: reading them anew for each took a third of the whole.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
