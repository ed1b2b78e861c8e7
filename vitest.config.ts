import { defineConfig } from 'vitest/config'
import { pageForTests } from './build-page.mjs'

/** These replace modules, or measure the process. */
const ALONE = ['test/read/cold-start.test.ts', 'test/read/pdf.test.ts', 'test/cli/failures.test.ts']

// Many tests start programs: on a busy machine that takes its time, and every core helps. The others share the
// modules that they load, which takes longer than what most of them do.
export default defineConfig({
  plugins: [pageForTests],
  test: {
    testTimeout: 60_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'together', isolate: false, include: ['test/**/*.test.ts'], exclude: ALONE },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
})
