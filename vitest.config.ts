import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that only compute: they share what they load, which takes a third less time. */
const computing = ['test/*.test.ts', 'test/{compose,courses,docs,layout,lint,mend,parse,report,schema,score}/**/*.test.ts'];

/** Where CI counts the tests of a run; nothing but the usual report where it is not set. */
const results = process.env.TEST_RESULTS;

/** What takes longest in CI begins first, so that both workers end together; the rest as Vitest has it, the larger files first. */
const long = ['draw/every-form', 'fuzz/fuzz', 'mutation/mutation', 'draw/conformance', 'world/archive', 'world/kill'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`)) >>> 0;
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    ...(results === undefined ? {} : { reporters: ['default', ['json', { outputFile: results }]] }),
    globalSetup: 'test/make-program.ts',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Ends what hangs, and nothing else: no test has a shorter one, since a busy machine is no fault of the program.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    projects: [
      { extends: true, test: { name: 'computing', include: computing, isolate: false } },
      { extends: true, test: { name: 'machine', include: ['test/**/*.test.ts'], exclude: computing } },
    ],
  },
});
