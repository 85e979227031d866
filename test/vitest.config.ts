import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { inEnvironment } from './support/environment.js'
import { slow, slowCommands } from './support/slow.js'
import { aliases, sources } from './support/sources.js'

// These replace modules or globals that everything else must have whole, or start processes that
// must end with the file.
const apart = [
  'test/core/state/tables-cost.test.ts',
  'test/core/state/mswjs-data-channel.test.ts',
  'test/cli/**/*.test.ts',
]
const environments = ['test/environments/*.test.ts']
// Run once more far from UTC, where a new day begins 13 hours earlier.
const timed = [
  'test/core/{state/environment,util/time}.test.ts',
  'test/core/seeding/*.test.ts',
  'test/core/world/!(atomic).test.ts',
  'test/services/all/{one-clock,times}.test.ts',
]
const elsewhere = [
  ...configDefaults.exclude,
  'test/{full,bench,consumer,.docs}/**',
  ...slow,
  ...slowCommands,
]

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: aliases(sources) },
  test: {
    // A worker of a busy machine may take seconds to start; a test that hangs says so soon enough.
    // All of them: what is left of a machine of two cores is otherwise one worker.
    maxWorkers: '100%',
    globalSetup: 'test/support/build-cli.ts',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          setupFiles: 'test/support/fuzz/seed.ts',
          // Loading the sources anew for each file would take as long as the tests do.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...elsewhere, ...apart],
          env: { TZ: 'UTC' },
        },
      },
      {
        extends: true,
        test: { name: 'far zone', isolate: false, include: timed, env: { TZ: 'Pacific/Apia' } },
      },
      { extends: true, test: { name: 'apart', include: apart, exclude: elsewhere } },
      inEnvironment('jsdom', environments),
      inEnvironment('happy-dom', environments),
    ],
  },
})
