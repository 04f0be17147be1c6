import { defineConfig } from 'vitest/config';

/** Tests that only compute: they share what they load, which takes a third less time. */
const computing = ['test/*.test.ts', 'test/{compose,courses,docs,layout,lint,mend,parse,report,schema,score}/**/*.test.ts'];

/** Where CI counts the tests of a run; nothing but the usual report where it is not set. */
const results = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    ...(results === undefined ? {} : { reporters: ['default', ['json', { outputFile: results }]] }),
    globalSetup: 'test/make-program.ts',
    maxWorkers: 2,
    // Ends what hangs, and nothing else: no test has a shorter one, since a busy machine is no fault of the program.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    projects: [
      { extends: true, test: { name: 'computing', include: computing, isolate: false } },
      { extends: true, test: { name: 'machine', include: ['test/**/*.test.ts'], exclude: computing } },
    ],
  },
});
