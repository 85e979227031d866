import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { inEnvironment } from './support/environment.js'
import { aliases, sources } from './support/sources.js'

const exchanges = ['test/fixtures/exchanges.test.ts']

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: aliases(sources) },
  test: {
    globalSetup: 'test/support/build-cli.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'full',
          setupFiles: 'test/support/fuzz/seed.ts',
          include: ['test/full/**/*.test.ts'],
        },
      },
      // Not in jsdom: what is not sent as bytes does not arrive there, as test/environments shows.
      inEnvironment('happy-dom', exchanges),
    ],
    // These start processes, install packages and measure time: side by side they would disturb
    // each other.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
