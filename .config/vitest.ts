// How the tests run: one database server for all, a clone of a template for each file.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, first of all: begun late, one of these would keep one worker busy while the other has nothing left. */
const longest = [
  'web/pages',
  'laws/faults',
  'laws/crash',
  'web/public',
  'laws/drill',
  'bench/data',
  'web/desk',
  'web/marks',
  'web/meanwhile',
  'web/signIn',
  'laws/canary',
  'laws/ranking',
  'laws/mutantsOfTheCode',
  'web/appeals',
  'domain/offered',
  'laws/mutants',
  'laws/replica',
  'graph/shortcut',
  'laws/counters',
  'laws/direct',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

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
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
