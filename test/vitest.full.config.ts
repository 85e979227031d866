import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { inEnvironment } from './support/environment.js'
import { slow, slowCommands } from './support/slow.js'
import { aliases, sources } from './support/sources.js'

const exchanges = ['test/fixtures/exchanges.test.ts']
// These try each of many cases within their process, and may do so side by side.
const matrices = [
  'test/full/{check-broken-replies,conform-faults,generated-code,hints}.test.ts',
  'test/full/{json-bodies,learn-rules,secret-places,violation-grades}.test.ts',
  'test/full/verify-{attribution,broken-replies,lies,rules}.test.ts',
  'test/full/malformed/*.test.ts',
]
// These build the package in place, or measure how busy a page is, and would disturb each other.
const alone = [
  'test/full/{matrix,new-user,package}.test.ts',
  'test/full/inspector/many-requests.test.ts',
]
const setupFiles = 'test/support/fuzz/seed.ts'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: aliases(sources) },
  test: {
    globalSetup: 'test/support/build-cli.ts',
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'full',
          setupFiles,
          include: ['test/full/*.test.ts', 'test/full/inspector/*.test.ts', ...slowCommands],
          exclude: [...configDefaults.exclude, ...matrices, ...alone],
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          setupFiles,
          include: alone,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: 'matrices', setupFiles, include: matrices } },
      {
        extends: true,
        test: { name: 'slow', setupFiles, isolate: false, include: slow, env: { TZ: 'UTC' } },
      },
      // Not in jsdom: what is not sent as bytes does not arrive there, as test/environments shows.
      inEnvironment('happy-dom', exchanges),
    ],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
